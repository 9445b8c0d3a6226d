internal import Foundation
internal import Testing

/// The exporters of the OpenTelemetry SDK for Python against the built program.
@Suite struct ExporterTests {
  /// One way to export: a protocol, with or without gzip.
  struct Way: CustomTestStringConvertible {
    let name: String
    let gzip: Bool

    var service: String { "\(name.replacing("/", with: "-"))-\(gzip ? "gzip" : "plain")" }
    var testDescription: String { service }

    static let all = ["grpc", "http/protobuf", "http/json"].flatMap { name in
      [Way(name: name, gzip: false), Way(name: name, gzip: true)]
    }
  }

  @Test("Over each protocol, with gzip and without, the same spans give the same metrics and graph")
  func everyWay() async throws {
    try await Server.with { server in
      try await withThrowingTaskGroup { group in
        for way in Way.all {
          group.addTask {
            try await server.export(way.name, gzip: way.gzip, service: way.service)
          }
        }
        try await group.waitForAll()
      }
      let count = Double(Way.all.count)
      try await waiting(for: "the end of all workflows") {
        try await server.metrics().sum("agent_workflow_duration_count") == count
      }
      let metrics = try await server.metrics()
      for way in Way.all {
        expectExecutions(of: way.service, in: metrics)
        expectEdges(of: way.service, in: metrics)
        let graph = try await server.graph("&service=\(way.service)")
        #expect(graph.names == ResearchWorkflow.nodes.sorted(), "\(way.service)")
        #expect(graph.calls == ResearchWorkflow.edges, "\(way.service)")
      }
      expectTotals(of: count, in: metrics)
    }
  }

  /// Executions, with exactly their labels, and their durations.
  private func expectExecutions(of service: String, in metrics: Exposition) {
    let expected = Dictionary(
      grouping: ResearchWorkflow.executions,
      by: { ResearchWorkflow.labels(of: $0, service: service) })
    let counted = metrics.matching("primitive_execution_count", ["service_name": service])
    let counts = Dictionary(counted.map { ($0.labels, $0.value) }, uniquingKeysWith: +)
    #expect(counts == expected.mapValues { Double($0.count) }, "\(service)")

    let timed = metrics.matching("primitive_execution_duration_sum", ["service_name": service])
    let sums = Dictionary(timed.map { ($0.labels, $0.value) }, uniquingKeysWith: +)
    #expect(Set(sums.keys) == Set(expected.keys), "\(service)")
    for (labels, executions) in expected {
      let milliseconds = executions.reduce(0) { $0 + $1.milliseconds }
      #expect(isClose(sums[labels], milliseconds), "\(labels)")
    }
  }

  private func expectEdges(of service: String, in metrics: Exposition) {
    let ends = ["source_primitive", "target_primitive", "connection_type"]
    let labels = ["service_name": service]
    #expect(
      metrics.sums("primitive_connection_count", by: ends, where: labels)
        == ResearchWorkflow.edges, "\(service)")
    let failed = metrics.sums("primitive_connection_errors", by: ends, where: labels)
    #expect(failed.filter { $0.value != 0 } == ResearchWorkflow.failedEdges, "\(service)")
  }

  /// What has no label for the service: tokens, caches, workflows.
  private func expectTotals(of runs: Double, in metrics: Exposition) {
    #expect(
      metrics.sums("llm_tokens_total", by: ["llm_model_name", "llm_token_type"])
        == ResearchWorkflow.tokens.mapValues { $0 * runs })
    #expect(
      metrics.sums("cache_total", by: ["primitive_name"])
        == ResearchWorkflow.lookUps.mapValues { $0 * runs })
    #expect(
      metrics.sums("cache_hits", by: ["primitive_name"])
        == ResearchWorkflow.hits.mapValues { $0 * runs })
    #expect(metrics.sum("agent_workflow_duration_sum") == 2000 * runs)
    #expect(
      metrics.sums("agent_workflow_duration_count", by: ["workflow_name", "execution_status"])
        == ["research success": runs])
    #expect(metrics.sum("agent_workflows_active") ?? 0 == 0)
  }
}
