internal import Bytes
internal import OTLP

/// A request in OTLP/JSON as it is being written, and where trace ids stand in it.
struct RequestText {
  /// The request's bytes.
  private(set) var bytes: [UInt8] = []
  /// Where each trace id begins, in the order of the spans.
  private(set) var traceIDPlaces: [Int] = []

  /// An `ExportTraceServiceRequest`.
  init(_ groups: [SpanGroup]) {
    write(#"{"resourceSpans":["#)
    for (number, group) in groups.enumerated() {
      if number > 0 { write(",") }
      write(group)
    }
    write("]}")
  }

  private mutating func write(_ group: SpanGroup) {
    write(#"{"resource":{"attributes":["#)
    write("service.name", .string(group.service))
    write(#"]},"scopeSpans":[{"scope":{"name":"#)
    write(quoted: group.scope)
    write(#"},"spans":["#)
    for (number, span) in group.spans.enumerated() {
      if number > 0 { write(",") }
      write(span)
    }
    write("]}]}")
  }

  private mutating func write(_ span: OutgoingSpan) {
    write(#"{"traceId":""#)
    traceIDPlaces.append(bytes.count)
    write(hexadecimal: span.traceID.high)
    write(hexadecimal: span.traceID.low)
    write(#"","spanId":""#)
    write(hexadecimal: span.spanID.rawValue)
    if span.parentSpanID != .invalid {
      write(#"","parentSpanId":""#)
      write(hexadecimal: span.parentSpanID.rawValue)
    }
    write(#"","name":"#)
    write(quoted: span.name)
    write(#","kind":"#)
    write(decimal: UInt64(span.kind.rawValue))
    write(#","startTimeUnixNano":""#)
    write(decimal: span.start)
    write(#"","endTimeUnixNano":""#)
    write(decimal: span.end)
    write(#"","attributes":["#)
    for (number, attribute) in span.attributes.enumerated() {
      if number > 0 { write(",") }
      write(attribute.key, attribute.value)
    }
    write("]")
    if let type = span.errorType {
      write(#","events":[{"timeUnixNano":""#)
      write(decimal: span.end)
      write(#"","name":"exception","attributes":["#)
      write("exception.type", .string(type))
      write(#"]}],"status":{"code":2}"#)
    }
    write("}")
  }

  private mutating func write(_ key: String, _ value: AttributeValue) {
    write(#"{"key":"#)
    write(quoted: key)
    write(#","value":{"#)
    switch value {
    case .string(let text):
      write(#""stringValue":"#)
      write(quoted: text)
    case .bool(let truth):
      write(truth ? #""boolValue":true"# : #""boolValue":false"#)
    case .int(let number):
      write(#""intValue":""#)
      write(decimal: number)
      write("\"")
    case .double(let number):
      write(#""doubleValue":"#)
      // What is no number is a text in protobuf's JSON mapping.
      if number.isFinite {
        write("\(number)")
      } else {
        write(quoted: number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
      }
    }
    write("}}")
  }

  private mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(decimal number: some BinaryInteger) {
    write(String(number))
  }

  private mutating func write(hexadecimal word: UInt64) {
    write(Hexadecimal.digits(of: word))
  }

  /// RFC 8259, section 7.
  private mutating func write(quoted text: String) {
    write("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): write("\\\"")
      case UInt8(ascii: "\\"): write("\\\\")
      case 0..<0x20:
        write("\\u00")
        bytes.append(Hexadecimal.digit(UInt64(byte >> 4)))
        bytes.append(Hexadecimal.digit(UInt64(byte)))
      default: bytes.append(byte)
      }
    }
    write("\"")
  }
}
