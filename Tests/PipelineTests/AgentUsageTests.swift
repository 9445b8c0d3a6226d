import Pipeline
import Settings
import TestSupport
import Testing

/// What agents spend: tokens and cost under the nearest agent at or above their call.
@Suite("Usage by agent")
struct AgentUsageTests {
  /// Spans of one trace, and the prompt tokens by the agent's name, its type and the workflow.
  struct Situation: Sendable, CustomTestStringConvertible {
    var title: String
    var spans: [TestSpan]
    var spent: [String: Double]

    var testDescription: String { title }
  }

  /// A day on which the model has a price, in milliseconds after the spans' usual moment.
  private static let later: UInt64 = 70_000_000_000

  private static func workflow(_ id: UInt64) -> TestSpan {
    TestSpan("invoke_workflow trip", id: id, ["gen_ai.operation.name": "invoke_workflow"])
  }

  private static func agent(
    _ name: TestValue, id: UInt64, parent: UInt64?, tokens: Int64? = nil
  ) -> TestSpan {
    var attributes: TestAttributes = [
      "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": name,
    ]
    if let tokens { attributes["gen_ai.usage.input_tokens"] = .int(tokens) }
    attributes["gen_ai.request.model"] = "gpt-4o"
    return TestSpan(
      "invoke_agent", id: id, parent: parent, start: later, duration: 900, attributes)
  }

  private static func call(
    _ tokens: Int64, id: UInt64, parent: UInt64?, agent: TestValue? = nil
  ) -> TestSpan {
    var attributes: TestAttributes = [
      "gen_ai.operation.name": "chat", "gen_ai.request.model": "gpt-4o",
      "gen_ai.provider.name": "openai", "gen_ai.usage.input_tokens": .int(tokens),
    ]
    if let agent { attributes["gen_ai.agent.name"] = agent }
    // Some say themselves what they cost.
    if tokens > 50 { attributes["gen_ai.usage.cost_usd"] = 0.25 }
    return TestSpan("chat gpt-4o", id: id, parent: parent, start: later + 10 * id, attributes)
  }

