import Bytes
import Pipeline
import Settings
import TestSupport
import Testing
import TraceMetrics

/// What is forgotten when there is no more room, and what is kept.
@Suite struct EvictionTests {
  /// A trace of one execution, or of more below it.
  private static func request(
    trace: UInt64, spans: Range<UInt64> = 1..<2, duration: UInt64 = 50
  ) -> [UInt8] {
    TestRequest(
      spans.map { id in
        TestSpan(
          "primitive.tool.execute", trace: trace, id: id, parent: id == 1 ? nil : 1,
          duration: duration,
          ["primitive.name": "act", "primitive.type": "tool", "execution.status": "success"])
      }
    ).protobuf
  }

  /// The trace ids of the exemplars that are shown.
  private static func exemplars(_ engine: TestEngine) -> Set<String> {
    let text = String(
      decoding: engine.engine.metrics(.openMetrics, now: engine.now), as: UTF8.self)
    return Set(
      text.split(separator: "# {trace_id=\"").dropFirst().map { String($0.prefix(32)) })
  }

  private static func answers(_ engine: TestEngine, _ trace: String) -> Bool {
    var writer = ByteWriter()
    return engine.engine.writeLedger(ofTrace: trace, into: &writer)
  }

  @Test("One trace may take what the others leave, whatever shard it is in")
  func sharedBudget() throws {
    // Sixteen shards: a sixteenth of the budget holds no 2,500 spans.
    let engine = try TestEngine(lanes: 8) { $0.limits.traceBytes = 4 << 20 }
    for first in stride(from: 1 as UInt64, to: 20_001, by: 1000) {
      engine.send(EvictionTests.request(trace: 7, spans: first..<(first + 1000)))
    }
    let metrics = engine.metrics
    #expect(metrics.sum("tracemill_trace_spans") == 20_000)
    #expect(metrics.sum("tracemill_evictions_total") == 0)
    #expect(metrics.sum("tracemill_trace_bytes") > Double(1 << 20))
  }

  @Test("The oldest traces go first, whatever shard they are in")
  func oldestFirst() throws {
    var engine = try TestEngine(lanes: 8) { $0.limits.traceBytes = 1 << 20 }
    // All but the first have an exemplar of the same bucket that is not renewed.
    for trace in 1...20_000 as ClosedRange<UInt64> {
      engine.send(EvictionTests.request(trace: trace))
      if trace % 100 == 0 { engine.wait(seconds: 0.01) }
    }
    let metrics = engine.metrics
    let kept = metrics.sum("tracemill_trace_spans")
    #expect(kept > 500 && kept < 15_000)
    #expect(metrics.sum("tracemill_trace_bytes") <= Double(1 << 20))
    // In lots of 64 a shard.
    let id = { (trace: UInt64) in hexadecimal(TestSpan.traceID(trace)) }
    let oldest = 20_000 - UInt64(kept) + 1 + 16 * 64
    #expect((oldest...20_000).allSatisfy { EvictionTests.answers(engine, id($0)) })
    let shown = EvictionTests.exemplars(engine)
    #expect(
      (2...1000).allSatisfy {
        shown.contains(id($0)) || !EvictionTests.answers(engine, id($0))
      })
  }

  @Test("A trace that an exemplar points to stays when there is no room for others")
  func pinned() throws {
    var engine = try TestEngine { $0.limits.traceBytes = 1 << 20 }
    let id = hexadecimal(TestSpan.traceID(1))
    engine.send(EvictionTests.request(trace: 1, duration: 40_000))
    for trace in 2...9 as ClosedRange<UInt64> {
      engine.send(EvictionTests.request(trace: trace, duration: 40_000))
    }
    engine.wait(seconds: 20)
    for trace in 10...30_000 as ClosedRange<UInt64> {
      engine.send(EvictionTests.request(trace: trace))
    }
    #expect(engine.metrics.sum("tracemill_evictions_total", ["reason": "budget"]) > 10_000)
    let shown = EvictionTests.exemplars(engine)
    #expect(shown.contains(id))
    // The workflow's histogram may show another than the execution's.
    for trace in 1...9 as ClosedRange<UInt64> {
      let id = hexadecimal(TestSpan.traceID(trace))
      #expect(EvictionTests.answers(engine, id) == shown.contains(id))
    }
    // A newer one takes its place.
    engine.send(EvictionTests.request(trace: 50_000, duration: 40_000))
    engine.wait(seconds: 20)
    engine.wait(seconds: 1)
    #expect(!EvictionTests.answers(engine, id))
    #expect(EvictionTests.answers(engine, hexadecimal(TestSpan.traceID(50_000))))
    // After its time it is forgotten as any other.
    engine.wait(seconds: 700)
    #expect(EvictionTests.exemplars(engine).isEmpty)
    #expect(engine.metrics.sum("tracemill_trace_spans") == 0)
  }

  @Test("Every exemplar that is shown answers, though all traces together have no room")
  func answers() throws {
    var engine = try TestEngine { $0.limits.traceBytes = 100_000 }
    for trace in 1...3000 as ClosedRange<UInt64> {
      let body = TestRequest([
        TestSpan(
          "primitive.tool.execute", trace: trace, id: 1,
          [
            "primitive.name": .string("act \(trace)"), "primitive.type": "tool",
            "execution.status": "success",
          ])
      ]).protobuf
      engine.send(body)
      if trace % 500 == 0 {
        engine.wait(seconds: 1)
        let shown = EvictionTests.exemplars(engine)
        #expect(!shown.isEmpty)
        #expect(shown.allSatisfy { EvictionTests.answers(engine, $0) })
        #expect(engine.metrics.sum("tracemill_trace_bytes") <= 100_000)
      }
    }
  }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}
