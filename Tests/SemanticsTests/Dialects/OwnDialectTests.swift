import Semantics
import Settings
import TestSupport
import Testing

/// Dialects of a user, alone and before the shipped ones.
@Suite struct OwnDialectTests {
  /// What the dialect in `text` alone makes of a span.
  private static func read(
    _ text: String, _ name: String, _ attributes: TestAttributes
  ) throws -> SpanReading? {
    var configuration = try Interpreted.configuration(text)
    configuration.dialects.removeAll { $0.name != "mine" }
    return try Interpreted(TestRequest([TestSpan(name, attributes)]), configuration).spans.first
  }

  @Test(
    "{target} is the span's name without the operation, also where no rule names that attribute",
    arguments: [
      ("search books", ["my.kind": "tool", "gen_ai.operation.name": "search"], "books"),
      ("search books", ["my.kind": "tool", "gen_ai.operation.name": "find"], "search books"),
      ("search books", ["my.kind": "tool"], "search books"),
    ] as [(String, TestAttributes, String)])
  func target(span: String, attributes: TestAttributes, name: String) throws {
    let text = """
      dialects:
        - dialect: mine
          recognised_by: [my.kind]
          rules:
            - rule: tool
              attributes: {my.kind: tool}
              execution: tool
              name: "{target}"
              type: tool
      """
    #expect(try Self.read(text, span, attributes) == .execution(.tool, name, "tool"))
  }

  private static let foreign = """
    dialects:
      - dialect: mine
        recognised_by: [my.kind]
        fields:
          input_tokens: [my.tokens]
          cost: [my.cost]
        rules:
          - rule: internal
            attributes: {my.kind: internal}
            foreign: true
          - rule: call
            attributes: {my.kind: call}
            execution: inference
            name: "{span}"
            type: llm
    """

  @Test("What a span reports whose rule has foreign: true counts nowhere")
  func foreignReports() throws {
    let attributes: TestAttributes = ["my.tokens": 5, "my.cost": 0.5, "my.kind": "internal"]
    #expect(try Self.read(Self.foreign, "a", attributes) == .foreign("a"))
    var call = attributes
    call["my.kind"] = "call"
    #expect(try Self.read(Self.foreign, "a", call)?.usage?.input == 5)
  }

  @Test(
    "The shipped dialects count nothing of what is unrecognised by a rule",
    arguments: [
      DialectCase(
        "making an agent", "create_agent Researcher",
        [
          "gen_ai.operation.name": "create_agent", "gen_ai.usage.input_tokens": 7,
          "gen_ai.usage.output_tokens": 8,
        ], is: .foreign("create_agent Researcher")),
      DialectCase(
        "putting a request together", "OpenAI._prepare_chat_with_tools",
        ["openinference.span.kind": "LLM", "llm.token_count.prompt": 7],
        is: .foreign("OpenAI._prepare_chat_with_tools")),
    ])
  func shipped(example: DialectCase) throws { try example.check() }
}
