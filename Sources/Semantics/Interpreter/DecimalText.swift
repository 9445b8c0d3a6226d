internal import Bytes

/// Numbers written in decimal, read without making a string.
enum DecimalText {
  /// A whole number of at most eighteen digits; nil where `text` is none.
  static func whole(_ text: Span<UInt8>) -> Int64? {
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    guard text.count > first, text.count - first <= 18 else { return nil }
    var number: Int64 = 0
    for index in first..<text.count {
      guard let digit = digit(text[index]) else { return nil }
      number = number * 10 + digit
    }
    return isNegative ? -number : number
  }

  /// Powers of ten that a `Double` has exactly.
  private static let exactPowers = 22

  /// A number as in `0.25` or `5e-07`, rounded to the nearest; nil where `text` is none, or has more digits
  /// than can be rounded so in one step.
  static func number(_ text: Span<UInt8>) -> Double? {
    var index = 0
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    var mantissa: Int64 = 0
    var exponent = 0
    var digits = 0
    var isFraction = false
    while index < text.count {
      if let digit = digit(text[index]) {
        guard mantissa < 1 << 53 / 10 else { return nil }
        mantissa = mantissa * 10 + digit
        digits += 1
        if isFraction { exponent -= 1 }
      } else if text[index] == UInt8(ascii: "."), !isFraction, digits > 0 {
        isFraction = true
      } else {
        break
      }
      index += 1
    }
    guard digits > 0, text[index - 1] != UInt8(ascii: ".") else { return nil }
    if index < text.count {
      guard text[index] | 0x20 == UInt8(ascii: "e") else { return nil }
      index += 1
      if index < text.count, text[index] == UInt8(ascii: "+") { index += 1 }
      guard let power = whole(text.extracting(index...)), abs(power) < 400 else { return nil }
      exponent += Int(power)
    }
    guard abs(exponent) <= exactPowers else { return nil }
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    let number = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
    return isNegative ? -number : number
  }

  private static func digit(_ byte: UInt8) -> Int64? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int64(byte) - 0x30 : nil
  }
}
