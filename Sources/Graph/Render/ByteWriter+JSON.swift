package import Bytes

extension ByteWriter {
  /// Writes `text` as a JSON string, with its quotes (RFC 8259, section 7).
  package mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0x00..<0x20, 0x7F:
        append("\\u00")
        append(Hexadecimal.digit(UInt64(byte >> 4)))
        append(Hexadecimal.digit(UInt64(byte)))
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Writes `value` as a JSON number of at most six significant digits, whole numbers with all of
  /// theirs; `null` for what is nil, infinite or no number.
  package mutating func append(json value: Double?) {
    if let value, value.isFinite {
      append(double: value.toSixDigits)
    } else {
      append("null")
    }
  }
}

extension Double {
  /// The nearest number of six significant decimal digits; whole numbers stay as they are.
  var toSixDigits: Double {
    guard isFinite, self != 0, self != rounded(), magnitude > 1e-300 else { return self }
    var scale = 1.0
    while magnitude * scale < 100_000 { scale *= 10 }
    return (self * scale).rounded() / scale
  }

  /// The same as text, without `.0` where it is whole.
  var shortText: String {
    let short = toSixDigits
    return Int64(exactly: short).map { "\($0)" } ?? "\(short)"
  }
}
