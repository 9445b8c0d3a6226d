import Bytes
import OTLP
import Semantics
import Settings
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

/// Every table is bounded, and what it gives up is counted.
@Suite struct BoundsTests {
  @Test(
    "A table driven over its bound stays below it, and counts what it gave up",
    arguments: BoundedTable.all)
  func bound(table: BoundedTable) throws {
    var engine = try TestEngine(lanes: 2, table.configure, options: table.limit)
    let labels = ["table": table.table, "reason": table.reason]
    #expect(engine.metrics.sum("tracemill_evictions_total", labels) == 0)
    for (number, request) in table.requests.enumerated() {
      #expect(engine.send(request) == .success(.accepted))
      engine.wait(seconds: 0.01)
      if let gauge = table.gauge, table.wait == 0, number % 25 == 0 {
        #expect(engine.metrics.sum(gauge) <= table.most)
      }
    }
    for _ in 0..<Int(table.wait) { engine.wait(seconds: 1) }
    engine.settle()
    engine.wait(seconds: 1)
    let metrics = engine.metrics
    let evicted = metrics.sum("tracemill_evictions_total", labels)
    #expect(table.evicted.contains(evicted), "\(evicted)")
    if let gauge = table.gauge { #expect(metrics.sum(gauge) <= table.most) }
    // Whatever was given up, no span is.
    #expect(
      metrics.sum("tracemill_spans_received_total") == metrics.sum("tracemill_spans_counted_total"))
  }

  @Test("Tokens of calls that could not be held are counted, and held ones are not lost")
  func heldTokens() throws {
    let table = try #require(BoundedTable.all.first { $0.table == "held_calls" })
    var engine = try TestEngine(options: table.limit)
    for request in table.requests { engine.send(request) }
    let reported = Double((1...60).reduce(0, +))
    let before = engine.metrics
    #expect(before.sum("llm_tokens_held") > 0)
    #expect(before.sum("llm_tokens_total") + before.sum("llm_tokens_held") == reported)
    engine.wait(seconds: 6)
    #expect(engine.metrics.sum("llm_tokens_total") == reported)
    #expect(engine.metrics.sum("tracemill_calls_held") == 0)
  }

  @Test("Servers that wait for one parent are part of the budget")
  func waitingServers() throws {
    func bytes(_ kind: Int32) throws -> Double {
      let engine = try TestEngine()
      let spans = (1...2000 as ClosedRange<UInt64>).map { id in
        TestSpan("GET", id: id, parent: 9_999_999, kind: kind)
      }
      engine.send(TestRequest(spans).protobuf)
      return engine.metrics.sum("tracemill_trace_bytes")
    }
    #expect(try bytes(2) - bytes(1) >= 2000 * 8)
  }

  @Test("What a large request made lists grow by is given back, whether it is taken or refused")
  func scratch() throws {
    for isWhole in [true, false] {
      let engine = try TestEngine()
      let end = String(repeating: "x", count: 40)
      var spans = (1...20_000 as ClosedRange<UInt64>).map { id in
        TestSpan("primitive.tool\(id % 50).run \(end)", id: id)
      }
      spans[0].attributes = TestAttributes(
        (0..<5000).map { TestAttributes.Pair("key \($0)", .int(1)) })
      var body = TestRequest(spans).protobuf
      #expect(body.count > 1 << 20)
      if !isWhole { body.append(0xFF) }
      engine.send(body)
      engine.engine.workers[0].state.withLock { worker in
        #expect(worker.batch.spans.capacity <= 64)
        #expect(worker.decoder.interpreter.scratch.attributes.capacity <= 64)
        #expect(worker.scratch.order.capacity <= 64)
      }
      engine.send(TestRequest([TestSpan("primitive.tool.run", id: 1_000_000)]).protobuf)
      #expect(engine.metrics.sum("tracemill_spans_counted_total") == (isWhole ? 20_001 : 1))
    }
  }
}
