import Semantics
import TestSupport
import Testing

@Suite("The dialect tta")
struct SeedDialectTests {
  @Test("Spans are executions, structures or neither", arguments: executions + structures + wider)
  func meaning(example: DialectCase) throws { try example.check() }

  static let executions = [
    DialectCase(
      "a primitive with its context", "primitive.sequential.execute",
      [
        "primitive.name": "SequentialPrimitive", "primitive.type": "sequential",
        "primitive.action": "execute", "agent.type": "coordinator", "workflow.name": "Research",
        "session.id": "s1", "execution.status": "success",
      ],
      is: .execution(
        .primitive, "SequentialPrimitive", "sequential",
        labels: ["agent_type": "coordinator", "workflow_name": "Research", "session": "s1"])),
    DialectCase(
      "a primitive without a name takes its type's", "primitive.summarizer.process",
      is: .execution(.primitive, "summarizer", "summarizer")),
    DialectCase(
      "a primitive with an empty name takes its type's", "primitive.summarizer.process",
      ["primitive.name": ""], is: .execution(.primitive, "summarizer", "summarizer")),
    DialectCase(
      "an action with dots", "primitive.router.execute.slow", ["primitive.name": "Router"],
      is: .execution(.primitive, "Router", "router")),
    DialectCase(
      "a model name alone is no call", "primitive.processor.process",
      ["primitive.name": "P", "llm.provider": "openai", "llm.model_name": "gpt-4"],
      is: .execution(.primitive, "P", "processor")),
    DialectCase(
      "a primitive with tokens is a call", "primitive.writer.execute",
      [
        "primitive.name": "Writer", "primitive.type": "writer", "llm.provider": "OpenAI",
        "llm.model_name": "gpt-4", "llm.prompt_tokens": 150, "llm.completion_tokens": 50,
        "llm.cost_usd": 0.0075,
      ],
      is: .call(
        "Writer", "writer",
        usage: UsageReading(
          input: 150, output: 50, cost: 7_500_000_000, model: "gpt-4", provider: "openai"))),
    DialectCase(
      "a call of which only the output is known", "primitive.llmcall.execute",
      ["primitive.name": "llm_generation", "llm.completion_tokens": 7],
      is: .call("llm_generation", "llmcall", usage: UsageReading(output: 7))),
    DialectCase(
      "a primitive with tokens and without a name takes its type's", "primitive.writer.execute",
      ["llm.prompt_tokens": 1], is: .call("writer", "writer", usage: UsageReading(input: 1))),
    DialectCase(
      "a model's primitive is a call without tokens too", "primitive.llm.generate",
      ["primitive.name": "Generate", "llm.model_name": "gpt-4o"],
      is: .call("Generate", "llm", usage: UsageReading(model: "gpt-4o", provider: "openai"))),
    DialectCase(
      "any span with tokens is a call", "ask the model", ["llm.prompt_tokens": 3],
      is: .call("ask the model", "llm", usage: UsageReading(input: 3))),
    DialectCase(
      "a cache that was hit", "primitive.cache.get",
      ["primitive.name": "Answers", "cache.hit": true, "cache.type": "lru"],
      is: .execution(.cache, "Answers", "cache", labels: ["cache_type": "lru"], facts: [.hit])),
    DialectCase(
      "any primitive may say that a cache was missed", "primitive.lookup.execute",
      ["primitive.name": "L", "cache.hit": false],
      is: .execution(.primitive, "L", "lookup", facts: [.miss])),
    DialectCase(
      "a look-up of no known kind counts as one", "lookup", ["cache.hit": true],
      is: .foreign("lookup", facts: [.hit])),
    DialectCase(
      "an agent", "primitive.agent.run", ["primitive.name": "Planner"],
      is: .execution(.agent, "Planner", "agent")),
    DialectCase(
      "a tool", "primitive.tool.run", ["primitive.name": "search"],
      is: .execution(.tool, "search", "tool")),
    DialectCase(
      "a span of the program itself", "demo.workflow_execution",
      ["workflow.name": "W", "execution.status": "success"],
      is: .foreign("demo.workflow_execution", labels: ["workflow_name": "W"])),
    DialectCase("an HTTP client", "GET", ["http.request.method": "GET"], is: .foreign("GET")),
    DialectCase(
      "a name in another case", "Primitive.llm.execute", is: .foreign("Primitive.llm.execute")),
    DialectCase("a name without an action", "primitive..", is: .execution(.primitive, ".", "")),
    DialectCase("an empty name", "", is: .foreign("")),
  ]

