import Semantics
import TestSupport
import Testing

@Suite("The dialect openllmetry")
struct OpenLLMetryDialectTests {
  @Test("Spans have names, usage and errors", arguments: cases)
  func meaning(example: DialectCase) throws { try example.check() }

  static let cases = [
    DialectCase(
      "a workflow", "trip.workflow",
      [
        "traceloop.span.kind": "workflow", "traceloop.entity.name": "trip",
        "traceloop.workflow.name": "trip",
        "traceloop.association.properties.session_id": "s9",
      ],
      is: .execution(
        .workflow, "trip", "workflow", labels: ["workflow_name": "trip", "session": "s9"])),
    DialectCase(
      "a task", "plan.task",
      [
        "traceloop.span.kind": "task", "traceloop.entity.name": "plan",
        "traceloop.workflow.name": "trip", "traceloop.entity.input": "a secret",
      ],
      is: .execution(.chain, "plan", "task", labels: ["workflow_name": "trip"])),
    DialectCase(
      "a task that runs a tool", "FunctionTool.task",
      [
        "traceloop.span.kind": "task", "traceloop.entity.name": "FunctionTool.task",
        "tool.name": "search",
      ],
      is: .execution(.tool, "search", "tool")),
    DialectCase(
      "an agent", "writer.agent",
      ["traceloop.span.kind": "agent", "traceloop.entity.name": "writer"],
      is: .execution(.agent, "writer", "agent")),
    DialectCase(
      "a tool without a name of its own", "search.tool", ["traceloop.span.kind": "tool"],
      is: .execution(.tool, "search.tool", "tool")),
    DialectCase(
      "a tool that failed", "search.tool",
      ["traceloop.span.kind": "tool", "traceloop.entity.name": "search"], status: 2,
      events: [.exception("ValueError")],
      is: .execution(.tool, "search", "tool", .error, error: "ValueError")),
    DialectCase(
      "a request", "openai.chat",
      [
        "llm.request.type": "chat", "gen_ai.system": "OpenAI", "gen_ai.request.model": "gpt-4o",
        "gen_ai.response.model": "gpt-4o-2024-08-06", "llm.usage.total_tokens": 12,
        "gen_ai.usage.input_tokens": 8, "gen_ai.usage.output_tokens": 4,
        "gen_ai.response.id": "r",
      ],
      is: .call(
        "chat gpt-4o",
        usage: UsageReading(
          input: 8, output: 4, total: 12, model: "gpt-4o", provider: "openai",
          hasResponseID: true))),
    DialectCase(
      "a request with older keys", "openai.completion",
      [
        "llm.request.type": "completion", "gen_ai.request.model": "m",
        "llm.usage.prompt_tokens": 3, "llm.usage.completion_tokens": 2,
      ],
      is: .call("completion m", usage: UsageReading(input: 3, output: 2, model: "m"))),
    DialectCase(
      "a request that reports no usage", "openai.chat",
      ["llm.request.type": "chat", "gen_ai.request.model": "gpt-4o"],
      is: .call("chat gpt-4o", usage: UsageReading(model: "gpt-4o", provider: "openai"))),
    DialectCase(
      "embeddings", "openai.embeddings",
      [
        "llm.request.type": "embedding", "gen_ai.request.model": "text-embedding-3-small",
        "llm.usage.total_tokens": 5,
      ],
      is: .call(
        "embedding text-embedding-3-small", "embedding", role: .embeddings,
        usage: UsageReading(total: 5, model: "text-embedding-3-small", provider: "openai"))),
    DialectCase(
      "a span within a workflow", "requests.get", ["traceloop.workflow.name": "trip"],
      is: .foreign("requests.get", labels: ["workflow_name": "trip"])),
    DialectCase(
      "an unknown kind", "thing", ["traceloop.span.kind": "unknown"], is: .foreign("thing")),
  ]
}
