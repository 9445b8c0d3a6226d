internal import Bytes

/// Turns OTLP/JSON into OTLP's wire format, so that one reader interprets both.
///
/// JSON differs from protobuf's own JSON mapping in four ways (OTLP, "JSON Protobuf Encoding"): ids
/// are hexadecimal, enums are numbers, keys are lowerCamelCase only, and unknown keys are ignored.
///
/// Lengths are written as varints of four or five bytes and filled in when a message ends, which any
/// protobuf reader accepts. What was allocated is kept for the next request.
public struct JSONTranscoder: ~Copyable {
  private let keys = JSONKeyTable()
  private var writer = ByteWriter()
  /// A key without its escapes.
  private var unescaped = ByteWriter()
  private let longText: Int
  private var lengthSize = LengthSize.four

  /// A transcoder with no room yet.
  ///
  /// - Parameter longText: For texts of so many bytes and more, lengths take five bytes. The wire format
  ///   of a text is at most twice as long as the text: `{},` in an array becomes a tag and a length. So
  ///   a shorter text than 128 MiB has no message of 256 MiB, which is too much for four bytes.
  public init(longText: Int = 1 << 27) {
    self.longText = longText
  }

  /// The wire format of the last request; valid until the next.
  public var wire: Span<UInt8> {
    @_lifetime(borrow self)
    get { writer.bytes }
  }

  /// Gives back room over `limit` bytes that one large request has left behind.
  public mutating func shrink(to limit: Int) {
    writer.removeAll(keepingAtMost: limit)
    unescaped.removeAll(keepingAtMost: limit)
  }

  /// Turns `text`, an `ExportTraceServiceRequest`, into ``wire``. O(`text.count`).
  ///
  /// - Throws: where it is malformed, or ``TraceRequestReader/maximumSize`` or more.
  public mutating func transcode(_ text: Span<UInt8>) throws(OTLPError) {
    try TraceRequestReader.checkSize(text)
    lengthSize = text.count < longText ? .four : .five
    writer.removeAll()
    writer.reserve(text.count)
    var reader = JSONReader(text)
    guard try reader.peek() == UInt8(ascii: "{") else {
      throw reader.mismatched("an object", at: reader.position)
    }
    try readRequest(&reader)
    while reader.position < text.count {
      guard [0x20, 0x0A, 0x0D, 0x09].contains(text[reader.position]) else {
        throw reader.malformed("something follows the request")
      }
      reader.position += 1
    }
  }

  // MARK: Messages

  private mutating func readRequest(_ reader: inout JSONReader) throws(OTLPError) {
    guard try reader.begin(UInt8(ascii: "{")) else { return }
    var isFirst = true
    while try reader.next(&isFirst, closing: UInt8(ascii: "}")) {
      switch try readKey(&reader) {
      case .resourceSpans: try readArray(1, .resourceSpans, &reader)
      default: try reader.skipValue()
      }
    }
  }

  /// The messages that occur as members of others.
  private enum Message {
    case resourceSpans, resource, scopeSpans, scope, span, event, link, status
    case keyValue, anyValue, arrayValue, keyValueList
  }

  private mutating func readArray(
    _ field: UInt32, _ message: Message, depth: Int = 0, _ reader: inout JSONReader
  ) throws(OTLPError) {
    guard try reader.begin(UInt8(ascii: "[")) else { return }
    var isFirst = true
    while try reader.next(&isFirst, closing: UInt8(ascii: "]")) {
      try readMessage(field, message, depth: depth, &reader)
    }
  }

  private mutating func readMessage(
    _ field: UInt32, _ message: Message, depth: Int = 0, _ reader: inout JSONReader
  ) throws(OTLPError) {
    guard depth <= WireReader.maximumDepth else { throw OTLPError(.tooDeep, at: reader.position) }
    guard try reader.begin(UInt8(ascii: "{")) else { return }
    writer.append(WireTag(field, .lengthDelimited))
    let length = writer.beginLength(lengthSize)
    var isFirst = true
    while try reader.next(&isFirst, closing: UInt8(ascii: "}")) {
      let key = try readKey(&reader)
      switch message {
      case .keyValue: try readKeyValueMember(key, depth: depth, &reader)
      case .anyValue: try readAnyValueMember(key, depth: depth, &reader)
      case .span: try readSpanMember(key, &reader)
      default: try readOtherMember(key, of: message, depth: depth, &reader)
      }
    }
    writer.endLength(at: length, lengthSize)
  }

