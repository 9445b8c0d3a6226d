internal import Foundation
internal import Testing

/// Starting, running long, and ending.
@Suite struct LifecycleTests {
  @Test("The server says on one line where everything is and which variable to set")
  func greeting() async throws {
    try await Server.with { server in
      let line = try await waiting(for: "the line on standard error") {
        server.child.errors.split(separator: "\n").first {
          $0.contains("OTEL_EXPORTER_OTLP_ENDPOINT")
        }
      }
      let places = [server.addresses.grpc, server.addresses.http, server.addresses.query]
      for address in places { #expect(line.contains(address)) }
      #expect(line.contains("OTEL_EXPORTER_OTLP_ENDPOINT=http://"))
      #expect(server.child.output.isEmpty)
    }
  }

  @Test("SIGTERM lets a request that has begun finish, and ends the server with status 0")
  func draining() async throws {
    try await Server.with { server in
      let status = try await Run.script(
        "drain.py",
        [server.addresses.http, server.addresses.query, "\(server.child.identifier)"],
        in: server.scratch)
      #expect(status == "200\n")
    }
  }

  @Test(
    "A port in use gives one sentence that names it, and status 1",
    arguments: ["--grpc", "--http", "--query"])
  func portInUse(option: String) async throws {
    try await Server.with { server in
      var addresses = [
        "--grpc": "127.0.0.1:0", "--http": "127.0.0.1:0", "--query": "127.0.0.1:0",
      ]
      addresses[option] = server.addresses.query
      let run = try await Run.of(
        Repository.program, ["serve"] + addresses.flatMap { [$0.key, $0.value] },
        in: server.scratch)
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count == 1, "\(run.errors)")
      let port = try #require(server.addresses.query.split(separator: ":").last)
      #expect(lines.first?.contains(port) == true)
      #expect(lines.first?.contains("in use") == true)
    }
  }

  @Test("A workflow is active while its root is missing; when it comes, every edge is there")
  func longWorkflow() async throws {
    try await Server.with { server in
      let gate = server.scratch.path("send-the-root")
      let exporter = try Child(
        Repository.python,
        [Repository.script("export.py")]
          + server.exportArguments("grpc", gzip: false, service: "long")
          + ["--only", "children", "--wait", gate], in: server.scratch)
      defer { exporter.kill() }
      try await waiting(for: "the children") {
        guard exporter.isRunning else { throw Failure("the exporter ended: \(exporter.errors)") }
        return exporter.output.contains("children sent")
      }
      let active = try await waiting(for: "an active workflow") {
        let metrics = try await server.metrics()
        return metrics.sum("agent_workflows_active") == 1 ? metrics : nil
      }
      // All but the root.
      let executions = Double(ResearchWorkflow.executions.count)
      #expect(active.sum("primitive_execution_count") == executions - 1)
      #expect(active.sum("agent_workflow_duration_count") ?? 0 == 0)
      // Past the settling time after the last span: an open root must keep the workflow open.
      let sent = ContinuousClock.now
      try await waiting(for: "the settling time") { sent.duration(to: .now) > .seconds(2.5) }
      #expect(try await server.metrics().sum("agent_workflows_active") == 1)

      try Data().write(to: URL(filePath: gate))
      let status = try await exporter.exitStatus()
      #expect(status == 0, "\(exporter.errors)")
      let ended = try await waiting(for: "the end of the workflow") {
        let metrics = try await server.metrics()
        return metrics.sum("agent_workflows_active") ?? 0 == 0 ? metrics : nil
      }
      #expect(ended.sum("primitive_execution_count") == executions)
      #expect(ended.sum("agent_workflow_duration_count") == 1)
      let ends = ["source_primitive", "target_primitive", "connection_type"]
      #expect(
        ended.sums("primitive_connection_count", by: ends) == ResearchWorkflow.edges)
      #expect(try await server.graph().calls == ResearchWorkflow.edges)
    }
  }
}
