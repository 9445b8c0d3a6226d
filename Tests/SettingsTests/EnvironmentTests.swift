import Foundation
import Settings
import Testing

struct EnvironmentTests {
  @Test("A variable sets an option over all files")
  func overrides() throws {
    let file = ConfigurationFile(name: "p", text: "correlation: {settle: 3s}\n")
    let configuration = try ConfigurationReader.read(
      [file],
      environment: [
        "TRACEMILL_CORRELATION_SETTLE": "5s", "TRACEMILL_SERVER_GRPC": "0.0.0.0:0",
        "TRACEMILL_CORRELATION_INFER_CACHE_LOOKUPS": "false", "TRACEMILL_EXPOSITION_NAMING": "otel",
        "TRACEMILL_LIMITS_TRACE_BYTES": "2GiB", "TRACEMILL_GRAPH_MAX_NODES": "9",
        "TRACEMILL_SERVER_HOSTS": "Tracemill.example., [::1],10.0.0.7",
        "TRACEMILL_SERVER_CORS_ORIGINS": "HTTP://grafana.example:3000",
        "TRACEMILL_LONG_TESTS": "1", "TRACEMILL_BINARY": "x", "PATH": "/bin", "TRACEMILL": "",
      ])
    #expect(configuration.correlation.settle == .seconds(5))
    #expect(configuration.server.grpc == "0.0.0.0:0")
    #expect(!configuration.correlation.inferCacheLookups)
    #expect(configuration.exposition.naming == .otel)
    #expect(configuration.limits.traceBytes == 2 << 30)
    #expect(configuration.graph.maxNodes == 9)
    #expect(configuration.server.hosts == ["tracemill.example", "::1", "10.0.0.7"])
    #expect(configuration.server.corsOrigins == ["http://grafana.example:3000"])
  }

  @Test(
    "A wrong variable is refused by its name, with what is allowed or was perhaps meant",
    arguments: [
      (
        "TRACEMILL_CORRELATION_SETTLE", "5",
        "TRACEMILL_CORRELATION_SETTLE: correlation.settle: found \"5\"; expected a duration from "
          + "0s to 1h, such as 500ms, 10s, 5m or 1h30m"
      ),
      (
        "TRACEMILL_GRAPH_MAX_NODES", "",
        "TRACEMILL_GRAPH_MAX_NODES: graph.max_nodes: found nothing; expected a whole number from "
          + "2 to 100000"
      ),
      (
        "TRACEMILL_CORELATION_SETTLE", "5s",
        "TRACEMILL_CORELATION_SETTLE: unknown variable; did you mean TRACEMILL_CORRELATION_SETTLE?"
      ),
      (
        "TRACEMILL_EXPOSITION_LABELS", "a",
        "TRACEMILL_EXPOSITION_LABELS: unknown variable; exposition.labels is not a single value; set "
          + "it in a file"
      ),
      (
        "TRACEMILL_DIALECTS", "a",
        "TRACEMILL_DIALECTS: unknown variable; dialects is not a single value; set it in a file"
      ),
      (
        "TRACEMILL_SERVER_HOSTS", "a,b:80",
        "TRACEMILL_SERVER_HOSTS: server.hosts: found \"a,b:80\"; expected a list of names or addresses "
          + "without a port, or \"*\""
      ),
      (
        "TRACEMILL_ZZZ", "a",
        "TRACEMILL_ZZZ: unknown variable; docs/configuration.md lists all variables"
      ),
      (
        "TRACEMILL_SERVER_IN_FLIGHT_BYTES", "1MiB",
        "TRACEMILL_SERVER_IN_FLIGHT_BYTES: server.in_flight_bytes must be at least twice "
          + "server.max_body_bytes"
      ),
    ])
  func refused(name: String, value: String, problem: String) {
    #expect(ProblemTests.problems("", environment: [name: value]) == [problem])
  }

  @Test("docs/configuration.md names every option with its variable, and no other")
  func documentation() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "docs/configuration.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return "\(cells.first ?? "") \(cells.last ?? "")"
    }
    let expected = Schema.options.map { "`\($0.name)` \($0.variable.map { "`\($0)`" } ?? "–")" }
    #expect(rows == expected)
    for name in Schema.otherVariables { #expect(text.contains("`\(name)`")) }
  }
}
