import Bytes
import Foundation
import Pipeline
import Settings
import TestSupport
import Testing

/// Agents that run away, as seen while they do.
@Suite struct RunawayTests {
  /// Calls of tools, and how many of them are repeats, by tool.
  struct Situation: Sendable, CustomTestStringConvertible {
    var title: String
    var spans: [TestSpan]
    var repeats: [String: Double]

    var testDescription: String { title }
  }

  private static func tool(
    _ name: String, _ arguments: TestValue?, id: UInt64, parent: UInt64? = 1, trace: UInt64 = 1,
    failed: Bool = false
  ) -> TestSpan {
    var attributes: TestAttributes = [
      "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": .string(name),
    ]
    if let arguments { attributes["gen_ai.tool.call.arguments"] = arguments }
    return TestSpan(
      "execute_tool \(name)", trace: trace, id: id, parent: parent, start: id,
      status: failed ? 2 : 0, attributes)
  }

  private static func agent(_ name: String, id: UInt64, parent: UInt64? = nil) -> TestSpan {
    TestSpan(
      "invoke_agent \(name)", id: id, parent: parent,
      ["gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": .string(name)])
  }

  private static func workflow(_ name: String, id: UInt64 = 1) -> TestSpan {
    TestSpan(
      "invoke_workflow", id: id,
      ["gen_ai.operation.name": "invoke_workflow", "gen_ai.workflow.name": .string(name)])
  }

  static let situations = [
    Situation(
      title: "three equal calls",
      spans: [tool("find", "{}", id: 2), tool("find", "{}", id: 3), tool("find", "{}", id: 4)],
      repeats: ["find": 2]),
    Situation(
      title: "a call that failed and was tried again",
      spans: [tool("find", "{}", id: 2, failed: true), tool("find", "{}", id: 3)],
      repeats: ["find": 1]),
    Situation(
      title: "other arguments, another tool, another trace",
      spans: [
        tool("find", "{}", id: 2), tool("find", "{\"a\":1}", id: 3), tool("read", "{}", id: 4),
        tool("find", "{}", id: 5, trace: 2),
      ],
      repeats: [:]),
    Situation(
      title: "calls whose arguments are not recorded, or are no text",
      spans: [
        tool("find", nil, id: 2), tool("find", nil, id: 3), tool("find", 7, id: 4),
        tool("find", 7, id: 5),
      ],
      repeats: [:]),
    Situation(
      title: "calls that both their ends report",
      spans: [
        tool("find", "{}", id: 2), tool("find", "{}", id: 3, parent: 2),
        TestSpan("POST", id: 4, parent: 3), tool("find", "{}", id: 5, parent: 4),
        tool("find", "{}", id: 6), tool("find", "{}", id: 7, parent: 6),
      ],
      repeats: ["find": 1]),
    Situation(
      title: "a tool that calls itself with other arguments",
      spans: [
        tool("find", "1", id: 2), tool("find", "2", id: 3, parent: 2),
        tool("find", "1", id: 4, parent: 3),
      ],
      repeats: ["find": 1]),
    Situation(
      title: "calls in a circle of parents",
      spans: [
        tool("find", "1", id: 2, parent: 3), tool("find", "1", id: 3, parent: 2),
        tool("find", "1", id: 4, parent: 2),
      ],
      repeats: [:]),
    Situation(
      title: "calls of which some come from another dialect",
      spans: [
        tool("find", "{}", id: 2),
        TestSpan(
          "find", id: 3, parent: 1,
          [
            "openinference.span.kind": "TOOL", "tool.name": "find", "tool.parameters": "{}",
          ]),
      ],
      repeats: ["find": 1]),
  ]

