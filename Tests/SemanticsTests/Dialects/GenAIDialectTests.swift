import Semantics
import TestSupport
import Testing

@Suite("The dialect gen_ai")
struct GenAIDialectTests {
  @Test("Spans are executions, structures or neither", arguments: calls + others + unknown)
  func meaning(example: DialectCase) throws { try example.check() }

  @Test(
    "Each of the conventions' operations for a model is a call",
    arguments: ["chat", "generate_content", "text_completion", "completion", "acompletion"])
  func inference(operation: String) throws {
    try DialectCase(
      operation, "any name",
      ["gen_ai.operation.name": .string(operation), "gen_ai.request.model": "m"],
      is: .call("\(operation) m", usage: UsageReading(model: "m"))
    ).check()
  }

  @Test(
    "Each of the operations for embeddings is a call",
    arguments: ["embeddings", "embedding", "aembedding"])
  func embeddings(operation: String) throws {
    try DialectCase(
      operation, "any name",
      [
        "gen_ai.operation.name": .string(operation), "gen_ai.request.model": "m",
        "gen_ai.usage.input_tokens": 9,
      ],
      is: .call(
        "\(operation) m", "embedding", role: .embeddings, usage: UsageReading(input: 9, model: "m"))
    ).check()
  }

  static let calls = [
    DialectCase(
      "a call with all that it can say", "chat gpt-4o",
      [
        "gen_ai.operation.name": "chat", "gen_ai.provider.name": "openai",
        "gen_ai.request.model": "gpt-4o", "gen_ai.response.model": "gpt-4o-2024-08-06",
        "gen_ai.usage.input_tokens": 100, "gen_ai.usage.output_tokens": 20,
        "gen_ai.usage.cache_read.input_tokens": 60, "gen_ai.usage.cache_creation.input_tokens": 5,
        "gen_ai.usage.reasoning.output_tokens": 8, "gen_ai.usage.cost_usd": 0.5,
        "gen_ai.response.id": "resp-1", "gen_ai.conversation.id": "c1",
        "gen_ai.response.time_to_first_chunk": 0.25,
      ],
      is: .call(
        "chat gpt-4o", labels: ["session": "c1"],
        usage: UsageReading(
          input: 100, output: 20, cacheRead: 60, cacheWrite: 5, reasoning: 8,
          cost: 500_000_000_000, timeToFirstToken: 250_000_000, model: "gpt-4o",
          provider: "openai", hasResponseID: true))),
    DialectCase(
      "older keys", "openai.chat",
      [
        "gen_ai.operation.name": "chat", "gen_ai.system": "Anthropic",
        "gen_ai.request.model": "claude-sonnet-4-5", "gen_ai.usage.prompt_tokens": 10,
        "gen_ai.usage.completion_tokens": 5, "gen_ai.usage.cache_read_input_tokens": 2,
        "gen_ai.usage.cache_creation_input_tokens": 1, "gen_ai.usage.reasoning_tokens": 3,
      ],
      is: .call(
        "chat claude-sonnet-4-5",
        usage: UsageReading(
          input: 10, output: 5, cacheRead: 2, cacheWrite: 1, reasoning: 3,
          model: "claude-sonnet-4-5", provider: "anthropic"))),
    DialectCase(
      "the name of its agent makes no agent of a call", "chat",
      [
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        "gen_ai.agent.name": "Researcher",
      ],
      is: .call("chat m", labels: ["agent_type": "Researcher"], usage: UsageReading(model: "m"))),
    DialectCase(
      "a call that failed has no usage", "chat m",
      ["gen_ai.operation.name": "chat", "gen_ai.request.model": "m", "error.type": "429"],
      status: 2, is: .call("chat m", "llm", .error, error: "429", usage: UsageReading(model: "m"))),
    DialectCase(
      "a Python class as error type", "chat m",
      [
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        "error.type": "<class 'openai.BadRequestError'>",
      ],
      status: 2,
      is: .call(
        "chat m", "llm", .error, error: "openai.BadRequestError", usage: UsageReading(model: "m"))),
    DialectCase(
      "a model known from the response alone loses its date", "chat",
      ["gen_ai.operation.name": "chat", "gen_ai.response.model": "claude-haiku-4-5-20251001"],
      is: .call(
        "chat claude-haiku-4-5",
        usage: UsageReading(model: "claude-haiku-4-5", provider: "anthropic"))),
    DialectCase(
      "a model goes without its provider by name too, but for another's", "chat",
      [
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "anthropic/claude-haiku-4-5",
        "gen_ai.provider.name": "Anthropic",
      ],
      is: .call(
        "chat claude-haiku-4-5",
        usage: UsageReading(model: "claude-haiku-4-5", provider: "anthropic"))),
    DialectCase(
      "a gateway sells a model under its own name", "chat",
      [
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "anthropic/claude-haiku-4-5",
        "gen_ai.provider.name": "openrouter",
      ],
      is: .call(
        "chat anthropic/claude-haiku-4-5",
        usage: UsageReading(model: "anthropic/claude-haiku-4-5", provider: "openrouter"))),
    DialectCase(
      "a requested model keeps its date", "chat",
      [
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "gpt-4o-2024-08-06",
        "gen_ai.response.model": "gpt-4o-2024-08-06",
      ],
      is: .call(
        "chat gpt-4o-2024-08-06",
        usage: UsageReading(model: "gpt-4o-2024-08-06", provider: "openai"))),
    DialectCase(
      "a call that names no model", "chat", ["gen_ai.operation.name": "chat"], is: .call("chat")),
    DialectCase(
      "what is no usage", "chat m",
      [
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        "gen_ai.request.max_tokens": 4096, "gen_ai.usage.details.input_tokens": 5,
        "gen_ai.aggregated_usage.input_tokens": 99, "llm.None.max_tokens": 1,
      ],
      is: .call("chat m", usage: UsageReading(model: "m"))),
    DialectCase(
      "the cost of the whole, never of its parts", "chat m",
      [
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        "gen_ai.cost.prompt_cost": 1.0, "gen_ai.cost.total_cost": 3.0,
      ],
      is: .call("chat m", usage: UsageReading(cost: 3_000_000_000_000, model: "m"))),
    DialectCase(
      "an operation's cost", "chat m",
      ["gen_ai.operation.name": "chat", "gen_ai.request.model": "m", "operation.cost": 0.001],
      is: .call("chat m", usage: UsageReading(cost: 1_000_000_000, model: "m"))),
  ]

