import Bytes
import Foundation
import Pipeline
import Settings
import TestSupport
import Testing

/// Sessions are kept with their traces, and nowhere else.
@Suite("Sessions")
struct SessionTests {
  private static func span(
    _ name: String, trace: UInt64, id: UInt64 = 1, start: UInt64 = 0, session: TestValue
  ) -> TestSpan {
    TestSpan(
      "primitive.tool.run", trace: trace, id: id, start: start,
      ["primitive.name": .string(name), "session.id": session])
  }

  /// How many traces the ledger lists of a session.
  private static func count(_ engine: TestEngine, session: String) throws -> Int {
    let query = try LedgerQuery(parameters: [
      (name: "session", value: session), (name: "limit", value: "100"),
    ])
    var writer = ByteWriter()
    engine.engine.writeLedger(query, into: &writer)
    return writer.string.components(separatedBy: "\"trace_id\"").count - 1
  }

  @Test("Any number of sessions leaves room for the names that come after them")
  func namesAfterSessions() throws {
    let engine = try TestEngine { $0.limits.labelBytes = 64 << 10 }
    for request in UInt64(0)..<20 {
      let spans = (0..<100).map { number in
        Self.span(
          "early", trace: request * 100 + number + 1,
          session: .string("conversation \(request) of user \(number)"))
      }
      engine.send(TestRequest(spans).protobuf)
    }
    engine.send(
      TestRequest([Self.span("late", trace: 9999, session: .string("the last"))]).protobuf)
    let metrics = engine.metrics
    #expect(metrics.sum("primitive_execution_count", ["primitive_name": "late"]) == 1)
    #expect(metrics.sum("tracemill_label_values_refused_total") == 0)
    #expect(try Self.count(engine, session: "the last") == 1)
    #expect(try Self.count(engine, session: "conversation 7 of user 42") == 1)
  }

  @Test(
    "A session is found by its text, whatever that is",
    arguments: [
      (TestValue.string("s1"), "s1"),
      (.string("24 bytes, all of a piece"), "24 bytes, all of a piece"),
      (
        .string("one that takes more than one piece of text"),
        "one that takes more than one piece of text"
      ),
      (.string("sitzung-äöü-€"), "sitzung-äöü-€"), (.int(42), "42"), (.bool(true), "true"),
      (.double(2.5), "2.5"),
      (.string(String(repeating: "ä", count: 200)), String(repeating: "ä", count: 128)),
      (.string("x" + String(repeating: "ä", count: 200)), "x" + String(repeating: "ä", count: 127)),
    ])
  func texts(value: TestValue, text: String) throws {
    let engine = try TestEngine()
    engine.send(
      TestRequest([
        Self.span("a", trace: 1, session: value), Self.span("b", trace: 2, session: value),
        Self.span("c", trace: 3, session: .string("another")),
      ]).protobuf)
    #expect(try Self.count(engine, session: text) == 2)
  }

  @Test("A session that many traces of a request name is there until the last of them is forgotten")
  func shared() throws {
    var engine = try TestEngine { $0.limits.traceBytes = 1 << 20 }
    let empty = engine.metrics.sum("tracemill_trace_bytes")
    for round in UInt64(0)..<3 {
      let spans = (1...30).map { trace in
        Self.span("a", trace: round * 1000 + trace, session: .string("of all"))
      }
      engine.send(TestRequest(spans).protobuf)
      engine.wait(seconds: 60)
    }
    // They are forgotten one round after the other.
    var counts: Set<Double> = []
    for _ in 0..<1000 {
      let spans = engine.metrics.sum("tracemill_trace_spans")
      #expect(try Self.count(engine, session: "of all") == Int(spans))
      counts.insert(spans)
      engine.wait(seconds: 60)
    }
    #expect(counts == [0, 30, 60, 90])
    #expect(engine.metrics.sum("tracemill_trace_bytes") == empty)
    // What was released once too often would be given to others while it is in use.
    engine.send(
      TestRequest(
        (1...60).map { Self.span("a", trace: $0, session: .string("session \($0 % 4)")) }
      ).protobuf)
    for session in 0..<4 {
      #expect(try Self.count(engine, session: "session \(session)") == 15)
    }
  }

  @Test(
    "The earliest span that names a session decides, whatever the order",
    arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func earliest(order: [Int]) throws {
    let spans = [
      Self.span("a", trace: 1, id: 1, start: 5, session: .string("first")),
      Self.span("b", trace: 1, id: 2, start: 1, session: .string("first")),
      Self.span("c", trace: 1, id: 3, start: 3, session: .string("second")),
    ]
    for parts in [[order], order.map { [$0] }] {
      let engine = try TestEngine()
      for part in parts { engine.send(TestRequest(part.map { spans[$0] }).protobuf) }
      #expect(try Self.count(engine, session: "first") == 1)
      #expect(try Self.count(engine, session: "second") == 0)
    }
  }

  @Test("What sessions take is given back with their traces")
  func givenBack() throws {
    var engine = try TestEngine()
    let empty = engine.metrics.sum("tracemill_trace_bytes")
    let spans = (UInt64(1)...500).map { number in
      Self.span("a", trace: number, session: .string("a session of its own: \(number)"))
    }
    engine.send(TestRequest(spans).protobuf)
    // 500 sessions of 32 bytes with two pieces of text, beside the traces.
    #expect(engine.metrics.sum("tracemill_trace_bytes") - empty > 500 * (64 + 120 + 32 + 2 * 24))
    engine.wait(seconds: 400)
    engine.wait(seconds: 700)
    #expect(engine.metrics.sum("tracemill_traces_remembered") == 0)
    #expect(engine.metrics.sum("tracemill_trace_bytes") == empty)
  }
}