  private mutating func readOtherMember(
    _ key: JSONKey?, of message: Message, depth: Int, _ reader: inout JSONReader
  ) throws(OTLPError) {
    switch (message, key) {
    case (.resourceSpans, .resource): try readMessage(1, .resource, &reader)
    case (.resourceSpans, .scopeSpans): try readArray(2, .scopeSpans, &reader)
    case (.resource, .attributes): try readArray(1, .keyValue, &reader)
    case (.scopeSpans, .scope): try readMessage(1, .scope, &reader)
    case (.scopeSpans, .spans): try readArray(2, .span, &reader)
    case (.scope, .name): try readString(1, &reader)
    case (.scope, .version): try readString(2, &reader)
    case (.scope, .attributes): try readArray(3, .keyValue, &reader)
    case (.event, .timeUnixNano): try readFixed64(1, &reader)
    case (.event, .name): try readString(2, &reader)
    case (.event, .attributes): try readArray(3, .keyValue, &reader)
    case (.link, .traceId): try readID(1, &reader)
    case (.link, .spanId): try readID(2, &reader)
    case (.link, .attributes): try readArray(4, .keyValue, &reader)
    case (.status, .message): try readString(2, &reader)
    case (.status, .code): try readEnum(3, &reader)
    case (.arrayValue, .values): try readArray(1, .anyValue, depth: depth + 1, &reader)
    case (.keyValueList, .values): try readArray(1, .keyValue, depth: depth + 1, &reader)
    default: try reader.skipValue()
    }
  }

  private mutating func readSpanMember(
    _ key: JSONKey?, _ reader: inout JSONReader
  ) throws(OTLPError) {
    switch key {
    case .traceId: try readID(1, &reader)
    case .spanId: try readID(2, &reader)
    case .traceState: try readString(3, &reader)
    case .parentSpanId: try readID(4, &reader)
    case .name: try readString(5, &reader)
    case .kind: try readEnum(6, &reader)
    case .startTimeUnixNano: try readFixed64(7, &reader)
    case .endTimeUnixNano: try readFixed64(8, &reader)
    case .attributes: try readArray(9, .keyValue, &reader)
    case .events: try readArray(11, .event, &reader)
    case .links: try readArray(13, .link, &reader)
    case .status: try readMessage(15, .status, &reader)
    case .flags: try readFixed32(16, &reader)
    default: try reader.skipValue()
    }
  }

  private mutating func readKeyValueMember(
    _ key: JSONKey?, depth: Int, _ reader: inout JSONReader
  ) throws(OTLPError) {
    switch key {
    case .key: try readString(1, &reader)
    case .value: try readMessage(2, .anyValue, depth: depth, &reader)
    default: try reader.skipValue()
    }
  }

  private mutating func readAnyValueMember(
    _ key: JSONKey?, depth: Int, _ reader: inout JSONReader
  ) throws(OTLPError) {
    switch key {
    case .stringValue: try readString(1, &reader)
    case .boolValue: try readBool(2, &reader)
    case .intValue: try readInt64(3, &reader)
    case .doubleValue: try readDouble(4, &reader)
    case .arrayValue: try readMessage(5, .arrayValue, depth: depth, &reader)
    case .kvlistValue: try readMessage(6, .keyValueList, depth: depth, &reader)
    case .bytesValue: try readBase64(7, &reader)
    default: try reader.skipValue()
    }
  }

  // MARK: Scalars

  @inline(__always)
  private mutating func readKey(_ reader: inout JSONReader) throws(OTLPError) -> JSONKey? {
    let (range, hasEscapes) = try reader.readKey()
    guard hasEscapes else { return keys.key(reader.text.extracting(range)) }
    unescaped.removeAll()
    try JSONString.unescape(reader.text.extracting(range), at: Int(range.offset), into: &unescaped)
    return keys.key(unescaped.bytes)
  }