  private static func tool(_ id: UInt64, parent: UInt64) -> TestSpan {
    TestSpan(
      "execute_tool search", id: id, parent: parent, duration: 500,
      ["gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "search"])
  }

  static let situations = [
    Situation(
      title: "Of nested agents the nearest, past tools and spans of other kinds",
      spans: [
        workflow(1), agent("planner", id: 2, parent: 1), call(100, id: 3, parent: 2),
        agent("searcher", id: 4, parent: 2), tool(5, parent: 4),
        TestSpan("POST", id: 6, parent: 5), call(7, id: 7, parent: 6),
      ],
      spent: ["planner planner trip": 100, "searcher searcher trip": 7]),
    Situation(
      title: "An agent that reports a sum that counts spends it itself",
      spans: [workflow(1), agent("planner", id: 2, parent: 1, tokens: 40)],
      spent: ["planner planner trip": 40]),
    Situation(
      title: "A call without an agent above it says itself whose it is",
      spans: [workflow(1), call(5, id: 2, parent: 1, agent: "writer"), call(3, id: 3, parent: 1)],
      spent: [" writer trip": 5, "  trip": 3]),
    Situation(
      title: "What is above a span that never came is not known",
      spans: [workflow(1), agent("planner", id: 2, parent: 1), call(9, id: 3, parent: 77)],
      spent: ["  trip": 9]),
  ]

  private static let labels = ["primitive_name", "agent_type", "workflow_name"]

  @Test("In any order of spans, one by one, once the trace is settled", arguments: situations)
  func spent(_ situation: Situation) throws {
    for seed in 0..<8 {
      var generator = SeededGenerator(seed: seed)
      var engine = try TestEngine()
      for span in situation.spans.shuffled(using: &generator) {
        engine.send(TestRequest([span]).protobuf)
      }
      #expect(engine.metrics.sum("agent_tokens_total") == 0, "seed \(seed)")
      engine.settle()
      let metrics = engine.metrics
      #expect(metrics.sums("agent_tokens_total", by: Self.labels) == situation.spent)
      #expect(metrics.sum("agent_tokens_total") == metrics.sum("llm_tokens_total"))
      #expect(metrics.sum("agent_cost_usd_total") == metrics.sum("llm_cost_usd_total"))
      #expect(metrics.sum("llm_cost_usd_total") > 0)
      // What is there is not attributed again; what comes late is.
      engine.send(TestRequest([Self.call(2, id: 99, parent: 2)]).protobuf)
      engine.wait(seconds: 20)
      #expect(engine.metrics.sum("agent_tokens_total") == engine.metrics.sum("llm_tokens_total"))
    }
  }

  private struct Ledger: Decodable {
    struct Usage: Decodable {
      var agent: String
      var prompt: Double
    }

    struct Share: Decodable {
      var agent: String?
      var model: String?
      var reports: Int
      var prompt: Double
      var cost_usd: Double
      var unpriced_tokens: Int
    }

    var usage: [Usage]
    var agents: [Share]
    var models: [Share]
  }

  @Test("The ledger names the agent of each report", arguments: situations)
  func ledger(_ situation: Situation) throws {
    let engine = try TestEngine()
    engine.send(TestRequest(situation.spans).protobuf)
    engine.settle()
    let ledger = try #require(try engine.ledgers(Ledger.self).first)
    let found = ledger.usage.reduce(into: [:]) { $0[$1.agent, default: 0] += $1.prompt }
    let expected = situation.spent.reduce(into: [:]) {
      $0[String($1.key.prefix { $0 != " " }), default: 0] += $1.value
    }
    #expect(found == expected)
    #expect(
      Dictionary(uniqueKeysWithValues: ledger.agents.map { ($0.agent, $0.prompt) }) == expected)
    #expect(ledger.agents.map(\.prompt) == ledger.agents.map(\.prompt).sorted(by: >))
    let spent = engine.metrics.sum("llm_cost_usd_total")
    #expect(abs(ledger.agents.reduce(0) { $0 + $1.cost_usd } - spent) < 1e-12)
    #expect(ledger.models.map(\.model) == ["gpt-4o"])
    #expect(ledger.models.map(\.prompt) == [expected.values.reduce(0, +)])
    #expect(ledger.models.map(\.reports) == [Int(ledger.agents.reduce(0) { $0 + $1.reports })])
    #expect(ledger.models.allSatisfy { abs($0.cost_usd - spent) < 1e-12 })
    #expect((ledger.models + ledger.agents).allSatisfy { $0.unpriced_tokens == 0 })
  }

  /// An agent with two calls, of two libraries, so that they are held.
  private static let twoLibraries = TestRequest([
    TestRequest.Resource(
      ["service.name": "app"],
      [
        TestRequest.Scope(
          "one",
          [
            workflow(1), agent("planner", id: 2, parent: 1),
            call(11, id: 3, parent: 2, agent: "planner"),
          ]),
        TestRequest.Scope("two", [call(13, id: 4, parent: 2, agent: "planner")]),
      ])
  ]).protobuf

  @Test("A call that is held for longer than its trace takes to settle is attributed then")
  func held() throws {
    var engine = try TestEngine { $0.correlation.usageHold = .seconds(60) }
    engine.send(Self.twoLibraries)
    engine.wait(seconds: 30)
    #expect(engine.metrics.sum("agent_tokens_total") == 0)
    engine.wait(seconds: 40)
    #expect(
      engine.metrics.sums("agent_tokens_total", by: Self.labels) == ["planner planner trip": 24])
  }

