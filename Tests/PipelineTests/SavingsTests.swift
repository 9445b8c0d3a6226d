import OTLP
import TestSupport
import Testing

/// What hits of caches save.
@Suite struct SavingsTests {
  /// A trace with one look-up, and below a miss a call of so many tokens of a model whose input costs
  /// 2.50 USD per million.
  private static func request(trace: UInt64, isHit: Bool, tokens: Int64 = 0) -> [UInt8] {
    let lookup = TestSpan(
      "primitive.cache.get", trace: trace, id: 1,
      ["primitive.name": .string("answers"), "cache.hit": .bool(isHit)])
    let call = TestSpan(
      "chat gpt-4o", trace: trace, id: 2, parent: 1, duration: 50,
      [
        "gen_ai.operation.name": .string("chat"), "gen_ai.request.model": .string("gpt-4o"),
        "gen_ai.provider.name": .string("openai"), "gen_ai.usage.input_tokens": .int(tokens),
        "gen_ai.usage.output_tokens": .int(0),
      ])
    return TestRequest(isHit ? [lookup] : [lookup, call]).protobuf
  }

  @Test("A hit saves what the misses of the same cache cost on average")
  func average() throws {
    let engine = try TestEngine()
    engine.send(SavingsTests.request(trace: 1, isHit: false, tokens: 1_000_000))
    engine.send(SavingsTests.request(trace: 2, isHit: false, tokens: 3_000_000))
    engine.settle()
    #expect(engine.metrics.sum("cache_savings_usd_total") == 0)
    for trace in 10..<13 as Range<UInt64> {
      engine.send(SavingsTests.request(trace: trace, isHit: true))
    }
    engine.settle()
    // Misses cost 2.50 and 7.50 USD, so each of three hits saves 5.
    #expect(
      engine.metrics.sum(
        "cache_savings_usd_total", ["primitive_name": "answers", "source": "estimated"]) == 15)
  }

  @Test("Without a miss nothing is known of what a hit saves")
  func unknown() throws {
    let engine = try TestEngine()
    engine.send(SavingsTests.request(trace: 1, isHit: true))
    engine.settle()
    #expect(engine.metrics.sum("cache_hits") == 1)
    #expect(engine.metrics.sum("cache_savings_usd_total") == 0)
  }
}
