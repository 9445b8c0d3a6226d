import Pipeline
import Settings
import TestSupport
import Testing

/// What is not known about spans, and why.
@Suite struct UnresolvedTests {
  /// Spans, how many of them are unresolved for each reason, and the span ids of the examples.
  struct Situation: Sendable, CustomTestStringConvertible {
    var title: String
    var spans: [TestSpan]
    var counts: [String: Int]
    var examples: [String: Set<UInt64>] = [:]

    var testDescription: String { title }
  }

  private static func tool(_ id: UInt64, _ parent: UInt64? = nil) -> TestSpan {
    TestSpan(
      "primitive.tool.run", id: id, parent: parent, ["primitive.name": .string("t\(id)")])
  }

  private static func step(_ id: UInt64, _ parent: UInt64, index: Int64?) -> TestSpan {
    var span = TestSpan(
      "primitive.sequential.step_\(index.map(String.init) ?? "99999999999")", id: id,
      parent: parent,
      ["step.primitive_type": "WorkPrimitive", "primitive.type": "sequential"])
    if let index { span.attributes["step.index"] = .int(index) }
    return span
  }

  private static func chat(_ id: UInt64, _ parent: UInt64? = nil, tokens: Int64?) -> TestSpan {
    var span = TestSpan(
      "chat m", id: id, parent: parent,
      ["gen_ai.operation.name": "chat", "gen_ai.request.model": "m"])
    if let tokens { span.attributes["gen_ai.usage.input_tokens"] = .int(tokens) }
    return span
  }

  static let situations = [
    Situation(
      title: "all is known", spans: [tool(1), tool(2, 1), chat(3, 2, tokens: 5)], counts: [:]),
    Situation(
      title: "a parent that never came",
      spans: [tool(1), tool(2, 99), TestSpan("GET", id: 3, parent: 98), tool(4, 3), tool(5, 4)],
      counts: ["parent_missing": 2, "caller_missing": 2, "unknown_to_dialects": 1],
      examples: ["parent_missing": [2, 3], "caller_missing": [2, 4], "unknown_to_dialects": [3]]),
    Situation(
      title: "structures in a circle, and an execution below",
      spans: [
        TestSpan("a", id: 1, parent: 2), TestSpan("b", id: 2, parent: 1), tool(3, 2), tool(4, 3),
      ],
      counts: ["parent_circle": 3, "unknown_to_dialects": 2],
      examples: ["parent_circle": [1, 2, 3]]),
    Situation(
      title: "executions in a circle", spans: [tool(1, 3), tool(2, 1), tool(3, 2), tool(4, 3)],
      counts: ["parent_circle": 3], examples: ["parent_circle": [1, 2, 3]]),
    Situation(
      title: "steps",
      spans: [
        tool(1), step(2, 1, index: 0), step(3, 1, index: 1), step(4, 1, index: 3),
        step(5, 1, index: nil),
      ],
      counts: ["step_before_missing": 1, "step_without_index": 1],
      examples: ["step_before_missing": [4], "step_without_index": [5]]),
    Situation(
      title: "calls without tokens",
      spans: [chat(1, tokens: nil), chat(2, 1, tokens: 3), chat(3, 1, tokens: nil)],
      counts: ["call_without_usage": 1], examples: ["call_without_usage": [3]]),
    Situation(
      title: "an agent's sum",
      spans: [
        TestSpan(
          "invoke_agent a", id: 1,
          [
            "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "a",
            "gen_ai.usage.input_tokens": .int(5),
          ])
      ],
      counts: ["usage_waiting": 1], examples: ["usage_waiting": [1]]),
    Situation(
      title: "values of another type",
      spans: [
        TestSpan(
          "chat m", id: 1,
          [
            "gen_ai.operation.name": "chat", "gen_ai.usage.input_tokens": "many",
            "gen_ai.usage.output_tokens": "more",
          ]),
        TestSpan(
          "chat m", id: 2,
          ["gen_ai.operation.name": "chat", "gen_ai.usage.input_tokens": "many"]),
      ],
      counts: ["value_unreadable": 3, "call_without_usage": 2],
      examples: ["value_unreadable": [1, 2]]),
  ]

  private static func counts(_ engine: TestEngine) -> [String: Int] {
    engine.engine.unresolvedSpans().reduce(into: [:]) { counts, report in
      if report.count > 0 { counts[report.reason] = Int(report.count) }
    }
  }