  @Test("A call whose trace is forgotten meanwhile has the agent that it names itself")
  func forgotten() throws {
    var engine = try TestEngine {
      $0.correlation.usageHold = .seconds(60)
      $0.correlation.memory = .seconds(5)
    }
    engine.send(Self.twoLibraries)
    engine.wait(seconds: 12)
    engine.wait(seconds: 8)
    #expect(engine.metrics.sum("tracemill_traces_remembered") == 0)
    engine.wait(seconds: 40)
    #expect(engine.metrics.sums("agent_tokens_total", by: Self.labels) == [" planner ": 24])
  }

  @Test("A call's agent is known from another library's report of it")
  func twin() throws {
    var engine = try TestEngine()
    let outer = Self.call(11, id: 3, parent: 1, agent: "writer")
    var inner = Self.call(11, id: 4, parent: nil)
    inner.traceID = TestSpan.traceID(2)
    (inner.start, inner.end) = (outer.start + 1, outer.end - 1)
    engine.send(
      TestRequest([
        TestRequest.Resource(
          ["service.name": "app"],
          [TestRequest.Scope("one", [Self.workflow(1), outer]), TestRequest.Scope("two", [inner])])
      ]).protobuf)
    engine.wait(seconds: 6)
    engine.settle()
    #expect(
      engine.metrics.sums("agent_tokens_total", by: ["agent_type", "llm_token_type"])
        == ["writer prompt": 11])
  }

  /// A call below an agent, and its client's report of it, which is the root of a trace of its own.
  private static func inTwoTraces(_ numbers: Int64...) -> [UInt8] {
    var resources: [TestRequest.Resource] = []
    for (place, tokens) in numbers.enumerated() {
      let outer = call(tokens, id: 3 + UInt64(place), parent: 2)
      var inner = call(tokens, id: 50, parent: nil)
      inner.traceID = TestSpan.traceID(2 + UInt64(place))
      (inner.start, inner.end) = (outer.start + 1, outer.end - 1)
      resources.append(
        TestRequest.Resource(
          ["service.name": "app"],
          [TestRequest.Scope("framework", [outer]), TestRequest.Scope("client", [inner])]))
    }
    return TestRequest(resources).protobuf
  }

  @Test(
    "Where the report that counts stands alone, the agent above another report of it has spent it")
  func teller() throws {
    var engine = try TestEngine()
    engine.send(Self.inTwoTraces(11, 13))
    // The client's traces are settled long before the agent ends.
    engine.wait(seconds: 30)
    #expect(engine.metrics.sum("llm_tokens_total") == 24)
    #expect(engine.metrics.sum("agent_tokens_total") == 0)
    engine.send(TestRequest([Self.agent("planner", id: 2, parent: 1), Self.workflow(1)]).protobuf)
    engine.wait(seconds: 20)
    #expect(
      engine.metrics.sums("agent_tokens_total", by: Self.labels) == ["planner planner trip": 24])
    #expect(
      engine.metrics.sum("agent_cost_usd_total") == engine.metrics.sum("llm_cost_usd_total"))
    engine.wait(seconds: 2000)
    #expect(engine.metrics.sum("tracemill_traces_remembered") == 0)
    #expect(engine.metrics.sum("agent_tokens_total") == 24)
  }

  @Test("A call whose reports' traces are all forgotten meanwhile is spent by nobody, once")
  func forgottenTeller() throws {
    var engine = try TestEngine {
      $0.correlation.usageHold = .seconds(60)
      $0.correlation.memory = .seconds(5)
    }
    engine.send(TestRequest([Self.agent("planner", id: 2, parent: 1), Self.workflow(1)]).protobuf)
    engine.send(Self.inTwoTraces(11))
    for _ in 0..<10 { engine.wait(seconds: 8) }
    #expect(engine.metrics.sum("tracemill_traces_remembered") == 0)
    #expect(engine.metrics.sums("agent_tokens_total", by: Self.labels) == ["  ": 11])
    #expect(engine.metrics.sum("llm_tokens_total") == 11)
  }
}
