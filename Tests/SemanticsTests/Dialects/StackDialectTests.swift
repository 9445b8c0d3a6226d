import Semantics
import Settings
import TestSupport
import Testing

/// Spans of single stacks that no capture has, or whose captures need more than a span alone.
@Suite("The dialects of single stacks")
struct StackDialectTests {
  @Test("Spans have names, usage and errors", arguments: coding + frameworks + conventions)
  func meaning(example: DialectCase) throws { try example.check() }

  static let coding = [
    DialectCase(
      "Claude Code's agent", "claude_code.interaction",
      ["span.type": "interaction", "gen_ai.operation.name": "invoke_agent"],
      is: .execution(.agent, "claude_code", "agent")),
    DialectCase(
      "Claude Code's tool", "claude_code.tool",
      ["span.type": "tool", "tool_name": "Read", "gen_ai.operation.name": "execute_tool"],
      is: .execution(.tool, "Read", "tool")),
    DialectCase(
      "Codex' turn, with the sum of its calls", "session_task.turn",
      [
        "model": "gpt-5.4", "codex.turn.token_usage.input_tokens": 450,
        "codex.turn.token_usage.output_tokens": 147,
        "codex.turn.token_usage.cached_input_tokens": 64,
      ],
      is: .execution(
        .agent, "codex", "agent",
        usage: UsageReading(
          input: 450, output: 147, cacheRead: 64, model: "gpt-5.4", provider: "openai"))),
    DialectCase(
      "Codex' tool", "exec", ["tool_name": "exec_command", "call_id": "c", "aborted": false],
      is: .execution(.tool, "exec_command", "tool")),
    DialectCase(
      "Qwen Code's call", "qwen-code.llm_request",
      [
        "model": "qwen3-coder", "gen_ai.usage.input_tokens": 10, "gen_ai.usage.output_tokens": 2,
        "gen_ai.usage.cached_tokens": 4, "ttft_ms": 250,
      ],
      is: .call(
        "chat qwen3-coder",
        usage: UsageReading(
          input: 10, output: 2, cacheRead: 4, timeToFirstToken: 250_000_000,
          model: "qwen3-coder"))),
    DialectCase(
      "Qwen Code's sub-agent", "qwen-code.subagent", ["qwen-code.subagent.name": "explorer"],
      is: .execution(.agent, "explorer", "agent")),
    DialectCase(
      "Copilot's hook", "execute_hook PreToolUse",
      ["gen_ai.operation.name": "execute_hook", "copilot_chat.hook_type": "PreToolUse"],
      is: .execution(.primitive, "PreToolUse", "hook")),
    DialectCase(
      "a tool of OpenHands", "FileEditorAction", ["lmnr.span.type": "TOOL"],
      is: .execution(.tool, "file_editor", "tool")),
    DialectCase(
      "a tool of Laminar", "search", ["lmnr.span.type": "TOOL"],
      is: .execution(.tool, "search", "tool")),
  ]

