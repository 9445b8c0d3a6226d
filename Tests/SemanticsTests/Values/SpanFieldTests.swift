import Foundation
import OTLP
import Semantics
import TestSupport
import Testing

@Suite("Ids, times, kinds and flags of spans")
struct SpanFieldTests {
  @Test(
    "A span lasts from its start to its end, and no time at all where it ends before it starts",
    arguments: [
      (5, 7, 2, false), (5, 5, 0, false), (7, 5, 0, true), (0, 0, 0, false), (1, 0, 0, true),
      (0, .max, .max, false), (.max, .max, 0, false), (.max, 0, 0, true),
      (.max, .max - 1, 0, true),
    ] as [(UInt64, UInt64, UInt64, Bool)])
  func times(start: UInt64, end: UInt64, duration: UInt64, isSkewed: Bool) throws {
    var span = TestSpan("primitive.p.run")
    span.start = start
    span.end = end
    let read = try Interpreted(TestRequest([span])).raw[0]
    #expect(read.start == start)
    #expect(read.duration == duration)
    #expect(read.end >= read.start)
    #expect(read.flags.contains(.skewed) == isSkewed)
  }

  @Test(
    "A parent is remote where bits 8 and 9 are set, whatever else is",
    arguments: [
      (0x300, true), (0x200, false), (0x100, false), (0, false), (0xFFFF_FFFF, true),
      (0xFFFF_FDFF, false), (0x301, true),
    ] as [(UInt32, Bool)])
  func remote(flags: UInt32, isRemote: Bool) throws {
    var span = TestSpan("a")
    span.flags = flags
    #expect(try Interpreted(TestRequest([span])).raw[0].flags.contains(.remoteParent) == isRemote)
  }

  @Test(
    "An unknown kind is internal",
    arguments: [
      (0, SpanKind.internal), (1, .internal), (2, .server), (3, .client), (4, .producer),
      (5, .consumer), (6, .internal), (-1, .internal), (.max, .internal),
    ] as [(Int32, SpanKind)])
  func kinds(number: Int32, kind: SpanKind) throws {
    #expect(try Interpreted(TestRequest([TestSpan("a", kind: number)])).raw[0].kind == kind)
  }

  @Test("Spans with malformed ids are rejected and counted, the others kept")
  func ids() throws {
    func span(_ name: String, trace: [UInt8], id: [UInt8]) -> TestSpan {
      var span = TestSpan(name)
      span.traceID = trace
      span.spanID = id
      return span
    }
    let trace = TestSpan.traceID(1)
    let id = TestSpan.spanID(1)
    let read = try Interpreted(
      TestRequest([
        span("short trace", trace: Array(trace.dropLast()), id: id),
        span("kept", trace: trace, id: id),
        span("long trace", trace: trace + [1], id: id), span("no trace", trace: [], id: id),
        span("zero trace", trace: Array(repeating: 0, count: 16), id: id),
        span("short id", trace: trace, id: [1]), span("no id", trace: trace, id: []),
        span("zero id", trace: trace, id: Array(repeating: 0, count: 8)),
        span("both", trace: [], id: []),
      ]))
    #expect(read.spans.map(\.name) == ["kept"])
    #expect(read.invalidTraceIDs == 5)
    #expect(read.invalidSpanIDs == 3)
  }

  @Test(
    "A parent that is empty, malformed, all zero or the span itself is none",
    arguments: [[], [1, 2, 3], Array(repeating: 0, count: 8), TestSpan.spanID(1)] as [[UInt8]])
  func roots(parent: [UInt8]) throws {
    var span = TestSpan("a", id: 1)
    span.parentSpanID = parent
    #expect(try Interpreted(TestRequest([span])).raw[0].isRoot)
  }

  @Test("A span's links are its own")
  func links() throws {
    var first = TestSpan("a", id: 1)
    first.links = [TestLink(trace: 5, id: 6), TestLink(trace: 7, id: 8)]
    var third = TestSpan("c", id: 3)
    third.links = [TestLink(trace: 9, id: 10)]
    let read = try Interpreted(TestRequest([first, TestSpan("b", id: 2), third]))
    #expect(read.raw.map(\.linkCount) == [2, 0, 1])
    #expect(read.raw.map(\.firstLink) == [0, 0, 2])
    #expect(read.links.map(\.spanID) == [6, 8, 10].map { SpanID($0) })
  }

  @Test("A link's ids in JSON are hexadecimal in either case")
  func linkIDs() throws {
    var span = TestSpan("a")
    span.links = [TestLink(trace: 0xABCDEF, id: 0xFEDC), TestLink(trace: 0xABCDEF, id: 0xFEDC)]
    let text = TestRequest([span]).jsonText
    let place = try #require(text.range(of: #""spanId":"000000000000fedc""#))
    let mixed = text.replacingCharacters(in: place, with: #""spanId":"000000000000FeDC""#)
      .replacing("abcdef", with: "ABCDEF", maxReplacements: 1)
    var transcoder = JSONTranscoder()
    try transcoder.transcode(Array(mixed.utf8).span)
    let wire = transcoder.wire
    let read = try Interpreted([wire.indices.map { wire[$0] }])
    #expect(read.links == (try Interpreted(TestRequest([span]))).links)
    #expect(read.links.map(\.spanID) == [SpanID(0xFEDC), SpanID(0xFEDC)])
  }

  @Test("JSON is read as protobuf is")
  func encodings() throws {
    let cases = SeedDialectTests.executions + SeedDialectTests.structures + GenAIDialectTests.calls
    let request = TestRequest(cases.map(\.span))
    var transcoder = JSONTranscoder()
    try transcoder.transcode(request.json.span)
    let wire = transcoder.wire
    let read = try Interpreted([wire.indices.map { wire[$0] }])
    #expect(read.spans == (try Interpreted(request)).spans)
    #expect(read.spans == cases.map(\.expected))
  }
}