  @Test("Equal calls of a tool in one trace are repeats but one", arguments: situations)
  func repeats(situation: Situation) throws {
    var generator = SeededGenerator(seed: 5)
    for round in 0..<12 {
      let order = round == 0 ? situation.spans : situation.spans.shuffled(using: &generator)
      let engine = try TestEngine()
      for span in order + order { engine.send(TestRequest([span]).protobuf) }
      let held = engine.metrics.sums("agent_tool_repeats_held", by: ["primitive_name"])
      #expect(held.filter { $0.value != 0 } == situation.repeats)
      #expect(engine.metrics.sum("agent_tool_repeats_total") == 0)
      engine.send(TestRequest([RunawayTests.workflow("flow")]).protobuf)
      engine.settle()
      #expect(engine.metrics.sum("agent_tool_repeats_held") == 0)
      #expect(
        engine.metrics.sums("agent_tool_repeats_total", by: ["workflow_name", "primitive_name"])
          == Dictionary(
            uniqueKeysWithValues: situation.repeats.map { ("flow \($0.key)", $0.value) }))
    }
  }

  @Test("An agent that loops is seen while it does, under the name that is known by then")
  func live() throws {
    let engine = try TestEngine()
    func runaway() -> [String: Double] {
      engine.metrics.sums("agent_workflows_runaway", by: ["workflow_name"])
        .filter { $0.value != 0 }
    }
    for id in UInt64(10)...20 {
      engine.send(TestRequest([RunawayTests.tool("find", "{}", id: id)]).protobuf)
    }
    #expect(runaway() == [:])
    #expect(engine.metrics.sums("agent_workflows_runaway", by: ["workflow_name"]) == ["find": 0])
    engine.send(TestRequest([RunawayTests.tool("find", "{}", id: 21)]).protobuf)
    #expect(runaway() == ["find": 1])
    #expect(engine.metrics.sum("agent_tool_repeats_held") == 11)
    // An agent between them that names the workflow.
    engine.send(TestRequest([RunawayTests.workflow("flow", id: 30).below(1)]).protobuf)
    #expect(runaway() == ["flow": 1])
    engine.send(TestRequest([RunawayTests.workflow("flow")]).protobuf)
    #expect(runaway() == [:])
    #expect(engine.metrics.sum("agent_tool_repeats_held") == 11)
    engine.settle()
    #expect(
      engine.metrics.sums("agent_tool_repeats_total", by: ["workflow_name", "primitive_name"])
        == ["flow find": 11])
  }

  @Test("A workflow that never ends is no longer seen to run away once it has idled out")
  func idle() throws {
    var engine = try TestEngine { $0.runaway.executions = 2 }
    for id in UInt64(2)...4 {
      #expect(engine.metrics.sum("agent_workflows_runaway") == 0)
      engine.send(TestRequest([RunawayTests.agent("a", id: id, parent: 1)]).protobuf)
    }
    #expect(engine.metrics.sum("agent_workflows_runaway") == 1)
    engine.wait(seconds: 299)
    #expect(engine.metrics.sum("agent_workflows_runaway") == 1)
    engine.wait(seconds: 1)
    #expect(engine.metrics.sum("agent_workflows_runaway") == 0)
    #expect(engine.metrics.sum("agent_trace_executions_sum") == 3)
    // What comes later counts no second trace.
    engine.send(TestRequest([RunawayTests.agent("a", id: 9, parent: 1)]).protobuf)
    engine.wait(seconds: 300)
    #expect(engine.metrics.sum("agent_trace_executions_count") == 1)
  }

  @Test(
    "Executions that are nested too deep are seen in any order, and deeper than 256 are not told apart",
    arguments: [3, 32, 33, 300], [0, 1, 2])
  func depth(depth: Int, order: Int) throws {
    var generator = SeededGenerator(seed: depth)
    let engine = try TestEngine()
    let chain = (1...UInt64(depth)).map { RunawayTests.agent("a", id: $0, parent: $0 - 1) }
      .map { $0.parentSpanID == TestSpan.spanID(0) ? $0.below(9999) : $0 }
    let sorted = order == 0 ? chain : chain.reversed()
    for span in order == 2 ? sorted.shuffled(using: &generator) : sorted {
      engine.send(TestRequest([span]).protobuf)
    }
    #expect(engine.metrics.sum("agent_workflows_runaway") == (depth > 32 ? 1 : 0))
    engine.settle()
    #expect(engine.metrics.sum("agent_trace_depth_sum") == Double(min(depth, 256)))
    #expect(engine.metrics.sum("agent_trace_executions_sum") == Double(depth))
    #expect(
      engine.metrics.sum("agent_trace_depth_bucket", ["le": "3.0"]) == (depth == 3 ? 1 : 0))
  }

  @Test("A circle of executions is as deep as can be told apart")
  func circle() throws {
    let engine = try TestEngine()
    engine.send(
      TestRequest([
        RunawayTests.agent("a", id: 1, parent: 3), RunawayTests.agent("b", id: 2, parent: 1),
        RunawayTests.agent("c", id: 3, parent: 2),
      ]).protobuf)
    engine.settle()
    #expect(engine.metrics.sum("agent_trace_depth_sum") == 256)
  }

  @Test("The ledger says over which limits a trace is, and lists those that are")
  func ledger() throws {
    let engine = try TestEngine {
      $0.runaway.executions = 3
      $0.runaway.toolRepeats = 1
    }
    func listed(_ parameters: [(name: String, value: String)]) throws -> String {
      var writer = ByteWriter()
      engine.engine.writeLedger(try LedgerQuery(parameters: parameters), into: &writer)
      return writer.string
    }
    for id in UInt64(2)...5 {
      engine.send(TestRequest([RunawayTests.tool("find", "{}", id: id)]).protobuf)
    }
    engine.send(TestRequest([RunawayTests.tool("find", "{}", id: 2, trace: 2)]).protobuf)
    let text = try listed([("runaway", "true"), ("state", "active")])
    #expect(
      text.contains(
        "\"depth\":1,\"tool_repeats\":3,\"runaway\":[\"executions\",\"tool_repeats\"]"))
    #expect(text.components(separatedBy: "trace_id").count == 2)
    #expect(try listed([("runaway", "false")]).components(separatedBy: "trace_id").count == 2)
    #expect(try listed([("sort", "repeats")]).components(separatedBy: "trace_id").count == 3)
    #expect(try listed([("state", "settled")]).hasPrefix("{\"traces\":[],\"next\":null"))
    engine.settle()
    #expect(try listed([("state", "active")]).hasPrefix("{\"traces\":[],\"next\":null"))
    #expect(
      try listed([("runaway", "true"), ("state", "settled")]).contains("\"tool_repeats\":3"))
  }

  @Test("Calls of tools are kept within the budget of traces, and forgotten with them")
  func budget() throws {
    var engine = try TestEngine { $0.limits.traceBytes = 1 << 20 }
    for trace in UInt64(1)...400 {
      let spans = (1...UInt64(40)).map { id in
        RunawayTests.tool("find", .string("\(id % 20)"), id: id, parent: 99, trace: trace)
      }
      engine.send(TestRequest(spans).protobuf)
      #expect(engine.metrics.sum("tracemill_trace_bytes") <= Double(1 << 20))
    }
    // As open traces, or as such that an exemplar points to.
    let evicted = engine.metrics.sum("tracemill_evictions_total", ["reason": "budget"])
    #expect(evicted > 100)
    let counted = engine.metrics.sum("agent_tool_repeats_total")
    // One that an exemplar points to is settled to go, and may stay.
    let kept = engine.metrics.sum("tracemill_traces_remembered")
    #expect(counted == 20 * (evicted + kept))
    #expect(counted + engine.metrics.sum("agent_tool_repeats_held") == 20 * 400)
    engine.wait(seconds: 301)
    engine.wait(seconds: 601)
    #expect(engine.metrics.sum("tracemill_trace_spans") == 0)
    #expect(engine.metrics.sum("agent_tool_repeats_held") == 0)
    #expect(engine.metrics.sum("agent_tool_repeats_total") == 20 * 400)
  }
}

extension TestSpan {
  fileprivate func below(_ parent: UInt64) -> TestSpan {
    var copy = self
    copy.parentSpanID = TestSpan.spanID(parent)
    return copy
  }
}
