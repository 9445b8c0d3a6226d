/// Durations as Prometheus writes them: `5m`, `1h30m`, `500ms`.
///
/// Units from large to small, each at most once: `y` (365 days), `w`, `d`, `h`, `m`, `s`, `ms`.
package enum PrometheusDuration {
  private static let units: [(name: String, nanoseconds: UInt64)] = [
    ("y", 31_536_000_000_000_000), ("w", 604_800_000_000_000), ("d", 86_400_000_000_000),
    ("h", 3_600_000_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000), ("ms", 1_000_000),
  ]

  /// The nanoseconds that `text` says, or nil where it is no such duration or is over 584 years.
  package static func nanoseconds(_ text: String) -> UInt64? {
    var rest = Substring(text).utf8
    var total: UInt64 = 0
    var nextUnit = 0
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard let number = UInt64(Substring(digits)) else { return nil }
      rest = rest[digits.endIndex...]
      let letters = Substring(rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
      guard let unit = units[nextUnit...].firstIndex(where: { $0.name == letters }) else {
        return nil
      }
      rest = rest[letters.endIndex...]
      nextUnit = unit + 1
      let (product, tooLong) = number.multipliedReportingOverflow(by: units[unit].nanoseconds)
      let (sum, overflow) = total.addingReportingOverflow(product)
      guard !tooLong, !overflow else { return nil }
      total = sum
    }
    return total
  }

  /// `nanoseconds` in the same notation, rounded down to milliseconds; `0s` for less than one.
  package static func text(_ nanoseconds: UInt64) -> String {
    var rest = nanoseconds
    var text = ""
    for unit in units.dropFirst(2) {
      let (number, remainder) = rest.quotientAndRemainder(dividingBy: unit.nanoseconds)
      if number > 0 { text += "\(number)\(unit.name)" }
      rest = remainder
    }
    return text.isEmpty ? "0s" : text
  }
}
