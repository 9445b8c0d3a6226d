internal import Bytes

/// What JSON strings need beyond being copied.
enum JSONString {
  /// Writes `text`, what stands between the quotes at `offset`, without its escapes. A surrogate
  /// without its partner becomes U+FFFD. O(`text.count`).
  static func unescape(
    _ text: Span<UInt8>, at offset: Int, into writer: inout ByteWriter
  ) throws(OTLPError) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        writer.append(byte)
        continue
      }
      guard index < text.count else {
        throw OTLPError(.malformedJSON, at: offset + index, detail: "an escape is incomplete")
      }
      let escape = text[index]
      index += 1
      switch escape {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): writer.append(escape)
      case UInt8(ascii: "b"): writer.append(0x08)
      case UInt8(ascii: "f"): writer.append(0x0C)
      case UInt8(ascii: "n"): writer.append(0x0A)
      case UInt8(ascii: "r"): writer.append(0x0D)
      case UInt8(ascii: "t"): writer.append(0x09)
      case UInt8(ascii: "u"):
        guard let unit = codeUnit(text, at: index) else {
          throw OTLPError(
            .malformedJSON, at: offset + index, detail: "\\u needs four hexadecimal digits")
        }
        index += 4
        append(unit, text, &index, into: &writer)
      default:
        throw OTLPError(.malformedJSON, at: offset + index, detail: "an unknown escape")
      }
    }
  }

  /// Writes the character of `unit`, with the low surrogate that follows at `index` if there is one.
  private static func append(
    _ unit: UInt32, _ text: Span<UInt8>, _ index: inout Int, into writer: inout ByteWriter
  ) {
    var value = unit
    if (0xD800..<0xDC00).contains(unit), index + 1 < text.count,
      text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "u"),
      let low = codeUnit(text, at: index + 2), (0xDC00..<0xE000).contains(low)
    {
      value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      index += 6
    }
    for byte in UTF8.encode(UnicodeScalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    {
      writer.append(byte)
    }
  }

  /// Four hexadecimal digits.
  private static func codeUnit(_ text: Span<UInt8>, at index: Int) -> UInt32? {
    guard index + 4 <= text.count else { return nil }
    var value: UInt32 = 0
    for place in index..<(index + 4) {
      guard let digit = Hexadecimal.value(of: text[place]) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Writes the bytes that `text` is the base64 of, in the standard or the URL-safe alphabet, padded
  /// or not; false where it is no base64.
  static func decodeBase64(_ text: Span<UInt8>, into writer: inout ByteWriter) -> Bool {
    var length = text.count
    while length > 0, text.count - length < 2, text[length - 1] == UInt8(ascii: "=") { length -= 1 }
    guard length % 4 != 1 else { return false }
    var bits: UInt32 = 0
    var bitCount = 0
    for index in 0..<length {
      let digit: UInt8
      switch text[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = text[index] - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = text[index] - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = text[index] - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): digit = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): digit = 63
      default: return false
      }
      bits = bits << 6 | UInt32(digit)
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        writer.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
      }
    }
    return true
  }

  /// The first characters of what stands at `range`, for an error message.
  static func excerpt(_ text: Span<UInt8>, _ range: ByteRange) -> String {
    let part = text.extracting(range)
    var scalars = String.UnicodeScalarView()
    for index in 0..<min(part.count, 40) {
      let byte = part[index]
      scalars.append((0x20..<0x7F).contains(byte) ? UnicodeScalar(byte) : "?")
    }
    return String(scalars)
  }
}

extension JSONString {
  /// `text` as a JSON string, quotes included.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
