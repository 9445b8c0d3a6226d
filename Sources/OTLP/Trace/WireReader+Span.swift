internal import Bytes

extension WireReader {
  /// The tags of `Span`, `Status`, `Event` and `Link`.
  private enum Tag {
    static let traceID: UInt32 = 1 << 3 | 2
    static let spanID: UInt32 = 2 << 3 | 2
    static let traceState: UInt32 = 3 << 3 | 2
    static let parentSpanID: UInt32 = 4 << 3 | 2
    static let name: UInt32 = 5 << 3 | 2
    static let kind: UInt32 = 6 << 3 | 0
    static let start: UInt32 = 7 << 3 | 1
    static let end: UInt32 = 8 << 3 | 1
    static let attributes: UInt32 = 9 << 3 | 2
    static let events: UInt32 = 11 << 3 | 2
    static let links: UInt32 = 13 << 3 | 2
    static let status: UInt32 = 15 << 3 | 2
    static let flags: UInt32 = 16 << 3 | 5

    static let statusMessage: UInt32 = 2 << 3 | 2
    static let statusCode: UInt32 = 3 << 3 | 0

    static let eventTime: UInt32 = 1 << 3 | 1
    static let eventName: UInt32 = 2 << 3 | 2
    static let eventAttributes: UInt32 = 3 << 3 | 2

    static let linkTraceID: UInt32 = 1 << 3 | 2
    static let linkSpanID: UInt32 = 2 << 3 | 2
    static let linkAttributes: UInt32 = 4 << 3 | 2
  }

  /// Reads all of a `Span` of `body` into `scratch`, and of its attributes the values of `keys`.
  @_lifetime(self: copy self)
  mutating func readSpan(
    into scratch: inout TraceScratch, _ keys: AttributeKeyIndex, _ body: Span<UInt8>
  ) throws(OTLPError) {
    scratch.beginSpan()
    var span = SpanFields()
    readSpanHead(into: &span, body)
    while !isAtEnd {
      let start = position
      let tag = try readTag()
      switch tag.rawValue {
      case Tag.attributes:
        let payload = position
        position = start
        if keys.isEmpty {
          readShortAttributes(PlainUse.self, into: &scratch, keys, body)
        } else if scratch.keepsAll {
          readShortAttributes(FullUse.self, into: &scratch, keys, body)
        } else {
          readShortAttributes(WantedUse.self, into: &scratch, keys, body)
        }
        if position == start {
          position = payload
          let attribute = try readAttribute()
          let number =
            keys.isEmpty
            ? AttributeKeys.unknown
            : keys.find(bytes.extracting(attribute.key))
          scratch.take(attribute, number: number)
        }
      case Tag.traceID: span.traceID = try readTraceID()
      case Tag.spanID: span.spanID = try readSpanID()
      case Tag.parentSpanID: span.parentSpanID = try readSpanID()
      case Tag.name: span.name = try readRange()
      case Tag.kind: span.kind = Int32(truncatingIfNeeded: try readVarint())
      case Tag.start: span.start = try readFixed64()
      case Tag.end: span.end = try readFixed64()
      case Tag.status: try readStatus(into: &span)
      case Tag.flags: span.flags = try readFixed32()
      case Tag.traceState: span.traceState = try readRange()
      case Tag.events: try readEvent(into: &scratch)
      case Tag.links: try readLink(into: &scratch)
      default: try skip(tag)
      }
    }
    scratch.span = span
  }

  /// Reads sixteen bytes; an id of any other length is all zero, which is as invalid.
  @inline(__always)
  @_lifetime(self: copy self)
  private mutating func readTraceID() throws(OTLPError) -> TraceID {
    let range = try readRange()
    guard range.count == 16 else { return .invalid }
    let offset = Int(range.offset)
    return TraceID(high: bytes.bigEndian64(at: offset), low: bytes.bigEndian64(at: offset &+ 8))
  }

  /// Reads eight bytes; an id of any other length is all zero, which is as invalid.
  @inline(__always)
  @_lifetime(self: copy self)
  private mutating func readSpanID() throws(OTLPError) -> SpanID {
    let range = try readRange()
    guard range.count == 8 else { return .invalid }
    return SpanID(bytes.bigEndian64(at: Int(range.offset)))
  }

  @_lifetime(self: copy self)
  private mutating func readStatus(into span: inout SpanFields) throws(OTLPError) {
    var message = try readMessage()
    while !message.isAtEnd {
      let tag = try message.readTag()
      switch tag.rawValue {
      case Tag.statusMessage: span.statusMessage = try message.readRange()
      case Tag.statusCode: span.statusCode = Int32(truncatingIfNeeded: try message.readVarint())
      default: try message.skip(tag)
      }
    }
  }

  @_lifetime(self: copy self)
  private mutating func readEvent(into scratch: inout TraceScratch) throws(OTLPError) {
    var message = try readMessage()
    let first = scratch.eventAttributes.count
    var time: UInt64 = 0
    var name = ByteRange.empty
    while !message.isAtEnd {
      let tag = try message.readTag()
      switch tag.rawValue {
      case Tag.eventTime: time = try message.readFixed64()
      case Tag.eventName: name = try message.readRange()
      case Tag.eventAttributes: scratch.eventAttributes.append(try message.readAttribute())
      default: try message.skip(tag)
      }
    }
    scratch.events.append(
      SpanEvent(
        time: time, name: name, firstAttribute: UInt32(truncatingIfNeeded: first),
        attributeCount: UInt32(truncatingIfNeeded: scratch.eventAttributes.count &- first)))
  }

  /// A link's attributes are read, since they must be well-formed, and let go.
  @_lifetime(self: copy self)
  private mutating func readLink(into scratch: inout TraceScratch) throws(OTLPError) {
    var message = try readMessage()
    var link = SpanLink(traceID: .invalid, spanID: .invalid)
    while !message.isAtEnd {
      let tag = try message.readTag()
      switch tag.rawValue {
      case Tag.linkTraceID: link.traceID = try message.readTraceID()
      case Tag.linkSpanID: link.spanID = try message.readSpanID()
      case Tag.linkAttributes: _ = try message.readAttribute()
      default: try message.skip(tag)
      }
    }
    scratch.links.append(link)
  }
}
