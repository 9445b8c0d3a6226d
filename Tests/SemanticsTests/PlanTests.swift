import TestSupport
import Testing

/// Spans of a kind that was seen before.
@Suite("Kinds of spans that come again")
struct PlanTests {
  private static let names = [
    "primitive.tool.execute", "primitive.sequential.step_3", "retry.attempt_1", "chat gpt-4o",
    "run", "parallel.branch_0",
    "a name of more than sixty-four bytes, which is not remembered at all",
  ]

  private static let keys = [
    "primitive.name", "primitive.type", "step.primitive_type", "step.index", "execution.status",
    "workflow.name", "agent.type", "gen_ai.operation.name", "gen_ai.request.model",
    "gen_ai.usage.input_tokens", "openinference.span.kind", "llm.token_count.prompt",
    "traceloop.span.kind", "traceloop.entity.name", "cache.hit", "error.type", "session.id",
    "user.id", "a.key.that.no.dialect.names",
  ]

  private static let values: [TestValue] = [
    .string(""), .string("chat"), .string("LLM"), .string("task"), .string("TOOL"),
    .string("success"), .string("error"), .string("execute_tool"), .string("7"), .string("no"),
    .string("a text of more than sixteen bytes"), .int(2), .int(-1), .bool(true),
  ]

  @Test("They mean the same as when they are the first", arguments: 0..<(longRun ? 200 : 20))
  func again(seed: Int) throws {
    var generator = SeededGenerator(seed: 9_000_000 + seed)
    // Few keys at a time, so that kinds come again with other values.
    let keys = (0..<5).map { _ in generator.pick(PlanTests.keys) }
    let bodies = (0..<60).map { _ in
      let pairs = keys.filter { _ in generator.chance(70) }.map { key in
        TestAttributes.Pair(key, generator.pick(PlanTests.values))
      }
      return TestRequest([
        TestSpan(generator.pick(PlanTests.names), TestAttributes(pairs))
      ]).protobuf
    }
    let together = try Interpreted(bodies)
    let alone = try bodies.map { try Interpreted([$0]) }
    #expect(together.spans == alone.flatMap(\.spans))
    #expect(together.unreadableValues == alone.reduce(0) { $0 + $1.unreadableValues })
  }
}
