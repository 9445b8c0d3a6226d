import Settings
import TestSupport
import Testing
import TraceMetrics

@testable import Pipeline

/// Labels that the pipeline file names, as `/metrics` shows them.
@Suite struct OptionalLabelTests {
  private static func engine(
    _ labels: String, _ change: (inout PipelineConfiguration) -> Void = { _ in }
  ) throws -> TestEngine {
    let text = "exposition: {labels: [\(labels)]}"
    let read = try ConfigurationReader.read([ConfigurationFile(name: "p.yaml", text: text)])
    return try TestEngine {
      $0.exposition.labels = read.exposition.labels
      change(&$0)
    }
  }

  private static func request(
    _ attributes: TestAttributes, resource: TestAttributes = [:], id: UInt64 = 1
  ) -> [UInt8] {
    var span = TestSpan("primitive.tool.run", trace: id, id: id, attributes)
    span.attributes["primitive.name"] = "a"
    return TestRequest([.init(resource, [.init("s", [span])])]).protobuf
  }

  /// The labels of the only execution beside the fixed ones.
  private static func labels(_ engine: TestEngine) -> [String: String] {
    let fixed = ["primitive_name", "primitive_type", "execution_status"]
    let lines = engine.metrics.values.keys.filter { $0.name == "primitive_execution_count" }
    #expect(lines.count == 1)
    return (lines.first?.labels ?? [:]).filter { !fixed.contains($0.key) }
  }

  /// Labels, the attributes of a span and its resource, and what must be shown.
  struct Case: Sendable {
    var labels: String
    var span: TestAttributes
    var resource: TestAttributes
    var expected: [String: String]

    init(
      _ labels: String, _ span: TestAttributes = [:], resource: TestAttributes = [:],
      _ expected: [String: String]
    ) {
      self.labels = labels
      self.span = span
      self.resource = resource
      self.expected = expected
    }
  }

  private static let two = "{name: t, attribute: b}, {name: t, attribute: a}"
  private static let split = "{name: t, attribute: b}, u, {name: t, attribute: a}"

  static let cases: [Case] = [
    Case("team.name", [:], [:]),
    Case("team.name", ["team.name": "x"], ["team_name": "x"]),
    Case("team.name", resource: ["team.name": "r"], ["team_name": "r"]),
    Case("team.name", ["team.name": "x"], resource: ["team.name": "r"], ["team_name": "x"]),
    Case("team.name", ["team.name": ""], resource: ["team.name": "r"], ["team_name": "r"]),
    Case("\"a..b-c\"", ["a..b-c": 7], ["a_b_c": "7"]),
    Case("1st", ["1st": true], ["key_1st": "true"]),
    Case(two, ["a": "1", "b": "2"], ["t": "1;2"]),
    Case(two, ["b": "2"], ["t": "2"]),
    Case(split, ["a": "1", "b": "2"], resource: ["u": "3"], ["t": "1;2", "u": "3"]),
    Case("a.b, a_b", ["a.b": "x", "a_b": "y"], ["a_b": "x;y"]),
    Case(
      "service_instance_id, deployment_environment", ["service.instance.id": "span's"],
      resource: ["service.instance.id": "i", "deployment.environment": "old"],
      ["service_instance_id": "i", "deployment_environment": "old"]),
    Case(
      "deployment_environment",
      resource: ["deployment.environment": "old", "deployment.environment.name": "new"],
      ["deployment_environment": "new"]),
    Case("session", ["session.id": "s1"], ["session": "s1"]),
    Case(
      "session", ["gen_ai.operation.name": "execute_tool", "gen_ai.conversation.id": "c1"],
      ["session": "c1"]),
  ]

  @Test("A label has what its attributes say", arguments: cases)
  func values(wanted: Case) throws {
    let engine = try Self.engine(wanted.labels)
    engine.send(Self.request(wanted.span, resource: wanted.resource))
    #expect(Self.labels(engine) == wanted.expected)
  }

  @Test("Values are escaped and cut one by one, so that long ones break nothing")
  func long() throws {
    let engine = try Self.engine("a, b, c") { $0.limits.labelLength = 16 }
    let quotes = String(repeating: "\"\\\n", count: 100)
    engine.send(
      Self.request([
        "a": .string(quotes), "b": .string(String(repeating: "é", count: 99)), "c": "z",
      ]))
    #expect(
      Self.labels(engine) == [
        "a": String(quotes.prefix(16)), "b": String(repeating: "é", count: 8), "c": "z",
      ])
    let edges = try Self.engine("a")
    edges.send(Self.request(["a": .rawString([0xFF, 0x41])]))
    #expect(Self.labels(edges) == ["a": "\u{FFFD}A"])
  }

  @Test("Where there is no room for more text, the labels are other, and counts stay true")
  func full() throws {
    let engine = try Self.engine("a, b") { $0.limits.labelBytes = 40_000 }
    for id in 1...1000 as ClosedRange<UInt64> {
      engine.send(Self.request(["a": .string("a\(id)"), "b": .string("b\(id)")], id: id))
    }
    let metrics = engine.metrics
    #expect(metrics.sum("primitive_execution_count") == 1000)
    #expect(metrics.sum("primitive_execution_count", ["optional_labels": "other"]) > 500)
    #expect(metrics.sum("tracemill_label_values_refused_total") > 0)
    for line in String(decoding: engine.engine.metrics(.text, now: engine.now), as: UTF8.self)
      .split(separator: "\n") where line.hasPrefix("primitive_execution_count{")
    {
      #expect(line.split(separator: ",").allSatisfy { $0.contains("=\"") }, "\(line)")
    }
  }

  @Test("More series than a metric may have are one, and counts stay true")
  func overflow() throws {
    let engine = try Self.engine("a") { $0.limits.seriesPerMetric = 10 }
    for id in 1...50 as ClosedRange<UInt64> {
      engine.send(Self.request(["a": .string("a\(id)")], id: id))
    }
    #expect(engine.metrics.sum("primitive_execution_count") == 50)
    #expect(engine.metrics.sum("primitive_execution_count", ["overflow": "true"]) == 40)
  }
}
