/// Export requests as bodies.
enum TraceBody {
  /// The wire format of one request with a span of each name.
  static func protobuf(_ names: [String]) -> [UInt8] {
    let spans = names.enumerated().flatMap { index, name in
      field(
        2,
        field(1, Array(repeating: 0xA1, count: 16))
          + field(2, [0, 0, 0, 0, 0, 0, UInt8(index >> 8 & 255), UInt8(index & 255 | 1)])
          + field(5, Array(name.utf8)))
    }
    return field(1, field(2, spans))
  }

  /// The same in OTLP/JSON.
  static func json(_ names: [String]) -> [UInt8] {
    let spans = names.map {
      #"{"traceId":"a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1","spanId":"0000000000000001","name":"\#($0)"}"#
    }
    return Array(
      #"{"resourceSpans":[{"scopeSpans":[{"spans":[\#(spans.joined(separator: ","))]}]}]}"#.utf8)
  }

  /// A length-delimited field.
  static func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
    var length = content.count
    var bytes = [number << 3 | 2]
    while length >= 0x80 {
      bytes.append(UInt8(length & 0x7F | 0x80))
      length >>= 7
    }
    return bytes + [UInt8(length)] + content
  }

  /// The first length-delimited field `number` of a message, or nil.
  static func bytes(_ number: UInt64, in message: [UInt8]) -> [UInt8]? {
    fields(message).first { $0.number == number }?.bytes
  }

  /// The first varint field `number` of a message, or nil.
  static func varint(_ number: UInt64, in message: [UInt8]) -> UInt64? {
    fields(message).first { $0.number == number }?.varint
  }

  private static func fields(
    _ message: [UInt8]
  ) -> [(number: UInt64, varint: UInt64?, bytes: [UInt8]?)] {
    var rest = message[...]
    func readVarint() -> UInt64? {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while let byte = rest.popFirst() {
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }
    var result: [(number: UInt64, varint: UInt64?, bytes: [UInt8]?)] = []
    while let tag = readVarint() {
      switch tag & 7 {
      case 0: result.append((tag >> 3, readVarint(), nil))
      case 2:
        guard let length = readVarint(), rest.count >= length else { return result }
        result.append((tag >> 3, nil, Array(rest.prefix(Int(length)))))
        rest = rest.dropFirst(Int(length))
      default: return result
      }
    }
    return result
  }
}
