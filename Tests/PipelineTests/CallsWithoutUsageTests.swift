import Foundation
import Pipeline
import Settings
import TestSupport
import Testing

/// When calls count that nothing tells the tokens of; which ones do, the captures say.
@Suite("Calls without usage")
struct CallsWithoutUsageTests {
  private struct Ledger: Decodable {
    var calls: Int
    var calls_without_usage: Int
  }

  private static func chat(
    _ id: UInt64, trace: UInt64 = 1, parent: UInt64? = nil, tokens: Int64? = nil,
    model: TestValue = "m"
  ) -> TestSpan {
    var span = TestSpan(
      "chat m", trace: trace, id: id, parent: parent, start: id, duration: 200 - 2 * id,
      ["gen_ai.operation.name": "chat", "gen_ai.request.model": model])
    if let tokens { span.attributes["gen_ai.usage.input_tokens"] = .int(tokens) }
    return span
  }

  private static func counted(_ engine: TestEngine) -> Double {
    engine.metrics.sum("llm_calls_without_usage_total")
  }

  @Test("They count when their trace settles, and what comes later counts then")
  func settled() throws {
    var engine = try TestEngine()
    engine.send(TestRequest([Self.chat(1)]).protobuf)
    engine.wait(seconds: 9)
    #expect(Self.counted(engine) == 0)
    engine.wait(seconds: 2)
    #expect(Self.counted(engine) == 1)
    engine.send(TestRequest([Self.chat(2), Self.chat(3)]).protobuf)
    #expect(Self.counted(engine) == 1)
    engine.wait(seconds: 11)
    #expect(Self.counted(engine) == 3)
    let ledger = try LedgerBalance(engine.engine, now: engine.now)
    #expect(ledger.remembered.calls_without_usage == 3)
    let trace = try #require(try engine.ledgers(Ledger.self).first)
    #expect(trace.calls == 3 && trace.calls_without_usage == 3)
    #expect(
      engine.engine.unresolvedSpans().first { $0.reason == "call_without_usage" }?.count == 3)
  }

  @Test("A call above that is held for longer than the trace takes to settle tells their tokens")
  func held() throws {
    var engine = try TestEngine { $0.correlation.usageHold = .seconds(60) }
    let others = [("one", UInt64(2)), ("two", 3)]
    for (scope, trace) in others {
      engine.send(
        TestRequest(
          [Self.chat(9, trace: trace, tokens: Int64(trace), model: "other")], scope: scope
        ).protobuf)
    }
    engine.send(TestRequest([Self.chat(1, tokens: 90)], scope: "one").protobuf)
    engine.send(TestRequest([Self.chat(2, parent: 1)], scope: "two").protobuf)
    engine.wait(seconds: 11)
    #expect(engine.metrics.sum("llm_tokens_held") > 0)
    #expect(Self.counted(engine) == 0)
    engine.wait(seconds: 60)
    #expect(engine.metrics.sum("llm_tokens_held") == 0)
    #expect(Self.counted(engine) == 0)
  }

  @Test("Of traces that are forgotten they stay in the sums, and their places are free")
  func forgotten() throws {
    var engine = try TestEngine { $0.limits.traceBytes = 1 << 20 }
    let empty = engine.metrics.sum("tracemill_trace_bytes")
    for trace in 1...10_000 as ClosedRange<UInt64> {
      engine.send(TestRequest([Self.chat(1, trace: trace)]).protobuf)
    }
    engine.wait(seconds: 11)
    #expect(Self.counted(engine) == 10_000)
    // Of those that another library may report too the last 256 are known.
    #expect(
      engine.metrics.sum("tracemill_evictions_total", ["table": "calls_without_usage"]) == 9744)
    engine.wait(seconds: 700)
    #expect(engine.metrics.sum("tracemill_traces_remembered") == 0)
    #expect(engine.metrics.sum("tracemill_trace_bytes") < empty + 100_000)
    engine.send(TestRequest([Self.chat(1, trace: 20_000, tokens: 5)]).protobuf)
    engine.wait(seconds: 11)
    #expect(Self.counted(engine) == 10_000)
    let ledger = try LedgerBalance(engine.engine, now: engine.now)
    #expect(ledger.remembered.calls_without_usage == 0)
    #expect(ledger.forgotten.calls_without_usage == 10_000)
  }
}
