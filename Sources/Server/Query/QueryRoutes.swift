/// What answers where on the query side.
struct QueryRoutes: Sendable {
  /// What a route may look at.
  struct Input: Sendable {
    var parameters: [(name: String, value: String)]
    var accept: String?
    var userAgent: String?
    /// The connection of a Prometheus that scrapes; nil for any other reader.
    var scraper: QueryConnection?
  }

  /// One path.
  struct Route: Sendable {
    /// Whether a page of another origin may read it, as Grafana does from the browser.
    var isOpenToBrowsers = false
    var answer: @Sendable (Input) -> QueryReply
  }

  private let routes: [String: Route]
  private let trace: @Sendable (String) -> QueryReply

  /// The routes over `service`.
  init(
    service: any QueryService, phase: Phase, program: @escaping @Sendable () -> [ProgramSample]
  ) {
    trace = { service.trace($0) }
    let graph = Route(isOpenToBrowsers: true) { service.graph($0.parameters) }
    routes = [
      "/": Route { _ in
        QueryReply(contentType: "text/html; charset=utf-8", body: Array(Page.html.utf8))
      },
      "/metrics": Route {
        service.metrics(
          MetricsRequest(
            accept: $0.accept, userAgent: $0.userAgent, scraper: $0.scraper, program: program()))
      },
      "/graph": graph,
      "/graph/diff": Route(isOpenToBrowsers: true) { service.graphDiff($0.parameters) },
      "/traces": Route(isOpenToBrowsers: true) { service.traces($0.parameters) },
      "/api/graph/data": graph,
      "/api/graph/fields": Route(isOpenToBrowsers: true) { _ in service.graphFields() },
      "/api/health": Route(isOpenToBrowsers: true) { _ in .json(#"{"status":"ok"}"# + "\n") },
      "/api/dependencies": Route(isOpenToBrowsers: true) { service.dependencies($0.parameters) },
      "/debug/pipeline": Route(isOpenToBrowsers: true) { _ in service.pipeline() },
      "/healthz": Route { _ in .json(#"{"status":"ok"}"# + "\n") },
      "/readyz": Route { _ in QueryRoutes.readiness(phase.current) },
    ]
  }

  /// The route at `path`.
  subscript(path: String) -> Route? {
    if let route = routes[path] { return route }
    let id = path.dropFirst(QueryRoutes.traces.count)
    guard path.hasPrefix(QueryRoutes.traces), !id.isEmpty, !id.contains("/") else { return nil }
    return Route(isOpenToBrowsers: true) { _ in trace(String(id)) }
  }

  private static let traces = "/traces/"

  /// All paths, in order.
  var paths: [String] { (routes.keys + ["/traces/{trace_id}"]).sorted() }

  private static func readiness(_ phase: Phase.Name) -> QueryReply {
    switch phase {
    case .ready: .json(#"{"status":"ready"}"# + "\n")
    case .starting: .error(503, "The server is starting; ask again in a moment.")
    case .draining: .error(503, "The server is stopping; ask again when it runs anew.")
    }
  }
}
