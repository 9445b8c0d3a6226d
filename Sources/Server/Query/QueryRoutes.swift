/// What answers where on the query side.
///
/// Twelve fixed paths and one with a parameter. hummingbird's router is not used: its handlers are `async`
/// and so run where Swift's concurrency runs them, while here a route says itself whether it is answered on
/// the event loop or waits for a thread.
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
    /// Whether it is answered on the event loop, at once, however many queries wait: it takes no lock
    /// that a query or an export holds.
    var isImmediate = false
    var answer: @Sendable (Input) -> QueryReply
  }

  private let routes: [String: Route]
  private let trace: @Sendable (String) -> QueryReply

  /// The routes over `service`.
  init(
    service: any QueryService, phase: Phase, program: @escaping @Sendable () -> [ProgramSample]
  ) {
    trace = { service.trace($0) }
    let graph = Route { service.graph($0.parameters) }
    routes = [
      "/": Route { _ in
        var reply = QueryRoutes.file("text/html; charset=utf-8", EmbeddedText.pageHtml)
        reply.headers = [("content-security-policy", QueryRoutes.pagePolicy)]
        return reply
      },
      "/page.css": Route { _ in QueryRoutes.file("text/css; charset=utf-8", EmbeddedText.pageCss) },
      "/page.js": Route { _ in
        QueryRoutes.file("text/javascript; charset=utf-8", EmbeddedText.pageJs)
      },
      "/metrics": Route {
        service.metrics(
          MetricsRequest(
            accept: $0.accept, userAgent: $0.userAgent, scraper: $0.scraper, program: program()))
      },
      "/graph": graph,
      "/graph/diff": Route { service.graphDiff($0.parameters) },
      "/traces": Route { service.traces($0.parameters) },
      "/api/graph/data": graph,
      "/api/graph/fields": Route { _ in service.graphFields() },
      "/api/health": Route(isImmediate: true) { _ in .json(#"{"status":"ok"}"# + "\n") },
      "/api/dependencies": Route { service.dependencies($0.parameters) },
      "/debug/pipeline": Route { _ in service.pipeline() },
      "/healthz": Route(isImmediate: true) { _ in .json(#"{"status":"ok"}"# + "\n") },
      "/readyz": Route(isImmediate: true) { _ in QueryRoutes.readiness(phase.current) },
    ]
  }

  /// The route at `path`.
  subscript(path: String) -> Route? {
    if let route = routes[path] { return route }
    let id = path.dropFirst(QueryRoutes.traces.count)
    guard path.hasPrefix(QueryRoutes.traces), !id.isEmpty, !id.contains("/") else { return nil }
    return Route { _ in trace(String(id)) }
  }

  private static let traces = "/traces/"

  /// All paths, in order.
  var paths: [String] { (routes.keys + ["/traces/{trace_id}"]).sorted() }

  /// What the page may load: its own style and script, data from this server, and its empty icon.
  private static let pagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:;"
    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  private static func file(_ type: String, _ text: String) -> QueryReply {
    QueryReply(contentType: type, body: Array(text.utf8))
  }

  private static func readiness(_ phase: Phase.Name) -> QueryReply {
    switch phase {
    case .ready: .json(#"{"status":"ready"}"# + "\n")
    case .starting: .error(503, "The server is starting; ask again in a moment.")
    case .draining: .error(503, "The server is stopping; ask again when it runs anew.")
    }
  }
}
