import TestSupport
import Testing

/// Requests in which something is counted in a series of every family, and changes of one thing that
/// give labels other values.
struct LabelScenario {
  /// What is changed.
  enum Change: Sendable, CustomTestStringConvertible {
    /// The value of an attribute wherever it stands.
    case attribute(String, TestValue)
    /// An attribute is left out.
    case without(String)
    /// An attribute's key.
    case key(String, String)
    case service(String)
    case spanName(String)
    case kinds
    case status
    /// A branch is between the source and the target of the edge.
    case branch
    /// The call that is reported twice is so by its id.
    case response

    static let all: [Change] = [
      .attribute("primitive.name", "other"), .attribute("primitive.type", "other"),
      .attribute("execution.status", "timeout"), .attribute("error.type", "other"),
      .attribute("agent.type", "other"), .attribute("workflow.name", "other"),
      .attribute("team", "blue"), .attribute("source.name", "other"),
      .attribute("source.type", "other"), .attribute("cache.type", "other"),
      .attribute("llm.provider", "anthropic"), .attribute("llm.model_name", "gpt-4o-mini"),
      .attribute("gen_ai.provider.name", "anthropic"),
      .attribute("gen_ai.request.model", "zz-2"), .attribute("gen_ai.agent.name", "other"),
      .attribute("gen_ai.workflow.name", "other"), .attribute("gen_ai.tool.name", "other"),
      .without("llm.cost_usd"), .key("llm.prompt_tokens", "llm.completion_tokens"),
      .key("gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens"),
      .key("gen_ai.usage.cache_read.input_tokens", "gen_ai.usage.cache_creation.input_tokens"),
      .service("other"), .spanName("GET /other"), .kinds, .status, .branch, .response,
    ]

    var testDescription: String { "\(self)" }
  }

  /// The requests, and after each part the traces settle.
  let parts: [[TestRequest]]

  /// - Parameter number: other scenarios have other ids, and are an hour apart.
  init(_ number: UInt64, _ change: Change? = nil) {
    let spans = Spans(number: number, change: change)
    parts = [
      [spans.work, spans.agents, spans.reports("one", 7), spans.reports("two", 9), spans.miss],
      [spans.hit] + spans.services,
    ]
  }
}

/// The spans of a scenario.
private struct Spans {
  let number: UInt64
  let change: LabelScenario.Change?

  private func span(
    _ name: String, trace: UInt64, id: UInt64, parent: UInt64? = nil, kind: Int32 = 1,
    start: UInt64 = 0, duration: UInt64 = 50, status: Int32 = 0, _ attributes: TestAttributes
  ) -> TestSpan {
    var span = TestSpan(
      name, trace: number * 100 + trace, id: number * 1000 + id,
      parent: parent.map { number * 1000 + $0 }, kind: kind,
      start: 70_000_000_000 + number * 3_600_000 + start, duration: duration, status: status,
      attributes)
    switch change {
    case .attribute(let key, let value):
      if span.attributes[key] != nil { span.attributes[key] = value }
    case .without(let key): span.attributes[key] = nil
    case .key(let old, let new):
      for place in span.attributes.pairs.indices where span.attributes.pairs[place].key == old {
        span.attributes.pairs[place].key = new
      }
    default: break
    }
    // The names by which a change finds the source of an edge are none that a dialect knows.
    for place in span.attributes.pairs.indices {
      let key = span.attributes.pairs[place].key
      if key == "source.name" { span.attributes.pairs[place].key = "primitive.name" }
      if key == "source.type" { span.attributes.pairs[place].key = "primitive.type" }
    }
    return span
  }

  private func request(_ spans: [TestSpan], scope: String = "test.scope") -> TestRequest {
    var service = "shop"
    if case .service(let other) = change { service = other }
    return TestRequest(spans, service: service, scope: scope)
  }

  /// An execution, a call, a failed call and a workflow.
  var work: TestRequest {
    let common: TestAttributes = [
      "agent.type": "researcher", "workflow.name": "trip", "team": "red",
      "execution.status": "success",
    ]
    let call: TestAttributes = [
      "primitive.name": "ask", "primitive.type": "llm", "llm.provider": "openai",
      "llm.model_name": "gpt-4o", "llm.prompt_tokens": 100, "llm.cost_usd": 0.25,
    ]
    var parent: UInt64 = 1
    var spans = [
      span(
        "primitive.flow.run", trace: 1, id: 1, duration: 1000,
        common + ["source.name": "flow", "source.type": "flow"])
    ]
    if case .branch = change {
      spans.append(
        span("primitive.parallel.branch_a", trace: 1, id: 9, parent: 1, duration: 900, [:]))
      parent = 9
    }
    spans.append(
      span(
        "primitive.tool.run", trace: 1, id: 2, parent: parent,
        common + ["primitive.name": "search", "primitive.type": "tool"]))
    spans.append(
      span(
        "primitive.tool.run", trace: 1, id: 3, parent: parent, start: 50,
        common + ["primitive.name": "fetch", "primitive.type": "tool"]))
    spans.append(
      span("primitive.llm.run", trace: 1, id: 4, parent: 1, start: 200, common + call))
    spans.append(
      span(
        "primitive.llm.run", trace: 1, id: 5, parent: 1, start: 300,
        [
          "primitive.name": "ask again", "llm.provider": "openai", "llm.model_name": "gpt-4o",
          "llm.prompt_tokens": 60, "execution.status": "error", "error.type": "reset",
        ]))
    return request(spans)
  }

