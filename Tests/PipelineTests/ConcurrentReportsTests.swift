import Foundation
import Pipeline
import Settings
import TestSupport
import Testing

/// Two libraries report the same calls, each on a connection of its own, at the same time.
@Suite("Reports at the same time")
struct ConcurrentReportsTests {
  private static let calls: ClosedRange<UInt64> = 1...40

  /// A request for each call, as the library `scope` reports it, in a trace of its own.
  private static func requests(_ scope: String, _ library: UInt64) -> [[UInt8]] {
    calls.map { call in
      TestRequest(
        [
          TestSpan(
            "chat", trace: library << 32 | call, id: library << 32 | call, start: call,
            [
              "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
              "gen_ai.usage.input_tokens": .int(Int64(call)),
            ])
        ], service: "s", scope: scope
      ).protobuf
    }
  }

  @Test(
    "Each call counts once, whichever library is first and whenever the second one is known",
    arguments: 0..<(longRun ? 2000 : 100))
  func once(round: Int) throws {
    // Nothing is held, so that each report is decided on as it comes.
    let engine = try TestEngine { $0.correlation.usageHold = .zero }
    let libraries = [Self.requests("first", 1), Self.requests("second", 2)]
    DispatchQueue.concurrentPerform(iterations: 2) { lane in
      for request in libraries[lane] { engine.send(request, lane: lane) }
    }
    let metrics = engine.metrics
    #expect(metrics.sum("llm_billed_calls_total") == Double(Self.calls.count))
    #expect(metrics.sum("llm_tokens_total") == Double(Self.calls.reduce(0, +)))
    #expect(
      metrics.sum("llm_tokens_suppressed_total", ["reason": "same_call"])
        == Double(Self.calls.reduce(0, +)))
  }
}
