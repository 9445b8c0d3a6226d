internal import Foundation
internal import Testing

/// The queries of Grafana's service graph view, as its Tempo data source sends them, against a real
/// Prometheus.
///
/// They are those of `public/app/plugins/datasource/tempo` in Grafana: for the map a rate and the
/// connection types of four metrics, for the table rates, errors and durations by the names of spans.
@Suite struct ServiceGraphViewTests {
  private static let requests = 20.0
  private static let range = "1m"

  /// The metrics of the map; those of servers know nothing of a database, which sends no spans.
  private static let ofServers = [
    "traces_service_graph_request_server_seconds_sum",
    "traces_service_graph_request_server_seconds_bucket",
  ]
  private static let ofAll = [
    "traces_service_graph_request_total", "traces_service_graph_request_failed_total",
  ]

  @Test("Every query of Grafana's service graph view answers", .timeLimit(.minutes(20)))
  func view() async throws {
    let settings = [
      "TRACEMILL_CORRELATION_SETTLE": "1s", "TRACEMILL_SPAN_METRICS_ENABLED": "true",
    ]
    try await Server.with(settings: settings) { server in
      try await Prometheus.with(scraping: server.addresses.query, in: server.scratch) {
        prometheus in
        try await waiting(for: "a scrape of the empty server") {
          try await prometheus.number("tracemill_spans_received_total", at: Self.now) == 0
        }
        try await Run.script(
          "services.py",
          ["--endpoint", "http://\(server.addresses.http)", "--requests", "\(Int(Self.requests))"],
          in: server.scratch)
        try await waiting(for: "the stored requests of users, which settle last") {
          try await prometheus.number(
            #"traces_service_graph_request_total{client="user"}"#, at: Self.now) == Self.requests
        }
        let time = Self.now
        try await checkMap(prometheus, time)
        try await checkTable(prometheus, time)
        try await checkLinks(prometheus, time)
        try await checkGraph(server)
      }
    }
  }

  private static var now: Double { Date().timeIntervalSince1970 }

  private static func pairs(_ elements: [Prometheus.Element]) -> Set<String> {
    Set(
      elements.map { element in
        ["client", "server", "connection_type"].compactMap { element.metric[$0] }
          .joined(separator: " ")
      })
  }

  private func checkMap(_ prometheus: Prometheus, _ time: Double) async throws {
    for metric in Self.ofServers + Self.ofAll {
      let rates = try await prometheus.instant(
        "sum by (client, server) (rate(\(metric){}[\(Self.range)]))", at: time)
      let types = try await prometheus.instant(
        "group by (client, connection_type, server) (\(metric){})", at: time)
      var expected: Set = ["user web", "web api"]
      var expectedTypes: Set = ["user web virtual_node", "web api"]
      if Self.ofAll.contains(metric) {
        expected.insert("api postgresql")
        expectedTypes.insert("api postgresql database")
      }
      #expect(Self.pairs(rates) == expected, "\(metric)")
      #expect(Self.pairs(types) == expectedTypes, "\(metric)")
    }
    let failed = try await prometheus.number(
      """
      sum(rate(traces_service_graph_request_failed_total{client="web"}[\(Self.range)])) \
      / sum(rate(traces_service_graph_request_total{client="web"}[\(Self.range)]))
      """, at: time)
    #expect(isClose(failed, 0.25))
  }

  private func checkTable(_ prometheus: Prometheus, _ time: Double) async throws {
    let calls = "traces_spanmetrics_calls_total"
    let rates = try await prometheus.instant(
      #"topk(5, sum(rate(\#(calls){span_kind="SPAN_KIND_SERVER"}[\#(Self.range)])) by (span_name))"#,
      at: time)
    #expect(Set(rates.map { $0.metric["span_name"] ?? "" }) == ["GET /cart", "GET /prices"])
    #expect(rates.allSatisfy { $0.number > 0 })
    let names = #"span_name=~"GET /cart|GET /prices""#
    let errors = try await prometheus.instant(
      """
      topk(5, sum(rate(\(calls){status_code="STATUS_CODE_ERROR",\(names)}[\(Self.range)])) \
      by (span_name))
      """, at: time)
    #expect(errors.map { $0.metric["span_name"] } == ["GET /prices"])
    let rate = rates.first { $0.metric["span_name"] == "GET /prices" }?.number
    #expect(isClose(errors.first?.number, (rate ?? .nan) / 4))
    for name in ["GET /cart", "GET /prices"] {
      let p90 = try await prometheus.number(
        """
        histogram_quantile(.9, sum(rate(traces_spanmetrics_latency_bucket\
        {span_name=~"\(name)"}[\(Self.range)])) by (le))
        """, at: time)
      #expect(p90.map { $0 > 0 && $0 < 16 } == true)
    }
    // A filter on the map, client="api", is one on the service in the table.
    let ofService = try await prometheus.instant(
      #"topk(5, sum(rate(\#(calls){service="api"}[\#(Self.range)])) by (span_name))"#, at: time)
    let found = Set(ofService.map { $0.metric["span_name"] ?? "" })
    #expect(found == ["GET /prices", "SELECT prices"])
    let kinds = try await prometheus.instant(
      "sum by (service, span_kind, status_code) (\(calls))", at: time)
    let labels = kinds.map { element in
      ["service", "span_kind", "status_code"].map { element.metric[$0] ?? "" }
        .joined(separator: " ") + " \(element.number)"
    }
    #expect(
      Set(labels) == [
        "web SPAN_KIND_SERVER STATUS_CODE_UNSET 20.0",
        "web SPAN_KIND_CLIENT STATUS_CODE_UNSET 20.0",
        "api SPAN_KIND_SERVER STATUS_CODE_UNSET 15.0",
        "api SPAN_KIND_SERVER STATUS_CODE_ERROR 5.0",
        "api SPAN_KIND_CLIENT STATUS_CODE_UNSET 20.0",
      ])
  }

  /// What a click on an edge asks for.
  private func checkLinks(_ prometheus: Prometheus, _ time: Double) async throws {
    let edge = #"{client="web",server="api"}"#
    for metric in Self.ofAll {
      let rates = try await prometheus.range(
        "sum by (client, server)(rate(\(metric)\(edge)[\(Self.range)]))", until: time)
      #expect(rates.count == 1, "\(metric)")
    }
    let durations = try await prometheus.range(
      """
      histogram_quantile(0.9, sum(rate(traces_service_graph_request_server_seconds_bucket\
      \(edge)[\(Self.range)])) by (le, client, server))
      """, until: time)
    #expect(durations.count == 1)
  }

  /// The program's own graph says the same.
  private func checkGraph(_ server: Server) async throws {
    let graph = try await server.graph("&type=service")
    #expect(
      graph.names == ["service:api", "service:postgresql", "service:user", "service:web"])
    #expect(
      graph.calls == [
        "service:user service:web service": 20, "service:web service:api service": 20,
        "service:api service:postgresql service": 20,
      ])
    let dependencies = try await HTTP.text(server.addresses.query, "/api/dependencies?endTs=1")
    #expect(
      dependencies == """
        {"data":[{"parent":"api","child":"postgresql","callCount":20},\
        {"parent":"web","child":"api","callCount":20}],"total":0,"limit":0,"offset":0,"errors":null}
        """)
  }
}