  static let frameworks = [
    DialectCase(
      "what ag2 reports of usage once more", "record_usage model_call",
      [
        "ag2.span.type": "usage", "gen_ai.response.model": "gpt-4o",
        "gen_ai.usage.input_tokens": 113, "gen_ai.usage.output_tokens": 29,
      ],
      is: .foreign("record_usage model_call")),
    DialectCase(
      "Anthropic's input as ag2 passes it on", "chat claude-haiku-4-5",
      [
        "ag2.span.type": "llm", "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "anthropic", "gen_ai.request.model": "claude-haiku-4-5",
        "gen_ai.usage.input_tokens": 200, "gen_ai.usage.cache_read_input_tokens": 64,
      ],
      scope: "opentelemetry.instrumentation.ag2",
      is: .call(
        "chat claude-haiku-4-5",
        usage: UsageReading(
          input: 264, cacheRead: 64, model: "claude-haiku-4-5", provider: "anthropic"))),
    DialectCase(
      "a run of agent-framework's workflow", "workflow.run",
      [
        "workflow.id": "6ef527a3-aac0-457a-b7bd-30f6d992e0b1",
        "workflow.name": "WorkflowBuilder-ce4ababc-878e-49ea-96e8-6b8266317012",
      ],
      is: .execution(
        .workflow, "WorkflowBuilder", "workflow", labels: ["workflow_name": "WorkflowBuilder"])),
    DialectCase(
      "an executor of it", "executor.process writer", ["executor.id": "writer"],
      is: .structure(.none, "executor.process writer")),
    DialectCase(
      "the loop of Microsoft.Extensions.AI, with a sum", "orchestrate_tools",
      [
        "gen_ai.operation.name": "orchestrate_tools", "gen_ai.request.model": "gpt-4o",
        "gen_ai.usage.input_tokens": 9,
      ],
      is: .execution(
        .chain, "orchestrate_tools", "chain",
        usage: UsageReading(input: 9, model: "gpt-4o", provider: "openai"))),
    DialectCase(
      "agento11y's call", "streamText gpt-4o",
      ["gen_ai.operation.name": "streamText", "gen_ai.request.model": "gpt-4o"],
      is: .call("streamText gpt-4o", usage: UsageReading(model: "gpt-4o", provider: "openai"))),
    DialectCase(
      "agento11y's chain", "langgraph.chain chain",
      [
        "gen_ai.operation.name": "framework_chain", "agento11y.framework.langgraph.node": "model",
      ],
      is: .execution(.chain, "model", "chain")),
    DialectCase(
      "Langfuse's generation with parts outside", "g",
      [
        "langfuse.observation.type": "generation",
        "langfuse.observation.model.name": "gpt-4o-2024-08-06",
        "langfuse.observation.usage_details":
          #"{"input":80,"input_cache_read":16,"output":20,"output_reasoning":4,"total":120}"#,
        "langfuse.observation.cost_details": #"{"input":0.1,"total":0.25}"#,
      ],
      is: .call(
        "chat gpt-4o",
        usage: UsageReading(
          input: 96, output: 24, total: 120, cacheRead: 16, reasoning: 4, cost: 250_000_000_000,
          model: "gpt-4o", provider: "openai"))),
    DialectCase(
      "MLflow's call", "Completions",
      [
        "mlflow.spanType": "\"CHAT_MODEL\"", "mlflow.llm.model": "\"gpt-4o-2024-08-06\"",
        "model": "\"gpt-4o\"", "mlflow.llm.provider": "\"openai\"",
        "mlflow.chat.tokenUsage":
          #"{"input_tokens": 10, "output_tokens": 5, "total_tokens": 15, "cache_read_input_tokens": 3}"#,
      ],
      is: .call(
        "Completions",
        usage: UsageReading(
          input: 10, output: 5, total: 15, cacheRead: 3, model: "gpt-4o", provider: "openai"))),
    DialectCase(
      "LangChain's agent in MLflow", "LangGraph",
      ["mlflow.spanType": "\"CHAIN\"", "metadata": #"{"lc_agent_name": "writer"}"#],
      is: .execution(.agent, "writer", "agent")),
    DialectCase(
      "a node of its graph", "model",
      [
        "mlflow.spanType": "\"CHAIN\"",
        "metadata": #"{"lc_agent_name": "writer", "langgraph_node": "model"}"#,
      ],
      is: .execution(.chain, "model", "chain")),
  ]

  static let conventions = [
    DialectCase(
      "what google-adk sums up", "execute_tool (merged)",
      ["gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "(merged tools)"],
      is: .foreign("execute_tool (merged)")),
    DialectCase(
      "the same of its first version", "execute_tool (merged tools)",
      ["gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "(merged tools)"],
      is: .foreign("execute_tool (merged tools)")),
    DialectCase(
      "a search of the memory", "search_memory", ["gen_ai.operation.name": "search_memory"],
      is: .execution(.primitive, "search_memory", "memory")),
    DialectCase(
      "an answer that is fetched once more", "fetch_response",
      [
        "gen_ai.operation.name": "fetch_response", "gen_ai.request.model": "gpt-5.4",
        "gen_ai.usage.input_tokens": 300,
      ],
      is: .foreign("fetch_response")),
    DialectCase(
      "a workflow with an agent's name", "invoke_workflow trip",
      ["gen_ai.operation.name": "invoke_workflow", "gen_ai.agent.name": "trip"],
      is: .execution(.workflow, "trip", "workflow", labels: ["agent_type": "trip"])),
    DialectCase(
      "tokens by modality are parts", "realtime_inference gpt-realtime",
      [
        "gen_ai.operation.name": "realtime_inference", "gen_ai.request.model": "gpt-realtime",
        "gen_ai.usage.input_tokens": 70, "gen_ai.usage.output_tokens": 30,
        "gen_ai.usage.audio.input_tokens": 60, "gen_ai.usage.audio.output_tokens": 25,
      ],
      is: .call(
        "realtime_inference gpt-realtime",
        usage: UsageReading(input: 70, output: 30, model: "gpt-realtime", provider: "openai"))),
    DialectCase(
      "a reranker", "rerank rerank-v3.5",
      ["gen_ai.operation.name": "rerank", "gen_ai.request.model": "rerank-v3.5"],
      is: .execution(.reranker, "rerank rerank-v3.5", "reranker")),
    DialectCase(
      "a decision", "route",
      [
        "openinference.span.kind": "DECISION", "decision.model_name": "gpt-4o-mini",
        "decision.provider": "openai", "decision.token_count.input": 40,
        "decision.token_count.output": 2,
      ],
      is: .call(
        "route",
        usage: UsageReading(input: 40, output: 2, model: "gpt-4o-mini", provider: "openai"))),
    DialectCase(
      "a prompt", "render", ["openinference.span.kind": "PROMPT"], is: .foreign("render")),
  ]

  @Test(
    "One provider has one name",
    arguments: [
      ("azure", "azure.ai.openai"), ("AWS", "aws.bedrock"), ("google", "gcp.gemini"),
      ("togetherai.chat", "together_ai"), ("fireworks", "fireworks_ai"), ("grok", "x_ai"),
      ("cohere_chat", "cohere"), ("vertex.anthropic.messages", "gcp.vertex_ai"),
      ("bedrock.anthropic.messages", "aws.bedrock"), ("perplexity", "perplexity"),
    ])
  func providers(name: String, shown: String) throws {
    let span = TestSpan(
      "chat", ["gen_ai.operation.name": "chat", "gen_ai.provider.name": .string(name)])
    #expect(try Interpreted(TestRequest([span])).spans.first?.usage?.provider == shown)
  }

  @Test("The sixty-fourth dialect is read like the first")
  func many() throws {
    let shipped = try ConfigurationReader.read([]).dialects.count
    let others = (0..<(63 - shipped)).map { "{dialect: d\($0), recognised_by: [k\($0)]}" }
    let mine = """
      {dialect: mine, recognised_by: [mine], fields: {workflow_name: [mine]},
       rules: [{rule: r, attributes: {mine: any}, execution: tool, name: "{mine}", type: tool}]}
      """
    let text = "dialects: [\((others + [mine]).joined(separator: ", "))]"
    let configuration = try Interpreted.configuration(text)
    #expect(configuration.dialects.count == 64)
    #expect(configuration.dialects.last?.name == "logfire-messages")
    let read = try Interpreted(
      TestRequest([
        TestSpan("x", ["mine": "m", "k0": 1]),
        TestSpan("chat {user}", ["logfire.msg_template": "chat {user}"]),
      ]),
      configuration)
    #expect(read.spans[0] == .execution(.tool, "m", "tool", labels: ["workflow_name": "m"]))
    #expect(read.spans[1] == .foreign("chat"))
  }
}
