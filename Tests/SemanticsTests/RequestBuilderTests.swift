import Bytes
import OTLP
import TestSupport
import Testing

@Suite("The request builder of the tests")
struct RequestBuilderTests {
  static let request: TestRequest = {
    var span = TestSpan(
      "primitive \"é\"\u{1}", trace: 7, id: 2, parent: 1, kind: 3, status: 2,
      [
        "string": "text", "bool": true, "int": -5, "double": 0.1, "array": [1, "b", nil],
        "list": .list(["inner": false]), "bytes": .bytes([0, 255, 16]), "null": nil,
        "nan": .double(.nan), "infinity": .double(-.infinity), "string": "again",
      ],
      events: [.exception("ValueError"), TestEvent("chunk", time: 5)])
    span.links = [TestLink(trace: 8, id: 9, ["key": "value"])]
    span.traceState = "a=b"
    span.statusMessage = "said"
    span.flags = 0x301
    return TestRequest([
      TestRequest.Resource(
        ["service.name": "one"], [TestRequest.Scope("scope", [span]), TestRequest.Scope("", [])]),
      TestRequest.Resource([:], []),
    ])
  }()

  @Test("Its JSON is the same request as its protobuf")
  func encodings() throws {
    let fromProtobuf = try Self.describe(Self.request.protobuf)
    var transcoder = JSONTranscoder()
    try transcoder.transcode(Self.request.json.span)
    let wire = transcoder.wire
    let fromJSON = try Self.describe(wire.indices.map { wire[$0] })
    #expect(fromProtobuf == fromJSON)
    #expect(fromProtobuf.count == 5)
  }

  @Test("Its spans are read as they were written")
  func reading() throws {
    let span = try #require(
      try Self.describe(Self.request.protobuf).first { $0.contains("primitive") })
    #expect(span.contains("attributes 11"))
    #expect(span.contains("events 2"))
    #expect(span.contains("links 1"))
    #expect(span.contains("flags 769"))
    #expect(span.contains("kind 3"))
    #expect(span.contains("status 2"))
  }

  /// A line for each thing that the reader finds.
  private static func describe(_ body: [UInt8]) throws -> [String] {
    var lines: [String] = []
    var scratch = TraceScratch()
    var reader = TraceRequestReader(body.span)
    while let item = try reader.next(into: &scratch) {
      switch item {
      case .resource: lines.append("resource \(scratch.resourceAttributes.count)")
      case .scope: lines.append("scope \(String(decoding: body[scratch.scopeName], as: UTF8.self))")
      case .span:
        let span = scratch.span
        let values = (0..<scratch.attributes.count).map { index in
          let attribute = scratch.attributes[index]
          let value = attribute.value
          let text = "\(body[attribute.key]) \(value.kind)"
          return "\(text) \(String(describing: value.int)) \(String(describing: value.double))"
        }
        lines.append(
          """
          span \(String(decoding: body[span.name], as: UTF8.self)) \(span.traceID) \(span.spanID) \
          \(span.parentSpanID) \(span.start) \(span.end) kind \(span.kind) status \
          \(span.statusCode) flags \(span.flags) attributes \(scratch.attributes.count) \(values) \
          events \(scratch.events.count) \(scratch.eventAttributes.count) links \
          \(scratch.links.count)
          """)
      }
    }
    return lines
  }
}

extension [UInt8] {
  fileprivate subscript(range: ByteRange) -> ArraySlice<UInt8> {
    self[Int(range.offset)..<(Int(range.offset) + Int(range.count))]
  }
}
