import TestSupport
import Testing

/// Parts of tokens that only the report above the one that counts tells.
@Suite("Parts of tokens told from above")
struct TokenDetailTests {
  private static func call(
    id: UInt64, parent: UInt64?, start: UInt64, tokens: Int64 = 90, cached: Int64? = nil
  ) -> [UInt8] {
    var attributes: TestAttributes = [
      "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
      "gen_ai.usage.input_tokens": .int(tokens), "gen_ai.usage.output_tokens": 9,
    ]
    if let cached { attributes["gen_ai.usage.cache_read.input_tokens"] = .int(cached) }
    return TestRequest([
      TestSpan("chat", id: id, parent: parent, start: start, duration: 10, attributes)
    ]).protobuf
  }

  private static func cached(_ engine: TestEngine) -> Double {
    engine.metrics.sum("llm_tokens_detail_total", ["detail": "cache_read"])
  }

  @Test("One report's parts count once, however often its trace settles and whatever comes late")
  func once() throws {
    var engine = try TestEngine()
    engine.send(Self.call(id: 2, parent: 1, start: 1))
    engine.send(Self.call(id: 1, parent: nil, start: 0, cached: 40))
    #expect(Self.cached(engine) == 0)
    engine.settle()
    #expect(Self.cached(engine) == 40)
    for id in UInt64(3)...5 {
      engine.send(Self.call(id: id, parent: 1, start: id))
      engine.wait(seconds: 20)
      engine.settle()
      #expect(Self.cached(engine) == 40)
    }
    #expect(engine.metrics.sum("llm_billed_calls_total") == 4)
    engine.wait(seconds: 2000)
    #expect(engine.metrics.sum("tracemill_traces_remembered") == 0)
    #expect(Self.cached(engine) == 40)
  }

  private struct Ledger: Decodable {
    struct Usage: Decodable {
      var disposition: String
      var cache_read: Double?
    }
    var usage: [Usage]
  }

  @Test(
    "What the ledger cannot hold beside its call is not counted either, also when it settles again")
  func tooLarge() throws {
    var engine = try TestEngine()
    engine.send(Self.call(id: 2, parent: 1, start: 1))
    engine.send(Self.call(id: 1, parent: nil, start: 0, cached: 1 << 33))
    for id in UInt64(3)...5 {
      engine.settle()
      let counted = try engine.ledgers(Ledger.self).flatMap(\.usage)
        .filter { $0.disposition == "counted" }
      #expect(counted.reduce(0) { $0 + ($1.cache_read ?? 0) } == Self.cached(engine))
      engine.send(Self.call(id: id, parent: 1, start: id, tokens: 8))
      engine.wait(seconds: 20)
    }
  }
}
