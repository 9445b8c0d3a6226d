import OTLP
import TestSupport
import Testing

/// Bodies that are large: `server.max_body_bytes` can be raised to 1 GiB, and files have any size.
@Suite struct LargeBodyTests {
  /// A request whose one span has an attribute of `count` bytes, one of which is escaped.
  private static func json(attributeOf count: Int) -> [UInt8] {
    let text = TestRequest([TestSpan("a", id: 7, ["text": "\n@", "after": "yes"])]).jsonText
    let parts = text.split(separator: "@", maxSplits: 1)
    return Array(parts[0].utf8) + Array(repeating: UInt8(ascii: "x"), count: count - 1)
      + Array(parts[1].utf8)
  }

  @Test("JSON reads the same with lengths of four and of five bytes", arguments: [2, 100, 70_000])
  func bothLengths(count: Int) throws {
    let text = LargeBodyTests.json(attributeOf: count)
    let four = try PlainRequest(readingJSON: text, longText: .max)
    let five = try PlainRequest(readingJSON: text, longText: 0)
    #expect(four.spans.count == 1)
    #expect(four == five)
  }

  @Test("A message of 256 MiB and more in JSON is read", .enabled(if: longRun))
  func manyBytes() throws {
    let count = 1 << 28
    var transcoder = JSONTranscoder()
    try transcoder.transcode(LargeBodyTests.json(attributeOf: count).span)
    var scratch = TraceScratch()
    var reader = TraceRequestReader(transcoder.wire)
    var spans = 0
    while let item = try reader.next(into: &scratch) {
      if case .span = item { spans += 1 }
    }
    #expect(spans == 1)
    #expect(scratch.span.spanID.rawValue == 7)
    #expect(transcoder.wire.count > count)
  }

  @Test("A body of 4 GiB is refused with a sentence that says what to do", .enabled(if: longRun))
  func tooLarge() throws {
    let body = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 32)
    var transcoder = JSONTranscoder()
    let error = #expect(throws: OTLPError.self) { try transcoder.transcode(body.span) }
    #expect(error?.code == .tooLarge)
    #expect(error?.message.contains("send less in one request") == true)
    #expect(throws: OTLPError.self) { try TraceRequestReader.checkSize(body.span) }
  }

  @Test("Expanding JSON gives at most twice as many bytes, which the size of lengths relies on")
  func expansion() throws {
    let open = #"{"resourceSpans":[{"scopeSpans":[{"spans":["#
    for member in ["{}", #"{"kind":1}"#, #"{"flags":1}"#, #"{"links":[{},{}]}"#, #"{"name":""}"#] {
      let members = Array(repeating: member, count: 1000).joined(separator: ",")
      let text = Array((open + members + "]}]}]}").utf8)
      for longText in [Int.max, 0] {
        var transcoder = JSONTranscoder(longText: longText)
        try transcoder.transcode(text.span)
        #expect(transcoder.wire.count <= 2 * text.count, "\(member)")
      }
    }
  }
}
