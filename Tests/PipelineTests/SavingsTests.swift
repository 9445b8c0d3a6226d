import OTLP
import TestSupport
import Testing

/// What hits of caches save.
@Suite struct SavingsTests {
  /// A trace with one look-up, and below a miss a call that says what it cost, in USD.
  private static func request(trace: UInt64, isHit: Bool, cost: Double = 0) -> [UInt8] {
    let lookup = TestSpan(
      "primitive.cache.get", trace: trace, id: 1,
      ["primitive.name": .string("answers"), "cache.hit": .bool(isHit)])
    let call = TestSpan(
      "chat gpt-4o", trace: trace, id: 2, parent: 1, duration: 50,
      [
        "gen_ai.operation.name": .string("chat"), "gen_ai.request.model": .string("gpt-4o"),
        "gen_ai.provider.name": .string("openai"), "gen_ai.usage.input_tokens": .int(100),
        "gen_ai.usage.output_tokens": .int(0), "gen_ai.usage.cost_usd": .double(cost),
      ])
    return TestRequest(isHit ? [lookup] : [lookup, call]).protobuf
  }

  @Test("A hit saves what the misses of the same cache cost on average")
  func average() throws {
    let engine = try TestEngine()
    engine.send(SavingsTests.request(trace: 1, isHit: false, cost: 2.5))
    engine.send(SavingsTests.request(trace: 2, isHit: false, cost: 7.5))
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

  @Test(
    "A call far below a miss is its cost once, past look-ups that hit, and when its trace goes on")
  func attribution() throws {
    let engine = try TestEngine()
    func lookup(_ name: String, id: UInt64, parent: UInt64?, isHit: Bool) -> TestSpan {
      TestSpan(
        "primitive.cache.get", trace: 1, id: id, parent: parent,
        ["primitive.name": .string(name), "cache.hit": .bool(isHit)])
    }
    func call(id: UInt64, parent: UInt64) -> TestSpan {
      TestSpan(
        "chat gpt-4o", trace: 1, id: id, parent: parent,
        [
          "gen_ai.operation.name": "chat", "gen_ai.request.model": "gpt-4o",
          "gen_ai.usage.input_tokens": 100, "gen_ai.usage.cost_usd": .double(2),
        ])
    }
    let way = (10..<80 as Range<UInt64>).map {
      TestSpan("GET /", trace: 1, id: $0, parent: $0 == 10 ? 3 : $0 - 1)
    }
    engine.send(
      TestRequest(
        [
          lookup("outer", id: 1, parent: nil, isHit: false),
          lookup("answers", id: 2, parent: 1, isHit: false),
          lookup("inner", id: 3, parent: 2, isHit: true), call(id: 100, parent: 79),
        ] + way
      ).protobuf)
    engine.settle()
    engine.send(TestRequest([call(id: 101, parent: 78)]).protobuf)
    engine.settle()
    for (trace, name) in [(2, "outer"), (3, "answers"), (4, "inner")] as [(UInt64, String)] {
      engine.send(
        TestRequest([
          TestSpan(
            "primitive.cache.get", trace: trace, id: 1,
            ["primitive.name": .string(name), "cache.hit": .bool(true)])
        ]).protobuf)
      engine.settle()
      #expect(
        engine.metrics.sum("cache_savings_usd_total", ["primitive_name": name])
          == (name == "answers" ? 4 : 0), "\(name)")
    }
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
