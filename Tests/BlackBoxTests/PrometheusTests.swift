internal import Foundation
internal import Testing

/// What a real Prometheus makes of `/metrics`, asked with the queries that users have.
@Suite(Measured()) struct PrometheusTests {
  /// One expression of a shipped dashboard.
  private struct DashboardQuery: Decodable {
    let dashboard: String
    let id: Int
    let refId: String
    let type: String
    let expr: String
  }

  @Test("There are sixteen seed queries")
  func sixteen() throws {
    #expect(try SeedQuery.all().map(\.panel) == Array(1...16))
  }

  @Test("A seed query, word for word, gives what the spans dictate", arguments: try SeedQuery.all())
  func seedQuery(_ query: SeedQuery) async throws {
    let state = try Measured.state
    let result = try await state.prometheus.instant(query.expr, at: state.time)
    // Of the workflow that is still open only the gauge is asked.
    let rows = result.filter { $0.metric["primitive_name"] != "Poll" }
    try #require(!rows.isEmpty, "no data")
    let values = Dictionary(
      rows.map { row in
        let labels = row.metric.filter { $0.key != "__name__" }.sorted { $0.key < $1.key }
        return (labels.map(\.value).joined(separator: " "), row.number)
      }, uniquingKeysWith: { first, _ in first })

    guard let panel = SeedValues.panels[query.panel] else {
      let range = query.panel == 4 ? 1.0...1.0 : Self.throughput
      let value = try #require(values[""])
      #expect(range.contains(value), "\(value) is not in \(range)")
      return
    }
    let throughput = try #require(
      try await state.prometheus.number(
        "sum(rate(primitive_execution_count[5m]))", at: state.time))
    let scale = panel.isRate ? throughput / Double(ResearchWorkflow.executions.count) : 1
    #expect(Set(values.keys) == Set(panel.values.keys))
    for (name, value) in panel.values {
      #expect(
        isClose(values[name], value * scale),
        "\(name): \(values[name] ?? .nan) is not \(value * scale)")
    }
  }

  /// Executions per second over five minutes: at least what the samples grew by, at most what
  /// Prometheus adds for the time before the first and after the last of them.
  private static let throughput: ClosedRange<Double> = {
    let grown = Double(ResearchWorkflow.executions.count * Measured.runs) / 300
    return grown...grown * 1.25
  }()

  @Test("Prometheus ends up with exactly the executions that were sent")
  func stored() async throws {
    let state = try Measured.state
    let result = try await state.prometheus.instant(
      #"sum by (primitive_name) (primitive_execution_count{service_name="steady"})"#,
      at: state.time)
    let counts = Dictionary(
      result.map { ($0.metric["primitive_name"] ?? "", $0.number) },
      uniquingKeysWith: { first, _ in first })
    let runs = Double(Measured.runs + 1)
    #expect(counts == ResearchWorkflow.sums(by: \.name).mapValues { $0 * runs })
  }

  @Test("Every query of the shipped dashboards gives data")
  func dashboards() async throws {
    let state = try Measured.state
    let run = try await Run.of(
      Repository.python,
      [Repository.root.appending(path: "dev/check-dashboard.py").path, "--queries"],
      in: state.server.scratch)
    try #require(run.status == 0, "\(run.errors)")
    let queries = try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(DashboardQuery.self, from: Data($0.utf8))
    }
    #expect(queries.count >= 16)
    var empty: Set<String> = []
    for query in queries {
      let result =
        query.type == "instant"
        ? try await state.prometheus.instant(query.expr, at: state.time)
        : try await state.prometheus.range(query.expr, until: state.time)
      if result.isEmpty { empty.insert("\(query.dashboard) \(query.id) \(query.refId)") }
    }
    #expect(empty == [])
  }

  @Test("promtool reads /metrics and says of its names what the seed's names force, and no more")
  func lint() async throws {
    let state = try Measured.state
    let text = try await HTTP.get(state.server.addresses.query, "/metrics")
    let file = state.server.scratch.folder.appending(path: "metrics.txt")
    try text.write(to: file)
    let run = try await Run.of(
      try Repository.installed("promtool"), ["check", "metrics"], input: file,
      in: state.server.scratch)
    let expected = try String(contentsOf: Repository.data("promtool-lint.txt"), encoding: .utf8)
    #expect(!run.errors.contains("error while linting"), "\(run.errors)")
    #expect(
      Set(run.errors.split(separator: "\n")) == Set(expected.split(separator: "\n")))
    // 3: read without a fault, but linted.
    #expect(run.status == (expected.isEmpty ? 0 : 3))
  }
}