  /// An agent with a tool that it calls twice, and calls whose price is not known, whose usage is not
  /// told, and that are reported by two spans.
  var agents: TestRequest {
    let model: TestAttributes = [
      "gen_ai.operation.name": "chat", "gen_ai.provider.name": "openai",
      "gen_ai.request.model": "zz-1",
    ]
    let tool: TestAttributes = [
      "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "find",
      "gen_ai.tool.call.arguments": "{}",
    ]
    let usage: TestAttributes = [
      "gen_ai.usage.input_tokens": 40, "gen_ai.usage.cache_read.input_tokens": 5,
      "gen_ai.response.time_to_first_chunk": 0.25,
    ]
    var twice = model + ["gen_ai.usage.input_tokens": 11]
    if case .response = change { twice["gen_ai.response.id"] = .string("r\(number)") }
    let isNested = twice["gen_ai.response.id"] == nil
    return request([
      span(
        "invoke_workflow", trace: 2, id: 20, duration: 5000,
        ["gen_ai.operation.name": "invoke_workflow", "gen_ai.workflow.name": "trip"]),
      span(
        "invoke_agent", trace: 2, id: 21, parent: 20, duration: 4000,
        ["gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "planner"]),
      span("execute_tool find", trace: 2, id: 22, parent: 21, tool),
      span("execute_tool find", trace: 2, id: 23, parent: 21, start: 100, tool),
      span("chat", trace: 2, id: 24, parent: 21, start: 200, model + usage),
      span(
        "chat", trace: 2, id: 25, parent: 21, start: 300,
        model + ["gen_ai.usage.cost_usd": 0.5]
          + ["gen_ai.usage.input_tokens": 13]),
      span("chat", trace: 2, id: 26, parent: 21, start: 400, model),
      span("chat", trace: 2, id: 27, parent: 21, start: 500, duration: 90, twice),
      span(
        "chat", trace: 2, id: 28, parent: isNested ? 27 : 21, start: 510, duration: 20, twice),
    ])
  }

  /// A library's report of a call that another library reports with another number.
  func reports(_ scope: String, _ tokens: Int64) -> TestRequest {
    request(
      [
        span(
          "chat", trace: 3, id: scope == "one" ? 31 : 32, start: 600,
          [
            "gen_ai.operation.name": "chat", "gen_ai.request.model": "zz-1",
            "gen_ai.response.id": .string("disputed \(number)"),
            "gen_ai.usage.input_tokens": .int(tokens),
          ])
      ], scope: scope)
  }

  /// A look-up that misses, with a call that says what it cost.
  var miss: TestRequest {
    request([
      span(
        "primitive.cache.get", trace: 4, id: 40,
        ["primitive.name": "answers", "cache.hit": false, "cache.type": "redis"]),
      span(
        "chat", trace: 4, id: 41, parent: 40, duration: 20,
        [
          "gen_ai.operation.name": "chat", "gen_ai.request.model": "fixed",
          "gen_ai.usage.prompt_tokens": 3, "gen_ai.usage.cost": 2.0,
        ]),
    ])
  }

  /// A look-up that hits.
  var hit: TestRequest {
    request([
      span(
        "primitive.cache.get", trace: 5, id: 50,
        ["primitive.name": "answers", "cache.hit": true, "cache.type": "redis"])
    ])
  }

  /// A request between services and a message.
  var services: [TestRequest] {
    var (client, server, name, status): (Int32, Int32, String, Int32) = (3, 2, "GET /", 1)
    switch change {
    case .kinds: (client, server) = (4, 5)
    case .spanName(let other): name = other
    case .status: status = 2
    default: break
    }
    return [
      request([
        span(name, trace: 6, id: 60, kind: client, status: status, [:]),
        span("send", trace: 7, id: 70, kind: 4, status: status, [:]),
      ]),
      TestRequest(
        [
          span(name, trace: 6, id: 61, parent: 60, kind: server, duration: 20, status: status, [:]),
          span("take", trace: 7, id: 71, parent: 70, kind: 5, start: 5, status: status, [:]),
        ], service: backend),
    ]
  }

  private var backend: String {
    if case .service(let other) = change { other + " backend" } else { "backend" }
  }
}
