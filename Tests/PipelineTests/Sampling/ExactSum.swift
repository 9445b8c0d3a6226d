/// A sum of adjusted counts as fractions: how often each threshold occurred, nothing rounded.
struct ExactSum {
  private var spans: [UInt64: UInt128] = [:]

  /// Adds a span that was kept with the threshold `threshold`.
  mutating func add(_ threshold: UInt64) { spans[threshold, default: 0] += 1 }

  /// How much a figure differs from the sum, in 2⁻⁴⁰, and how much it may: half a unit of rounding,
  /// 2⁻³³ a span, and what this division leaves.
  func difference(from shown: UInt64) -> (found: UInt128, allowed: UInt128) {
    var exact: UInt128 = 0
    for (threshold, count) in spans {
      // count × 2⁵⁶ / (2⁵⁶ − T), times 2⁴⁰.
      exact += (count << 96) / UInt128(1 << 56 - threshold)
    }
    let value = UInt128(shown) << 40
    let total = spans.values.reduce(0, +)
    return (
      value > exact ? value - exact : exact - value,
      1 << 39 + total << 7 + UInt128(spans.count)
    )
  }
}