  static let others = [
    DialectCase(
      "an agent", "invoke_agent Researcher",
      ["gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "Researcher"],
      is: .execution(.agent, "Researcher", "agent", labels: ["agent_type": "Researcher"])),
    DialectCase(
      "an agent that only its span names", "invoke_agent Researcher",
      ["gen_ai.operation.name": "invoke_agent"], is: .execution(.agent, "Researcher", "agent")),
    DialectCase(
      "an agent whose span begins with another word than the operation", "Nightly agent",
      ["gen_ai.operation.name": "invoke_agent"], is: .execution(.agent, "Nightly agent", "agent")),
    DialectCase(
      "a crew that is stamped as a run of an agent", "crewai.workflow",
      [
        "gen_ai.operation.name": "invoke_agent", "crewai.crew.id": "1", "crewai.crew.name": "team",
      ],
      is: .execution(.workflow, "team", "workflow")),
    DialectCase(
      "a task that is stamped as a run of an agent, and named with its prompt", "find A.task",
      ["gen_ai.operation.name": "invoke_agent", "traceloop.span.kind": "task"],
      is: .execution(.chain, "execute_task", "task")),
    DialectCase(
      "a workflow that is stamped as a run of an agent", "trip.workflow",
      [
        "gen_ai.operation.name": "invoke_agent", "traceloop.span.kind": "workflow",
        "traceloop.entity.name": "trip", "gen_ai.agent.name": "trip",
      ],
      is: .execution(.workflow, "trip", "workflow", labels: ["agent_type": "trip"])),
    DialectCase(
      "a graph of agents", "invoke_graph g", ["gen_ai.operation.name": "invoke_graph"],
      is: .execution(.workflow, "g", "workflow")),
    DialectCase(
      "a tool before there was an operation for it", "running tool",
      ["gen_ai.tool.name": "search", "gen_ai.tool.call.id": "c1"],
      is: .execution(.tool, "search", "tool")),
    DialectCase(
      "a run of an agent before there was an operation for it, without usage", "agent run",
      ["agent_name": "A", "model_name": "m"],
      is: .execution(.agent, "A", "agent", labels: ["agent_type": "A"])),
    DialectCase(
      "an agent's usage is no call", "agent run",
      [
        "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "A",
        "gen_ai.usage.input_tokens": 70, "gen_ai.request.model": "m",
      ],
      is: .execution(
        .agent, "A", "agent", labels: ["agent_type": "A"],
        usage: UsageReading(input: 70, model: "m"))),
    DialectCase(
      "making an agent is no run of it", "create_agent Researcher",
      ["gen_ai.operation.name": "create_agent", "gen_ai.agent.name": "Researcher"],
      is: .foreign("create_agent Researcher", labels: ["agent_type": "Researcher"])),
    DialectCase(
      "a tool", "running tool",
      [
        "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "search",
        "gen_ai.agent.name": "A", "gen_ai.tool.call.arguments": #"{"q":"secret"}"#,
      ],
      is: .execution(.tool, "search", "tool", labels: ["agent_type": "A"])),
    DialectCase(
      "a tool that only its span names", "execute_tool search",
      ["gen_ai.operation.name": "execute_tool"], is: .execution(.tool, "search", "tool")),
    DialectCase(
      "a workflow", "invoke_workflow",
      ["gen_ai.operation.name": "invoke_workflow", "gen_ai.workflow.name": "Trip"],
      is: .execution(.workflow, "Trip", "workflow", labels: ["workflow_name": "Trip"])),
    DialectCase(
      "a retrieval", "retrieval docs", ["gen_ai.operation.name": "retrieval"],
      is: .execution(.retriever, "docs", "retriever")),
    DialectCase(
      "a plan", "plan A", ["gen_ai.operation.name": "plan", "gen_ai.agent.name": "A"],
      is: .execution(.primitive, "plan A", "plan", labels: ["agent_type": "A"])),
    DialectCase(
      "a task's description is no name", "Write a long report about everything",
      ["gen_ai.operation.name": "execute_task"], is: .execution(.chain, "execute_task", "task")),
    DialectCase(
      "a hand-off", "handoff to B", ["gen_ai.operation.name": "handoff"],
      is: .structure(.handoff, "handoff to B")),
    DialectCase(
      "an agent that another handed over to", "agent",
      [
        "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "B",
        "graph.node.parent_id": "A",
      ],
      is: .execution(.agent, "B", "agent", labels: ["agent_type": "B"], facts: [.handedOver])),
    DialectCase(
      "an agent that nobody handed over to", "agent",
      [
        "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "A",
        "graph.node.parent_id": "",
      ],
      is: .execution(.agent, "A", "agent", labels: ["agent_type": "A"])),
  ]

  static let unknown = [
    DialectCase(
      "an operation that is not known, with usage and a model", "responses",
      [
        "gen_ai.operation.name": "responses", "gen_ai.request.model": "m",
        "gen_ai.usage.input_tokens": 1, "gen_ai.usage.output_tokens": 2,
      ],
      is: .call("responses m", usage: UsageReading(input: 1, output: 2, model: "m"))),
    DialectCase(
      "an operation that is not known, with usage and the response's model", "responses",
      [
        "gen_ai.operation.name": "responses", "gen_ai.response.model": "m-2024-08-06",
        "gen_ai.usage.output_tokens": 2,
      ],
      is: .call("responses m", usage: UsageReading(output: 2, model: "m"))),
    DialectCase(
      "no operation, with usage, a model and a kind of request", "litellm_request",
      [
        "llm.request.type": "aembedding", "gen_ai.request.model": "m",
        "gen_ai.usage.input_tokens": 4,
      ],
      is: .call(
        "aembedding m", "embedding", role: .embeddings, usage: UsageReading(input: 4, model: "m"))),
    DialectCase(
      "an operation that is not known, without usage", "responses",
      ["gen_ai.operation.name": "responses", "gen_ai.request.model": "m"], is: .foreign("responses")
    ),
    DialectCase(
      "no operation, with usage and a model", "anthropic.chat",
      ["gen_ai.request.model": "m", "gen_ai.usage.prompt_tokens": 1],
      is: .call("chat m", usage: UsageReading(input: 1, model: "m"))),
    DialectCase(
      "a model name alone", "step", ["gen_ai.request.model": "m", "gen_ai.system": "openai"],
      is: .foreign("step")),
    DialectCase(
      "an agent's name alone", "step", ["gen_ai.agent.name": "A"],
      is: .foreign("step", labels: ["agent_type": "A"])),
  ]
}
