import Bytes
import OTLP

extension PlainRequest {
  /// What our reader makes of `body`.
  init(reading body: [UInt8]) throws(OTLPError) {
    self.init(try PlainRequest.read(body.span))
  }

  private init(_ other: PlainRequest) { self = other }

  /// What our reader makes of the OTLP/JSON in `text`.
  ///
  /// - Parameter longText: see `JSONTranscoder`.
  init(readingJSON text: [UInt8], longText: Int = 1 << 27) throws(OTLPError) {
    var transcoder = JSONTranscoder(longText: longText)
    try transcoder.transcode(text.span)
    self.init(try PlainRequest.read(transcoder.wire))
  }

  private static func read(_ body: Swift.Span<UInt8>) throws(OTLPError) -> PlainRequest {
    var request = PlainRequest()
    var scratch = TraceScratch()
    var reader = TraceRequestReader(body)
    while let item = try reader.next(into: &scratch) {
      switch item {
      case .resource: request.resources += 1
      case .scope: request.scopes += 1
      case .span: request.spans.append(Span(scratch, body))
      }
    }
    return request
  }
}

extension PlainRequest.Span {
  fileprivate init(_ scratch: borrowing TraceScratch, _ body: Span<UInt8>) {
    let span = scratch.span
    resourceAttributes = PlainRequest.attributes(scratch.resourceAttributes.span, body)
    scopeName = body.array(scratch.scopeName)
    scopeVersion = body.array(scratch.scopeVersion)
    traceID = PlainRequest.bytes(span.traceID.high) + PlainRequest.bytes(span.traceID.low)
    spanID = PlainRequest.bytes(span.spanID.rawValue)
    parentSpanID = PlainRequest.bytes(span.parentSpanID.rawValue)
    traceState = body.array(span.traceState)
    name = body.array(span.name)
    kind = span.kind
    start = span.start
    end = span.end
    attributes = PlainRequest.attributes(scratch.attributes.span, body)
    statusMessage = body.array(span.statusMessage)
    statusCode = span.statusCode
    flags = span.flags
    events = []
    for index in 0..<scratch.events.count {
      let event = scratch.events[index]
      let first = Int(event.firstAttribute)
      let range = first..<(first + Int(event.attributeCount))
      events.append(
        PlainRequest.Event(
          time: event.time, name: body.array(event.name),
          attributes: PlainRequest.attributes(
            scratch.eventAttributes.span.extracting(range), body)))
    }
    links = []
    for index in 0..<scratch.links.count {
      let link = scratch.links[index]
      links.append(
        PlainRequest.Link(
          traceID: PlainRequest.bytes(link.traceID.high) + PlainRequest.bytes(link.traceID.low),
          spanID: PlainRequest.bytes(link.spanID.rawValue)))
    }
  }
}

extension PlainRequest {
  static func bytes(_ word: UInt64) -> [UInt8] {
    stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
  }

  fileprivate static func attributes(
    _ attributes: Swift.Span<OTLP.Attribute>, _ body: Swift.Span<UInt8>
  ) -> [Attribute] {
    attributes.indices.map { index in
      let attribute = attributes[index]
      return Attribute(
        key: body.array(attribute.key), value: value(attribute.value, body))
    }
  }

  static func value(_ value: AnyValue, _ body: Swift.Span<UInt8>) -> Value {
    switch value.kind {
    case .absent: Value(kind: "absent")
    case .string: Value(kind: "string", bytes: body.array(value.range))
    case .bool: Value(kind: "bool", number: value.bool == true ? 1 : 0)
    case .int: Value(kind: "int", number: UInt64(bitPattern: value.int ?? 0))
    case .double: Value(kind: "double", number: (value.double ?? 0).bitPattern)
    case .bytes: Value(kind: "bytes", bytes: body.array(value.range))
    case .array: Value(kind: "array")
    case .keyValueList: Value(kind: "list")
    }
  }
}

extension Span<UInt8> {
  fileprivate func array(_ range: ByteRange) -> [UInt8] {
    range.range.map { self[$0] }
  }
}
