import Semantics
import TestSupport
import Testing

@Suite("Precedence of dialects")
struct PrecedenceTests {
  @Test("Where several dialects match, the first to say something decides, field by field")
  func fields() throws {
    try DialectCase(
      "all", "primitive.llmcall.execute",
      [
        "traceloop.span.kind": "task", "traceloop.entity.name": "entity",
        "traceloop.workflow.name": "W", "llm.usage.total_tokens": 7,
        "openinference.span.kind": "AGENT", "llm.token_count.prompt": 4,
        "llm.token_count.completion": 5, "llm.token_count.completion_details.reasoning": 2,
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        "gen_ai.usage.input_tokens": 2, "gen_ai.usage.output_tokens": 3,
        "gen_ai.agent.name": "A", "primitive.name": "Generate", "llm.prompt_tokens": 1,
      ],
      is: .call(
        "Generate", "llmcall", labels: ["agent_type": "A", "workflow_name": "W"],
        usage: UsageReading(input: 1, output: 3, total: 7, reasoning: 2, model: "m"))
    ).check()
  }

  @Test("Two dialects agree on what a span is or the first decides", arguments: outcomes)
  func meanings(example: DialectCase) throws { try example.check() }

  static let outcomes = [
    DialectCase(
      "a primitive of no special role takes that of the next dialect", "primitive.writer.execute",
      ["primitive.name": "Writer", "gen_ai.operation.name": "chat", "gen_ai.request.model": "m"],
      is: .call("Writer", "writer", usage: UsageReading(model: "m"))),
    DialectCase(
      "an agent stays one", "run",
      ["gen_ai.operation.name": "invoke_agent", "openinference.span.kind": "LLM"],
      is: .execution(.agent, "run", "agent")),
    DialectCase(
      "a structure stays one and takes no name of an execution", "retry.attempt_0",
      ["openinference.span.kind": "TOOL", "tool.name": "search"],
      is: .structure(.attempt, "retry.attempt_0", index: 0)),
    DialectCase(
      "a step takes no class of an execution", "primitive.sequential.step_0",
      ["primitive.type": "sequential"],
      is: .structure(.step, "primitive.sequential.step_0", index: 0)),
    DialectCase(
      "the making of an agent stays none", "create",
      ["gen_ai.operation.name": "create_agent", "openinference.span.kind": "AGENT"],
      is: .foreign("create")),
    DialectCase(
      "OpenInference comes before OpenLLMetry", "ChatCompletion",
      [
        "traceloop.span.kind": "tool", "openinference.span.kind": "CHAIN",
        "gen_ai.request.model": "m",
      ],
      is: .execution(.chain, "ChatCompletion", "chain")),
  ]

  static let mine = """
    dialects:
      - dialect: mine
        recognised_by: [my.kind]
        input_excludes_cache: true
        stamping_scopes: ["my.*.scope"]
        fields:
          input_tokens: [my.tokens]
          cache_read_tokens: [my.cached]
          cache_write_tokens: [my.written]
        rules:
          - rule: thing
            span: "{kind}/{index}-{rest}"
            attributes: {my.kind: [thing, other]}
            without: [my.hidden]
            execution: tool
            name: ["{my.name} of {rest}", "{rest}"]
            type: "{kind}"
      - dialect: second
        fields: {}
        rules:
          - rule: thing
            span: "special/{rest}"
            foreign: true
    """

  private static func read(
    _ name: String, _ attributes: TestAttributes, scope: String = "s"
  ) throws -> SpanReading? {
    try Interpreted(
      TestRequest([TestSpan(name, attributes)], scope: scope), Interpreted.configuration(mine)
    ).spans.first
  }

  @Test("A user's dialect comes before the shipped ones, which fill what it leaves open")
  func userDialect() throws {
    #expect(
      try Self.read(
        "special/17-a.b-c",
        [
          "my.kind": "other", "my.name": "N", "gen_ai.operation.name": "chat",
          "gen_ai.agent.name": "A",
        ]) == .execution(.tool, "N of a.b-c", "special", labels: ["agent_type": "A"]))
    #expect(
      try Self.read("special/17-x", ["my.kind": "thing"]) == .execution(.tool, "x", "special"))
  }

  @Test(
    "A rule of which one condition does not hold says nothing",
    arguments: [
      ("special/x-y", ["my.kind": "thing"]),
      ("special/1-y", ["my.kind": "third"]), ("special/1-y", [:]),
      ("special/1-y", ["my.kind": "thing", "my.hidden": false]), ("special/1-y", ["my.kind": 1]),
    ] as [(String, TestAttributes)])
  func conditions(name: String, attributes: TestAttributes) throws {
    #expect(
      try Self.read(name, attributes + ["gen_ai.operation.name": "chat"]) == .foreign(name))
  }

  @Test("A dialect whose input excludes the cache has it added, and only to its own input")
  func cacheExcluded() throws {
    let own = try Self.read(
      "a/1-b", ["my.kind": "thing", "my.tokens": 10, "my.cached": 5, "my.written": 2])
    #expect(own?.usage == UsageReading(input: 17, cacheRead: 5, cacheWrite: 2))
    let other = try Self.read(
      "a/1-b",
      [
        "my.kind": "thing", "gen_ai.operation.name": "x", "gen_ai.usage.input_tokens": 10,
        "my.cached": 5,
      ])
    #expect(other?.usage == UsageReading(input: 10, cacheRead: 5))
  }

  @Test("A user's dialect may name scopes that stamp a status")
  func stamping() throws {
    #expect(
      try Self.read("a/1-b", ["my.kind": "thing"], scope: "my.own.scope")
        == .execution(.tool, "b", "a", .error, error: "cancelled"))
  }

  @Test("A user's dialect of a shipped one's name takes its place")
  func replaced() throws {
    let configuration = try Interpreted.configuration(
      """
      dialects:
        - dialect: gen_ai
          rules:
            - rule: all
              attributes: {gen_ai.operation.name: any}
              execution: chain
              name: mine
              type: own
      """)
    let request = TestRequest([
      TestSpan("a", ["gen_ai.operation.name": "chat", "gen_ai.usage.input_tokens": 1])
    ])
    #expect(try Interpreted(request, configuration).spans == [.execution(.chain, "mine", "own")])
  }
}