  static let structures = [
    DialectCase(
      "a step has a type and a status and is no execution", "primitive.sequential.step_0",
      [
        "step.index": 0, "step.name": "step_0_Proc", "step.primitive_type": "Proc",
        "step.total_steps": 8, "primitive.type": "sequential", "primitive.action": "step_0",
        "step.status": "success", "execution.status": "success",
      ],
      is: .structure(.step, "Proc", type: "proc", index: 0)),
    DialectCase(
      "a step's own status comes first", "primitive.sequential.step_1",
      [
        "step.primitive_type": "Proc", "execution.status": "success", "step.status": "timeout",
        "error.type": "TimeoutError",
      ],
      is: .structure(.step, "Proc", .timeout, type: "proc", error: "TimeoutError", index: 1)),
    DialectCase(
      "a step of a class without a span of its own", "primitive.sequential.step_2",
      ["step.primitive_type": "RetryPrimitive"],
      is: .structure(.step, "RetryPrimitive", type: "retry", index: 2, facts: [.wrapper])),
    DialectCase(
      "a step of a cache without a span of its own", "primitive.sequential.step_3",
      ["step.primitive_type": "CachePrimitive"],
      is: .structure(
        .step, "CachePrimitive", type: "cache", index: 3, facts: [.wrapper, .silentCache])),
    DialectCase(
      "a step's index comes from its attribute first", "primitive.sequential.step_0",
      ["step.index": 5, "step.name": "five"], is: .structure(.step, "five", type: "five", index: 5)),
    DialectCase(
      "a step's index as text", "primitive.sequential.step_0",
      ["step.index": "6", "step.name": "six"], is: .structure(.step, "six", type: "six", index: 6)),
    DialectCase(
      "a step's index as a whole double", "primitive.sequential.step_0",
      ["step.index": 7.0, "step.name": "seven"],
      is: .structure(.step, "seven", type: "seven", index: 7)),
    DialectCase(
      "a step's index that is no number, from its name", "primitive.sequential.step_8",
      ["step.index": "eighth", "step.name": "eight"], unreadable: 1,
      is: .structure(.step, "eight", type: "eight", index: 8)),
    DialectCase(
      "a step without attributes", "primitive.sequential.step_9",
      is: .structure(.step, "primitive.sequential.step_9", index: 9)),
    DialectCase(
      "a branch", "primitive.parallel.branch_1", ["branch.status": "error"],
      is: .structure(.branch, "primitive.parallel.branch_1", .error)),
    DialectCase(
      "a conditional", "primitive.conditional.branch_then", ["branch.status": "success"],
      is: .structure(.conditional, "primitive.conditional.branch_then")),
    DialectCase(
      "a case", "primitive.switch.case_a.b", ["case.status": "ok"],
      is: .structure(.conditional, "primitive.switch.case_a.b")),
    DialectCase(
      "a default case", "primitive.switch.default", ["case.status": "failed"],
      is: .structure(.conditional, "primitive.switch.default", .error)),
    DialectCase(
      "a route", "primitive.router.route_fast",
      is: .structure(.conditional, "primitive.router.route_fast")),
    DialectCase(
      "an attempt, by the number in its name", "primitive.retry.attempt_0",
      ["retry.attempt": 1, "retry.status": "error"],
      is: .structure(.attempt, "primitive.retry.attempt_0", .error, index: 0)),
    DialectCase(
      "a primary arm", "primitive.fallback.primary", ["fallback.status": "error"],
      is: .structure(.fallback, "primitive.fallback.primary", .error, index: 0)),
    DialectCase(
      "a fallback arm", "primitive.fallback.fallback",
      is: .structure(.fallback, "primitive.fallback.fallback", index: 1)),
    DialectCase(
      "a saga's way forward", "primitive.saga.forward", ["saga.status": "completed"],
      is: .structure(.saga, "primitive.saga.forward")),
    DialectCase(
      "a saga's way back", "primitive.saga.compensation",
      is: .structure(.saga, "primitive.saga.compensation")),
    DialectCase(
      "a primitive that has branches is no branch", "primitive.parallel.execute",
      ["primitive.name": "ParallelPrimitive"],
      is: .execution(.primitive, "ParallelPrimitive", "parallel")),
  ]

  static let wider = [
    DialectCase(
      "an agent's component", "agent.coordinator.dispatch",
      is: .execution(.agent, "agent.coordinator", "agent")),
    DialectCase(
      "a named agent's component", "agent.coordinator.dispatch", ["primitive.name": "C"],
      is: .execution(.agent, "C", "agent")),
    DialectCase(
      "a model's component", "llm.openai.generate",
      is: .call("llm.openai", "llm")),
    DialectCase(
      "a model's component with tokens", "llm.openai.generate", ["llm.prompt_tokens": 2],
      is: .call("llm.openai", "llm", usage: UsageReading(input: 2))),
    DialectCase(
      "an agent's component with tokens", "agent.writer.draft", ["llm.completion_tokens": 2],
      is: .call("agent.writer", "agent", usage: UsageReading(output: 2))),
    DialectCase(
      "a cache's component", "cache.redis.get", ["cache.hit": false],
      is: .execution(.cache, "cache.redis", "cache", facts: [.miss])),
    DialectCase(
      "a validation's component", "validation.schema.check",
      is: .execution(.primitive, "validation.schema", "validation")),
    DialectCase(
      "a retry", "recovery.retry.attempt", ["retry.status": "error"],
      is: .structure(.attempt, "recovery.retry.attempt", .error)),
    DialectCase(
      "a retry with a number", "recovery.retry.attempt", ["retry.attempt": 2],
      is: .structure(.attempt, "recovery.retry.attempt", index: 2)),
    DialectCase(
      "a fallback", "recovery.fallback.execute",
      is: .structure(.fallback, "recovery.fallback.execute")),
    DialectCase("a saga", "recovery.saga.run", is: .structure(.saga, "recovery.saga.run")),
    DialectCase(
      "a compensation", "recovery.compensation.run",
      is: .structure(.saga, "recovery.compensation.run")),
    DialectCase(
      "another recovery", "recovery.circuit_breaker.open", ["primitive.name": "Breaker"],
      is: .structure(.none, "recovery.circuit_breaker.open")),
    DialectCase("another domain", "database.users.query", is: .foreign("database.users.query")),
    DialectCase("too few words", "agent.run", is: .foreign("agent.run")),
  ]
}
