import Pipeline
import Settings
import TestSupport
import Testing

/// What spans report of tokens and cost, as records keep it: numbers that no 32 bits hold, too.
@Suite("Records of usage")
struct UsageRecordTests {
  @Test(
    "The ledger has the tokens that are counted, in memory and forgotten",
    arguments: [
      ["gen_ai.usage.input_tokens": .int(1 << 32), "gen_ai.usage.output_tokens": 7],
      ["gen_ai.usage.input_tokens": .int((1 << 32) - 1)],
      ["gen_ai.usage.input_tokens": .int((1 << 32) - 2), "gen_ai.usage.output_tokens": 0],
      ["gen_ai.usage.output_tokens": .int(1 << 39)],
      ["llm.usage.total_tokens": 9],
      ["gen_ai.usage.input_tokens": 10, "gen_ai.usage.cost_usd": 0.25],
      [
        "gen_ai.usage.input_tokens": 5_000_000_000,
        "gen_ai.usage.cache_read.input_tokens": 4_500_000_000,
        "gen_ai.usage.output_tokens": 12, "gen_ai.usage.reasoning.output_tokens": 3,
        "gen_ai.usage.cost_usd": 1.5,
      ],
    ] as [TestAttributes])
  func ledger(usage: TestAttributes) throws {
    var engine = try TestEngine()
    var attributes = usage
    attributes["gen_ai.operation.name"] = "chat"
    attributes["gen_ai.request.model"] = "gpt-4o"
    attributes["gen_ai.provider.name"] = "openai"
    attributes["llm.request.type"] = "chat"
    attributes["traceloop.span.kind"] = "task"
    engine.send(
      TestRequest((UInt64(1)...3).map { TestSpan("chat", trace: $0, attributes) }).protobuf)
    engine.settle()
    #expect(engine.metrics.sum("llm_billed_calls_total") == 3)
    #expect(try LedgerBalance(engine.engine, now: engine.now).differences() == [])
    engine.wait(seconds: 700)
    #expect(engine.metrics.sum("tracemill_traces_remembered") == 0)
    #expect(try LedgerBalance(engine.engine, now: engine.now).differences() == [])
  }
}
