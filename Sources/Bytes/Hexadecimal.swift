/// Hexadecimal digits, as trace and span ids are shown and as OTLP/JSON sends them.
public enum Hexadecimal {
  /// The value of an ASCII digit of either case, else nil.
  @inlinable @inline(__always)
  public static func value(of digit: UInt8) -> UInt64? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit &- UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit &- UInt8(ascii: "a") &+ 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(digit &- UInt8(ascii: "A") &+ 10)
    default: nil
    }
  }

  /// The lower-case ASCII digit of the low four bits of `nibble`.
  @inlinable @inline(__always)
  public static func digit(_ nibble: UInt64) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: nibble & 0xF)
    return value < 10 ? UInt8(ascii: "0") &+ value : UInt8(ascii: "a") &+ value &- 10
  }

  /// All sixteen digits of `word`, lower case.
  public static func digits(of word: UInt64) -> String {
    let digits = (0..<16).map { place in digit(word >> UInt64(60 - 4 * place)) }
    return String(decoding: digits, as: UTF8.self)
  }
}
