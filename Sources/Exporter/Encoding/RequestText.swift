internal import Bytes
internal import OTLP

/// A request in OTLP/JSON as it is being written, and where trace ids stand in it.
struct RequestText: ~Copyable {
  private var writer = ByteWriter(capacity: 1 << 16)
  /// Where each trace id begins, in the order of the spans.
  private(set) var traceIDPlaces: [Int] = []

  /// The request's bytes.
  var bytes: [UInt8] { writer.array }

  /// An `ExportTraceServiceRequest`.
  init(_ groups: [SpanGroup]) {
    writer.append(#"{"resourceSpans":["#)
    for (number, group) in groups.enumerated() {
      if number > 0 { writer.append(",") }
      write(group)
    }
    writer.append("]}")
  }

  private mutating func write(_ group: SpanGroup) {
    writer.append(#"{"resource":{"attributes":["#)
    write("service.name", .string(group.service))
    writer.append(#"]},"scopeSpans":[{"scope":{"name":"#)
    write(quoted: group.scope)
    writer.append(#"},"spans":["#)
    for (number, span) in group.spans.enumerated() {
      if number > 0 { writer.append(",") }
      write(span)
    }
    writer.append("]}]}")
  }

  private mutating func write(_ span: OutgoingSpan) {
    writer.append(#"{"traceId":""#)
    traceIDPlaces.append(writer.count)
    writer.append(hexadecimal: span.traceID.high)
    writer.append(hexadecimal: span.traceID.low)
    writer.append(#"","spanId":""#)
    writer.append(hexadecimal: span.spanID.rawValue)
    if span.parentSpanID != .invalid {
      writer.append(#"","parentSpanId":""#)
      writer.append(hexadecimal: span.parentSpanID.rawValue)
    }
    writer.append(#"","name":"#)
    write(quoted: span.name)
    writer.append(#","kind":"#)
    writer.append(decimal: UInt64(span.kind.rawValue))
    writer.append(#","startTimeUnixNano":""#)
    writer.append(decimal: span.start)
    writer.append(#"","endTimeUnixNano":""#)
    writer.append(decimal: span.end)
    writer.append(#"","attributes":["#)
    for (number, attribute) in span.attributes.enumerated() {
      if number > 0 { writer.append(",") }
      write(attribute.key, attribute.value)
    }
    writer.append("]")
    if let type = span.errorType {
      writer.append(#","events":[{"timeUnixNano":""#)
      writer.append(decimal: span.end)
      writer.append(#"","name":"exception","attributes":["#)
      write("exception.type", .string(type))
      writer.append(#"]}],"status":{"code":2}"#)
    }
    writer.append("}")
  }

  private mutating func write(_ key: String, _ value: AttributeValue) {
    writer.append(#"{"key":"#)
    write(quoted: key)
    writer.append(#","value":{"#)
    switch value {
    case .string(let text):
      writer.append(#""stringValue":"#)
      write(quoted: text)
    case .bool(let truth):
      writer.append(truth ? #""boolValue":true"# : #""boolValue":false"#)
    case .int(let number):
      writer.append(#""intValue":""#)
      writer.append(decimal: number)
      writer.append("\"")
    case .double(let number):
      writer.append(#""doubleValue":"#)
      // What is no number is a text in protobuf's JSON mapping.
      if number.isFinite {
        writer.append(double: number)
      } else {
        write(quoted: number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
      }
    }
    writer.append("}}")
  }

  /// RFC 8259, section 7.
  private mutating func write(quoted text: String) {
    writer.append("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): writer.append("\\\"")
      case UInt8(ascii: "\\"): writer.append("\\\\")
      case 0..<0x20:
        writer.append("\\u00")
        writer.append(Hexadecimal.digit(UInt64(byte >> 4)))
        writer.append(Hexadecimal.digit(UInt64(byte)))
      default: writer.append(byte)
      }
    }
    writer.append("\"")
  }
}