  private mutating func readString(
    _ field: UInt32, _ reader: inout JSONReader
  ) throws(OTLPError) {
    if try reader.readNull() { return }
    let (range, hasEscapes) = try reader.readString()
    guard hasEscapes else {
      writer.append(field, bytes: reader.text.extracting(range))
      return
    }
    writer.append(WireTag(field, .lengthDelimited))
    let length = writer.beginLength(lengthSize)
    try JSONString.unescape(reader.text.extracting(range), at: Int(range.offset), into: &writer)
    writer.endLength(at: length, lengthSize)
  }

  /// Hexadecimal digits; anything else is written as no bytes at all, which makes the span one that
  /// is rejected, and leaves the others alone.
  private mutating func readID(_ field: UInt32, _ reader: inout JSONReader) throws(OTLPError) {
    if try reader.readNull() { return }
    let text = reader.text.extracting(try reader.readString().range)
    writer.append(WireTag(field, .lengthDelimited))
    let length = writer.count
    guard text.count == 32 || text.count == 16 else { return writer.append(0) }
    writer.append(UInt8(text.count / 2))
    var index = 0
    while index < text.count {
      guard let high = Hexadecimal.value(of: text[index]),
        let low = Hexadecimal.value(of: text[index &+ 1])
      else {
        writer.truncate(to: length)
        return writer.append(0)
      }
      writer.append(UInt8(high << 4 | low))
      index &+= 2
    }
  }

  private mutating func readEnum(_ field: UInt32, _ reader: inout JSONReader) throws(OTLPError) {
    if try reader.readNull() { return }
    if try reader.peek() == UInt8(ascii: "\"") {
      let range = try reader.readString().range
      throw OTLPError(
        .enumByName, at: Int(range.offset), detail: JSONString.excerpt(reader.text, range))
    }
    let value = try JSONNumber.readInteger(&reader)
    writer.append(WireTag(field, .varint))
    writer.append(varint: UInt64(bitPattern: value))
  }

  private mutating func readInt64(_ field: UInt32, _ reader: inout JSONReader) throws(OTLPError) {
    if try reader.readNull() { return }
    let value = try JSONNumber.readInteger(&reader)
    writer.append(WireTag(field, .varint))
    writer.append(varint: UInt64(bitPattern: value))
  }

  private mutating func readFixed64(
    _ field: UInt32, _ reader: inout JSONReader
  ) throws(OTLPError) {
    if try reader.readNull() { return }
    let value = try JSONNumber.readUnsigned(&reader)
    writer.append(WireTag(field, .fixed64))
    writer.append(fixed64: value)
  }

  private mutating func readFixed32(
    _ field: UInt32, _ reader: inout JSONReader
  ) throws(OTLPError) {
    if try reader.readNull() { return }
    let start = reader.position
    guard let value = UInt32(exactly: try JSONNumber.readUnsigned(&reader)) else {
      throw reader.mismatched("a number of 32 bits", at: start)
    }
    writer.append(WireTag(field, .fixed32))
    writer.append(fixed32: value)
  }

  private mutating func readDouble(_ field: UInt32, _ reader: inout JSONReader) throws(OTLPError) {
    if try reader.readNull() { return }
    let value = try JSONNumber.readDouble(&reader)
    writer.append(WireTag(field, .fixed64))
    writer.append(fixed64: value.bitPattern)
  }

  private mutating func readBool(_ field: UInt32, _ reader: inout JSONReader) throws(OTLPError) {
    let value: UInt8
    switch try reader.peek() {
    case UInt8(ascii: "n"): return try reader.expect("null")
    case UInt8(ascii: "t"):
      try reader.expect("true")
      value = 1
    case UInt8(ascii: "f"):
      try reader.expect("false")
      value = 0
    default: throw reader.mismatched("true or false", at: reader.position)
    }
    writer.append(WireTag(field, .varint))
    writer.append(value)
  }

  private mutating func readBase64(_ field: UInt32, _ reader: inout JSONReader) throws(OTLPError) {
    if try reader.readNull() { return }
    let range = try reader.readString().range
    writer.append(WireTag(field, .lengthDelimited))
    let length = writer.beginLength(lengthSize)
    guard JSONString.decodeBase64(reader.text.extracting(range), into: &writer) else {
      throw reader.mismatched("base64", at: Int(range.offset))
    }
    writer.endLength(at: length, lengthSize)
  }
}
