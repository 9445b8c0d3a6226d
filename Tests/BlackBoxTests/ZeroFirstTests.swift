internal import Foundation
internal import Testing

/// What real Prometheus servers store of series that are born between two scrapes.
@Suite struct ZeroFirstTests {
  /// What a burst makes: a counter, a histogram's count and buckets, edges, and what comes once a
  /// workflow has ended.
  private static let metrics = [
    "primitive_execution_count", "primitive_execution_duration_count",
    "primitive_execution_duration_bucket", "primitive_execution_duration_sum",
    "primitive_connection_count", "primitive_connection_duration_bucket",
    "agent_workflow_duration_count", "agent_workflow_duration_bucket", "llm_tokens_total",
    "cache_total",
  ]
  private static let runs = 3

  @Test(
    "Two Prometheus servers side by side both store every series from 0 to what was sent",
    .timeLimit(.minutes(20)))
  func burst() async throws {
    try await Server.with { server in
      try await Prometheus.with(scraping: server.addresses.query, in: server.scratch, name: "one") {
        one in
        try await Prometheus.with(
          scraping: server.addresses.query, in: server.scratch, name: "other"
        ) { other in
          try await Self.check(server, [one, other])
        }
      }
    }
  }

  private static func check(_ server: Server, _ servers: [Prometheus]) async throws {
    for prometheus in servers {
      try await waiting(for: "a scrape of the empty server") {
        try await last("tracemill_spans_received_total", of: prometheus) == 0
      }
    }
    try await server.export(service: "burst", "--runs", "\(runs)")
    let executions = Double(ResearchWorkflow.executions.count * runs)
    let edges = ResearchWorkflow.edges.values.reduce(0, +) * Double(runs)
    let tokens = ResearchWorkflow.tokens.values.reduce(0, +) * Double(runs)
    let truth = try await waiting(for: "all that the workflows dictate") {
      let metrics = try await server.metrics()
      let isWhole =
        metrics.sum("agent_workflow_duration_count") == Double(runs)
        && metrics.sum("primitive_connection_count") == edges
        && metrics.sum("llm_tokens_total") == tokens
      return isWhole ? metrics : nil
    }
    #expect(truth.sum("primitive_execution_count") == executions)
    #expect(truth.sum("primitive_execution_duration_count") == executions)
    for prometheus in servers {
      try await waiting(for: "two more scrapes") {
        for metric in metrics {
          let stored = try await last("sum(\(metric))", of: prometheus)
          guard isClose(stored, truth.sum(metric) ?? .nan) else { return false }
        }
        return true
      }
      for metric in metrics {
        try await expectStored(metric, of: prometheus, truth)
      }
      #expect(
        try await prometheus.number(
          "sum(max_over_time(primitive_execution_count[5m]) - min_over_time(primitive_execution_count[5m]))",
          at: Date().timeIntervalSince1970) == executions)
    }
  }

  /// Expects of each series of `metric` that its samples begin at 0, never fall, and end at its value
  /// in `truth`.
  private static func expectStored(
    _ metric: String, of prometheus: Prometheus, _ truth: Exposition
  ) async throws {
    let expected = Dictionary(
      truth.matching(metric).map { ($0.labels, $0.value) }, uniquingKeysWith: +)
    let stored = try await prometheus.instant(
      "\(metric)[5m]", at: Date().timeIntervalSince1970)
    #expect(stored.count == expected.count && !stored.isEmpty, "\(metric)")
    for series in stored {
      let labels = series.metric.filter { !["__name__", "instance", "job"].contains($0.key) }
      let samples = (series.values ?? []).compactMap { $0.last?.number }
      #expect(samples.first == 0, "\(metric) \(labels): \(samples)")
      #expect(samples == samples.sorted(), "\(metric) \(labels)")
      #expect(
        isClose(samples.last, expected[labels] ?? .nan), "\(metric) \(labels): \(samples)")
    }
  }

  private static func last(_ expression: String, of prometheus: Prometheus) async throws -> Double?
  {
    try await prometheus.number(expression, at: Date().timeIntervalSince1970)
  }
}
