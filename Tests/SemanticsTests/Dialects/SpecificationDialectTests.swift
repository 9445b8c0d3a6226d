import Semantics
import TestSupport
import Testing

@Suite("The dialect tta-spec")
struct SpecificationDialectTests {
  @Test("Spans are executions or structures", arguments: cases)
  func meaning(example: DialectCase) throws { try example.check() }

  static let cases = [
    DialectCase(
      "a primitive is named by its span", "primitive.Summarizer",
      ["primitive.type": "SummarizerPrimitive", "primitive.status": "success"],
      is: .execution(.primitive, "Summarizer", "SummarizerPrimitive")),
    DialectCase(
      "a primitive that failed", "primitive.Summarizer",
      ["primitive.status": "failed", "error.type": "ValueError"],
      is: .execution(.primitive, "Summarizer", "", .error, error: "ValueError")),
    DialectCase(
      "a primitive's own name comes first", "primitive.Summarizer", ["primitive.name": "S"],
      is: .execution(.primitive, "S", "")),
    DialectCase(
      "a primitive in a workflow", "primitive.S",
      ["workflow.name": "W", "agent.type": "writer", "session.id": "7"],
      is: .execution(
        .primitive, "S", "",
        labels: ["workflow_name": "W", "agent_type": "writer", "session": "7"])),
    DialectCase(
      "a primitive with tokens is a call", "primitive.Summarizer",
      ["llm.prompt_tokens": 4, "llm.completion_tokens": 2, "llm.model_name": "gpt-4o-mini"],
      is: .call(
        "Summarizer",
        usage: UsageReading(input: 4, output: 2, model: "gpt-4o-mini", provider: "openai"))),
    DialectCase(
      "a step", "sequential.step_4",
      ["step.index": 4, "primitive.type": "ParsePrimitive", "step.status": "error"],
      is: .structure(.step, "ParsePrimitive", .error, type: "parse", index: 4)),
    DialectCase(
      "a step's class comes first", "sequential.step_0",
      ["step.primitive_type": "CachePrimitive", "primitive.type": "SequentialPrimitive"],
      is: .structure(
        .step, "CachePrimitive", type: "cache", index: 0, facts: [.wrapper, .silentCache])),
    DialectCase(
      "a branch", "parallel.branch_0", ["branch.index": 0, "branch.status": "timeout"],
      is: .structure(.branch, "parallel.branch_0", .timeout)),
    DialectCase(
      "then", "conditional.branch_then", ["branch.status": "success"],
      is: .structure(.conditional, "conditional.branch_then")),
    DialectCase(
      "else", "conditional.branch_else", ["branch.status": "error"],
      is: .structure(.conditional, "conditional.branch_else", .error)),
    DialectCase(
      "a case", "switch.case_a", ["case.status": "success"],
      is: .structure(.conditional, "switch.case_a")),
    DialectCase(
      "a default case", "switch.default", ["case.status": "error"],
      is: .structure(.conditional, "switch.default", .error)),
    DialectCase("a route", "router.route_0", is: .structure(.conditional, "router.route_0")),
    DialectCase(
      "an attempt counts from 1 while its name counts from 0", "retry.attempt_0",
      ["retry.attempt": 1, "retry.max_attempts": 3, "retry.status": "error"],
      is: .structure(.attempt, "retry.attempt_0", .error, index: 0)),
    DialectCase(
      "the last attempt", "retry.attempt_2", ["retry.attempt": 3, "retry.status": "success"],
      is: .structure(.attempt, "retry.attempt_2", index: 2)),
    DialectCase(
      "a primary arm", "fallback.primary", ["fallback.status": "error"],
      is: .structure(.fallback, "fallback.primary", .error, index: 0)),
    DialectCase(
      "a fallback arm", "fallback.fallback", ["fallback.status": "success"],
      is: .structure(.fallback, "fallback.fallback", index: 1)),
    DialectCase(
      "a saga's way forward", "saga.forward", ["saga.status": "error"],
      is: .structure(.saga, "saga.forward", .error)),
    DialectCase(
      "a saga's way back", "saga.compensation", ["saga.status": "success"],
      is: .structure(.saga, "saga.compensation")),
    DialectCase(
      "a structure under the stamping scope was not cancelled", "router.route_1",
      scope: "tta_dev_primitives.core.routing", is: .structure(.conditional, "router.route_1")),
    DialectCase("no arm", "fallback.third", is: .foreign("fallback.third")),
    DialectCase("no number", "sequential.step_x", is: .foreign("sequential.step_x")),
    DialectCase("half a name", "retry.attempt_", is: .foreign("retry.attempt_")),
  ]
}
