internal import BasicContainers

extension ByteWriter {
  /// Writes `value` in decimal digits.
  public mutating func append(decimal value: UInt64) {
    if value < 10 {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value))
      return
    }
    var digits = 1
    var rest = value
    while rest >= 10 {
      rest /= 10
      digits &+= 1
    }
    append(digits: value, width: digits)
  }

  /// Writes `value` in decimal digits, with a minus sign where it is negative.
  public mutating func append(decimal value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(decimal: value.magnitude)
  }

  /// Writes the last `width` decimal digits of `value`, with leading zeros.
  private mutating func append(digits value: UInt64, width: Int) {
    reserve(width)
    let start = count
    for _ in 0..<width { append(UInt8(ascii: "0")) }
    var rest = value
    var place = start &+ width
    while place > start, rest > 0 {
      place &-= 1
      replace(at: place, with: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
  }

  /// Writes `value / 10^places` in decimal digits, exactly, without trailing zeros: 1500000 with six
  /// places is `1.5`, 2000000 is `2`.
  ///
  /// - Parameter places: at most 18.
  public mutating func append(_ value: UInt128, places: Int) {
    var scale: UInt64 = 1
    for _ in 0..<places { scale &*= 10 }
    let (whole, fraction) = value.quotientAndRemainder(dividingBy: UInt128(scale))
    if let small = UInt64(exactly: whole) {
      append(decimal: small)
    } else {
      append(String(whole))
    }
    guard fraction != 0 else { return }
    append(UInt8(ascii: "."))
    append(digits: UInt64(fraction), width: places)
    while slots[count &- 1] == UInt8(ascii: "0") { truncate(to: count &- 1) }
  }

  /// Writes `value` as Prometheus and JSON read it: the shortest digits that give the same number;
  /// `NaN`, `+Inf` and `-Inf` for what is no number.
  public mutating func append(double value: Double) {
    if value.isNaN {
      append("NaN")
    } else if value.isInfinite {
      append(value < 0 ? "-Inf" : "+Inf")
    } else if value == value.rounded(), value.magnitude < 1e15 {
      append(decimal: Int64(value))
    } else {
      append(value.description)
    }
  }

  /// Writes the sixteen lower-case hexadecimal digits of `word`.
  public mutating func append(hexadecimal word: UInt64) {
    reserve(16)
    for place in 0..<16 { append(Hexadecimal.digit(word >> UInt64(60 &- 4 &* place))) }
  }
}
