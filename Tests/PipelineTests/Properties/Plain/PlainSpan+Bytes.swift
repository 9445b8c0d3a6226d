/// Spans as OTLP/protobuf (opentelemetry-proto, trace/v1/trace.proto).
extension PlainSpan {
  /// One `Span` message.
  var encoded: [UInt8] {
    var bytes = PlainSpan.field(1, PlainSpan.bigEndian(0x5EED, trace))
    bytes += PlainSpan.field(2, PlainSpan.bigEndian(id))
    if parent != 0 { bytes += PlainSpan.field(4, PlainSpan.bigEndian(parent)) }
    bytes += PlainSpan.field(5, spanName)
    bytes += [6 << 3, side]
    bytes += PlainSpan.fixed64(7, PlainSpan.nanoseconds(start))
    bytes += PlainSpan.fixed64(8, PlainSpan.nanoseconds(end))
    for (key, value) in attributes {
      let encoded: [UInt8] =
        switch value {
        case .text(let text): PlainSpan.field(1, text)
        case .yes(let flag): [2 << 3, flag ? 1 : 0]
        case .number(let number): [3 << 3] + PlainSpan.varint(UInt64(number))
        }
      bytes += PlainSpan.field(9, PlainSpan.field(1, key) + PlainSpan.field(2, encoded))
    }
    for link in links {
      let ids =
        PlainSpan.field(1, PlainSpan.bigEndian(0x5EED, link.trace))
        + PlainSpan.field(2, PlainSpan.bigEndian(link.id))
      bytes += PlainSpan.field(13, ids)
    }
    if statusCode != 0 {
      bytes += PlainSpan.field(15, [3 << 3] + PlainSpan.varint(statusCode))
    }
    // Bit 8 says that bit 9 is known, bit 9 that the parent is in another process.
    let flags: UInt8 = hasRemoteParent ? 3 : 1
    return bytes + PlainSpan.varint(16 << 3 | 5) + [0, flags, 0, 0]
  }

  /// A request of some spans, given with their services.
  static func request(_ spans: [(service: String, bytes: [UInt8])]) -> [UInt8] {
    var request: [UInt8] = []
    var rest = spans[...]
    while let first = rest.first {
      let run = rest.prefix { $0.service == first.service }
      rest = rest.dropFirst(run.count)
      let service = field(1, field(1, "service.name") + field(2, field(1, first.service)))
      var scope = field(1, field(1, "some.library"))
      for span in run { scope += field(2, span.bytes) }
      request += field(1, field(1, service) + field(2, scope))
    }
    return request
  }

  /// Nanoseconds since 1970 of milliseconds of a trace.
  static func nanoseconds(_ milliseconds: Int) -> UInt64 {
    TestEngine.start + UInt64(milliseconds) * 1_000_000
  }

  static func field(_ number: UInt64, _ payload: [UInt8]) -> [UInt8] {
    varint(number << 3 | 2) + varint(UInt64(payload.count)) + payload
  }

  private static func field(_ number: UInt64, _ text: String) -> [UInt8] {
    field(number, Array(text.utf8))
  }

  private static func varint(_ value: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  private static func fixed64(_ number: UInt64, _ value: UInt64) -> [UInt8] {
    varint(number << 3 | 1) + bigEndian(value).reversed()
  }

  private static func bigEndian(_ words: UInt64...) -> [UInt8] {
    words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
  }
}
