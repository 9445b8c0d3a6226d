import Semantics
import TestSupport
import Testing

@Suite("The dialect openinference")
struct OpenInferenceDialectTests {
  @Test("Spans have names, usage and errors", arguments: cases)
  func meaning(example: DialectCase) throws { try example.check() }

  @Test(
    "Each kind has its role and type",
    arguments: [
      ("CHAIN", Role.chain, "chain"), ("RETRIEVER", .retriever, "retriever"),
      ("RERANKER", .reranker, "reranker"), ("TOOL", .tool, "tool"), ("AGENT", .agent, "agent"),
      ("GUARDRAIL", .guardrail, "guardrail"), ("EVALUATOR", .evaluator, "evaluator"),
    ])
  func kinds(kind: String, role: Role, type: String) throws {
    try DialectCase(
      kind, "Some.Span", ["openinference.span.kind": .string(kind)],
      is: .execution(role, "Some.Span", type)
    ).check()
  }

  static let cases = [
    DialectCase(
      "a call with all that it can say", "ChatCompletion",
      [
        "openinference.span.kind": "LLM", "llm.model_name": "gpt-4o-2024-08-06",
        "llm.provider": "openai", "llm.system": "other", "llm.token_count.prompt": 30,
        "llm.token_count.completion": 10, "llm.token_count.total": 40,
        "llm.token_count.prompt_details.cache_read": 16,
        "llm.token_count.prompt_details.cache_write": 4,
        "llm.token_count.completion_details.reasoning": 6, "llm.cost.prompt": 1.0,
        "llm.cost.total": 2.5, "session.id": "s", "input.value": "a secret prompt",
        "output.value": #"{"usage":{"total_tokens":99}}"#,
      ],
      is: .call(
        "ChatCompletion", labels: ["session": "s"],
        usage: UsageReading(
          input: 30, output: 10, total: 40, cacheRead: 16, cacheWrite: 4, reasoning: 6,
          cost: 2_500_000_000_000, model: "gpt-4o", provider: "openai"))),
    DialectCase(
      "embeddings", "CreateEmbeddings",
      [
        "openinference.span.kind": "EMBEDDING", "embedding.model_name": "text-embedding-3-small",
        "llm.token_count.total": 12,
      ],
      is: .call(
        "CreateEmbeddings", "embedding", role: .embeddings,
        usage: UsageReading(total: 12, model: "text-embedding-3-small", provider: "openai"))),
    DialectCase(
      "a tool has its own name", "FunctionTool",
      ["openinference.span.kind": "TOOL", "tool.name": "search", "tool.parameters": "{}"],
      is: .execution(.tool, "search", "tool")),
    DialectCase(
      "an agent has its own name", "agent run",
      ["openinference.span.kind": "AGENT", "agent.name": "Researcher"],
      is: .execution(.agent, "Researcher", "agent", labels: ["agent_type": "Researcher"])),
    DialectCase(
      "an agent in a graph", "agent run",
      [
        "openinference.span.kind": "AGENT", "graph.node.id": "Writer",
        "graph.node.parent_id": "Researcher",
      ],
      is: .execution(
        .agent, "Writer", "agent", labels: ["agent_type": "Writer"], facts: [.handedOver])),
    DialectCase(
      "an agent's sum is no call", "agent run",
      ["openinference.span.kind": "AGENT", "llm.token_count.prompt": 5],
      is: .execution(.agent, "agent run", "agent", usage: UsageReading(input: 5))),
    DialectCase(
      "an error with a type", "ChatCompletion",
      ["openinference.span.kind": "LLM", "error.type": "RateLimitError"], status: 2,
      is: .call("ChatCompletion", "llm", .error, error: "RateLimitError")),
    DialectCase(
      "an error with two identical exceptions", "ChatCompletion",
      ["openinference.span.kind": "LLM"], status: 2,
      events: [.exception("BadRequestError"), .exception("BadRequestError")],
      is: .call("ChatCompletion", "llm", .error, error: "BadRequestError")),
    DialectCase(
      "a model's name on a span of another kind", "RunnableSequence",
      ["openinference.span.kind": "CHAIN", "llm.model_name": "gpt-4o", "llm.provider": "openai"],
      is: .execution(.chain, "RunnableSequence", "chain")),
    DialectCase(
      "what LlamaIndex does before a call", "OpenAI._prepare_chat_with_tools",
      ["openinference.span.kind": "LLM", "llm.model_name": "gpt-4o"],
      is: .foreign("OpenAI._prepare_chat_with_tools")),
    DialectCase(
      "an unknown kind", "thing", ["openinference.span.kind": "UNKNOWN"], is: .foreign("thing")),
    DialectCase(
      "a name that is not ASCII", "Räsonnement 思考", ["openinference.span.kind": "CHAIN"],
      is: .execution(.chain, "Räsonnement 思考", "chain")),
  ]
}
