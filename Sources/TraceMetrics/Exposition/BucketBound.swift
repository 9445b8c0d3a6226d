internal import Foundation

/// How the bounds of buckets are written in `le`.
enum BucketBound {
  /// `bound` as Prometheus writes those that it reads from protobuf: the shortest digits that give the
  /// same number, with an exponent from a million on and below 0.0001, else with a point in it. A
  /// series is the same then, whatever the format it came in.
  static func text(_ bound: Double) -> String {
    guard bound.isFinite else { return "+Inf" }
    let exponent = bound == 0 ? 0 : decimalExponent(of: bound)
    guard exponent < -4 || exponent >= 6 else { return bound.description }
    let digits = significantDigits(of: bound)
    let sign = exponent < 0 ? "-" : "+"
    let magnitude = String(exponent.magnitude)
    let rest = digits.dropFirst()
    return String(digits.prefix(1)) + (rest.isEmpty ? "" : ".\(rest)") + "e" + sign
      + (magnitude.count < 2 ? "0" : "") + magnitude
  }

  /// The shortest digits that give `value`, without zeros at either end.
  private static func significantDigits(of value: Double) -> String {
    let mantissa = value.description.prefix { $0 != "e" }.filter { $0 != "." }
    let digits = mantissa.drop { $0 == "0" }
    return String(digits.reversed().drop { $0 == "0" }.reversed())
  }

  /// The exponent of ten of the first digit of `value`.
  private static func decimalExponent(of value: Double) -> Int {
    let parts = value.description.split(separator: "e")
    let whole = parts[0].prefix { $0 != "." }
    let written = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    if whole != "0" { return written + whole.count - 1 }
    let fraction = parts[0].drop { $0 != "." }.dropFirst()
    return written - fraction.prefix { $0 == "0" }.count - 1
  }
}
