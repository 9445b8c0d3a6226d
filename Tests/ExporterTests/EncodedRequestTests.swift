import NIOCore
import OTLP
import Testing

@testable import Exporter

@Suite("Encoded requests")
struct EncodedRequestTests {
  private static func sample() -> [SpanGroup] {
    let trace = TraceID(high: 0x0102_0304_0506_0708, low: 0x1112_1314_1516_1718)
    var root = OutgoingSpan(
      traceID: trace, spanID: SpanID(7), name: "root \"quoted\" \\ \u{1} ü", kind: .server,
      start: 1_790_000_000_123_456_789, end: 1_790_000_001_000_000_001)
    root.set("text", "a\nb\t\u{7F}")
    root.set("empty", "")
    root.set("number", .int(-5))
    root.set("large", .int(.max))
    root.set("share", 0.1)
    root.set("whole", .double(3))
    root.set("truth", true)
    root.set("lie", false)
    var child = OutgoingSpan(
      traceID: trace, spanID: SpanID(8), parentSpanID: SpanID(7), name: "child", kind: .client,
      start: 5, end: 4)
    child.errorType = "TimeoutError"
    let other = OutgoingSpan(
      traceID: TraceID(high: 1, low: 2), spanID: SpanID(9), name: "other", start: 1, end: 2)
    return [
      SpanGroup(service: "first", scope: "scope", spans: [root, other]),
      SpanGroup(service: "second", scope: "", spans: [child]),
    ]
  }

  @Test(
    "A request is read as the spans that were meant", arguments: [BodyEncoding.protobuf, .json])
  func roundTrip(_ encoding: BodyEncoding) throws {
    let groups = EncodedRequestTests.sample()
    let request = EncodedRequest(groups, encoding: encoding)
    let read = try Decoded.spans(of: Array(request.body.readableBytesView), encoding)
    let meant = groups.flatMap { group in group.spans.map { Decoded($0, group) } }
    #expect(read == meant)
    #expect(request.spanCount == 3)
    #expect(request.traceCount == 2)
  }

  @Test("New trace ids change nothing else", arguments: [BodyEncoding.protobuf, .json])
  func renewal(_ encoding: BodyEncoding) throws {
    let groups = EncodedRequestTests.sample()
    var request = EncodedRequest(groups, encoding: encoding)
    request.renewTraceIDs { TraceID(high: 0xFEDC_BA98_7654_3210, low: UInt64($0) + 1) }
    let read = try Decoded.spans(of: Array(request.body.readableBytesView), encoding)
    var meant = groups.flatMap { group in group.spans.map { Decoded($0, group) } }
    // The first and the third span are of the trace that came first.
    for (place, low) in [UInt64(1), 2, 1].enumerated() {
      meant[place].traceID = TraceID(high: 0xFEDC_BA98_7654_3210, low: low)
    }
    #expect(read == meant)
  }

  @Test("A frame of gRPC precedes the message and is kept by new trace ids")
  func frame() throws {
    let groups = EncodedRequestTests.sample()
    let plain = Array(EncodedRequest(groups, encoding: .protobuf).body.readableBytesView)
    var framed = EncodedRequest(groups, encoding: .protobuf, isFramed: true)
    var bytes = Array(framed.body.readableBytesView)
    #expect(bytes.first == 0)
    #expect(framed.body.getInteger(at: 1, as: UInt32.self) == UInt32(plain.count))
    #expect(Array(bytes.dropFirst(5)) == plain)

    framed.renewTraceIDs { _ in TraceID(high: 3, low: 4) }
    bytes = Array(framed.body.readableBytesView)
    let read = try Decoded.spans(of: Array(bytes.dropFirst(5)), .protobuf)
    #expect(read.map(\.traceID) == Array(repeating: TraceID(high: 3, low: 4), count: 3))
  }
}
