import OTLP
import Pipeline
import Settings
import TestSupport
import Testing

/// The recorded run of an agent library against what that library counted itself.
@Suite struct AgentLibraryTests {
  private static func engine() throws -> TestEngine {
    try TestEngine { configuration in
      configuration.correlation.stepIdentity = .class
      configuration.exposition.naming = .otel
    }
  }

  private static func expected() throws -> PrometheusText {
    PrometheusText(try Samples.text("agent-library.metrics.prom"))
  }

  private static let executionLabels = ["primitive_name", "primitive_type", "execution_status"]
  private static let flowLabels = ["source_primitive", "target_primitive"]

  private func check(_ metrics: PrometheusText) throws {
    let expected = try AgentLibraryTests.expected()
    let executions = "primitive_execution_count_total"
    #expect(
      metrics.sums(executions, by: AgentLibraryTests.executionLabels)
        == expected.sums(executions, by: AgentLibraryTests.executionLabels))
    #expect(metrics.sum(executions) == 25)

    let connections = "primitive_connection_count_total"
    let flows = metrics.values.filter { line, _ in
      line.name == connections && line.labels["connection_type"] == "sequential"
    }
    let sums = flows.reduce(into: [String: Double]()) { sums, flow in
      let key = AgentLibraryTests.flowLabels.map { flow.key.labels[$0] ?? "" }
      sums[key.joined(separator: " "), default: 0] += flow.value
    }
    #expect(sums == expected.sums(connections, by: AgentLibraryTests.flowLabels))
    #expect(sums.values.reduce(0, +) == 15)
  }

  @Test(
    "Executions and flow edges equal what the library counted, from protobuf and from JSON",
    arguments: [
      ("agent-library.otlp.pb", BodyEncoding.protobuf), ("agent-library.otlp.json", .json),
    ])
  func whole(file: String, encoding: BodyEncoding) throws {
    let engine = try AgentLibraryTests.engine()
    #expect(engine.send(try Samples.bytes(file), encoding) == .success(.accepted))
    engine.settle()
    try check(engine.metrics)
  }

  @Test(
    "Cut into 59 requests in any order, each sent twice, it gives the same metrics",
    arguments: 0..<(longRun ? 2000 : 100))
  func shuffled(seed: Int) throws {
    let body = try Samples.bytes("agent-library.otlp.pb")
    let whole = try AgentLibraryTests.engine()
    whole.send(body)
    whole.settle()

    var generator = SeededGenerator(seed: seed)
    var requests = Requests.split(body)
    #expect(requests.count == 59)
    if seed % 2 == 1 { requests += requests }
    requests.shuffle(using: &generator)
    let engine = try AgentLibraryTests.engine()
    for request in requests {
      engine.send(request, lane: Int.random(in: 0..<2, using: &generator))
    }
    engine.settle()
    let metrics = engine.metrics
    try check(metrics)
    #expect(metrics.differences(to: whole.metrics) == [])
    #expect(metrics.sum("tracemill_spans_counted_total") == 59)
    #expect(metrics.sum("tracemill_spans_duplicate_total") == Double(requests.count - 59))
  }
}
