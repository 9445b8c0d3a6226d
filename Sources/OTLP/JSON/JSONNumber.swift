internal import Bytes

/// Numbers as OTLP/JSON writes them: as a JSON number or, since 64 bits do not fit JavaScript's, as
/// a string.
enum JSONNumber {
  /// Reads a signed 64-bit integer.
  @_lifetime(reader: copy reader)
  static func readInteger(_ reader: inout JSONReader) throws(OTLPError) -> Int64 {
    let start = reader.position
    let text = reader.text.extracting(try readDigits(&reader))
    if let value = integer(text) { return value }
    guard let value = double(text).flatMap(Int64.init(exactly:)) else {
      throw reader.mismatched("a 64-bit integer", at: start)
    }
    return value
  }

  /// Reads an unsigned 64-bit integer.
  @_lifetime(reader: copy reader)
  static func readUnsigned(_ reader: inout JSONReader) throws(OTLPError) -> UInt64 {
    let start = reader.position
    let text = reader.text.extracting(try readDigits(&reader))
    if let value = unsigned(text) { return value }
    guard let value = double(text).flatMap(UInt64.init(exactly:)) else {
      throw reader.mismatched("an unsigned 64-bit integer", at: start)
    }
    return value
  }

  /// Reads a double; `NaN`, `Infinity` and `-Infinity` stand as strings.
  @_lifetime(reader: copy reader)
  static func readDouble(_ reader: inout JSONReader) throws(OTLPError) -> Double {
    let start = reader.position
    let text = reader.text.extracting(try readDigits(&reader))
    guard let value = double(text) else { throw reader.mismatched("a number", at: start) }
    return value
  }

  /// Where the number stands, inside its quotes if it has them.
  @_lifetime(reader: copy reader)
  private static func readDigits(_ reader: inout JSONReader) throws(OTLPError) -> ByteRange {
    if try reader.peek() == UInt8(ascii: "\"") { return try reader.readString().range }
    return try reader.readNumber()
  }

  private static func integer(_ text: Span<UInt8>) -> Int64? {
    guard text.count > 0 else { return nil }
    if text[0] == UInt8(ascii: "-") {
      guard let magnitude = unsigned(text.extracting(1..<text.count)) else { return nil }
      return Int64(exactly: -Int128(magnitude))
    }
    return unsigned(text).flatMap(Int64.init(exactly:))
  }

  private static func unsigned(_ text: Span<UInt8>) -> UInt64? {
    guard text.count > 0 else { return nil }
    var value: UInt64 = 0
    for index in text.indices {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return value
  }

  private static func double(_ text: Span<UInt8>) -> Double? {
    var string = ""
    for index in text.indices { string.unicodeScalars.append(UnicodeScalar(text[index])) }
    switch string {
    case "NaN": return .nan
    case "Infinity": return .infinity
    case "-Infinity": return -.infinity
    default:
      // `Double` would also read "inf", "0x1p3" and the like, which are no JSON numbers.
      guard string.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
      return Double(string)
    }
  }
}