  private static func spanID(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  @Test("Each reason has its spans, whatever order they come in", arguments: situations)
  func reasons(situation: Situation) throws {
    for seed in 0..<4 {
      var generator = SeededGenerator(seed: seed)
      let engine = try TestEngine()
      for span in situation.spans.shuffled(using: &generator) {
        engine.send(TestRequest([span]).protobuf)
      }
      #expect(Self.counts(engine) == situation.counts)
      for report in engine.engine.unresolvedSpans() {
        if let expected = situation.examples[report.reason] {
          #expect(Set(report.examples.map(\.spanId)) == Set(expected.map(Self.spanID)))
          #expect(report.examples.allSatisfy { $0.traceId.hasPrefix("a1") })
        }
        if let open = report.open { #expect(open == Int(report.count)) }
      }
      engine.settle()
      let reports = engine.engine.unresolvedSpans()
      #expect(reports.allSatisfy { ($0.open ?? 0) == 0 })
      #expect(!reports.contains { $0.reason == "usage_waiting" && $0.count > 0 })
    }
  }

  @Test("Calls that are held are shown until they are decided on")
  func held() throws {
    var engine = try TestEngine()
    let scopes = [("one", UInt64(1)), ("two", 2)]
    for (scope, id) in scopes {
      engine.send(TestRequest([Self.chat(id, tokens: 10 + Int64(id))], scope: scope).protobuf)
    }
    #expect(Self.counts(engine) == ["call_held": 1])
    engine.wait(seconds: 6)
    #expect(Self.counts(engine).isEmpty)
  }

  @Test("Ends of links that have not come are shown until they do")
  func links() throws {
    let engine = try TestEngine()
    var span = Self.tool(1)
    span.links = [TestLink(trace: 7, id: 9)]
    engine.send(TestRequest([span]).protobuf)
    let waiting = engine.engine.unresolvedSpans().first { $0.reason == "link_waiting" }
    #expect(waiting?.count == 1)
    #expect(waiting?.examples.map(\.spanId) == [Self.spanID(9)])
    var end = Self.tool(9)
    end.traceID = TestSpan.traceID(7)
    engine.send(TestRequest([end]).protobuf)
    #expect(Self.counts(engine).isEmpty)
  }

  @Test("Spans that no rule knows are counted by scope; with the rules' hits they are all spans")
  func scopes() throws {
    let engine = try TestEngine()
    for lane in 0..<2 {
      for (scope, count) in [("http", 3), ("db", 5), ("http", 1)] {
        let spans = (0..<count).map { TestSpan("x\($0)", id: UInt64(10 * lane + $0 + 1)) }
        engine.send(
          TestRequest(spans + [Self.tool(UInt64(lane + 50))], scope: scope).protobuf, lane: lane)
      }
    }
    // Nothing of what is refused is counted.
    engine.send(TestRequest([TestSpan("y", id: 1)], scope: "z").protobuf + [0xFF])
    let report = try #require(
      engine.engine.unresolvedSpans().first { $0.reason == "unknown_to_dialects" })
    #expect(report.by?.map(\.name) == ["db", "http"])
    #expect(report.by?.map(\.count) == [10, 8])
    #expect(report.open == nil)
    let hits = engine.engine.ruleHits.reduce(0) { $0 + $1.spans }
    let received = engine.metrics.sum("tracemill_spans_received_total")
    #expect(Double(hits) + Double(report.count) == received)
  }

  @Test("A flood gives ten examples a reason, the latest, and no more scopes than are kept")
  func flood() throws {
    var engine = try TestEngine { $0.limits.traceBytes = 1 << 20 }
    for id in 1...5000 as ClosedRange<UInt64> {
      var spans = [Self.tool(id, id + 1_000_000), TestSpan("x", id: id + 2_000_000)]
      for place in spans.indices { spans[place].traceID = TestSpan.traceID(id) }
      engine.send(TestRequest(spans, scope: "scope \(id)").protobuf)
      engine.wait(seconds: 0.001)
    }
    let reports = engine.engine.unresolvedSpans()
    #expect(reports.allSatisfy { $0.examples.count <= 10 })
    #expect(reports.allSatisfy { ($0.by ?? []).count <= 257 })
    let missing = try #require(reports.first { $0.reason == "caller_missing" })
    #expect(missing.count > 100 && missing.count < 5000)
    #expect(missing.examples.map(\.name) == (0..<10).map { "t\(5000 - $0)" })
    let unknown = try #require(reports.first { $0.reason == "unknown_to_dialects" })
    #expect(unknown.count == 5000)
    #expect(unknown.by?.first?.name == "other")
  }
}
