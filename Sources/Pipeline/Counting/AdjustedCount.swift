internal import TraceMetrics

/// How many spans a sampled one stands for, and what that adds to the cells of adjusted families.
///
/// Counts are kept in 2⁻³² of a span. Each span's own share is rounded to that once, and shares are
/// added as whole numbers, so that neither order nor splitting changes a sum and a million spans are
/// out by less than 0.0002. What is shown is rounded to whole spans and never kept.
struct AdjustedCount {
  /// In 2⁻³², at most 2⁸⁸.
  let share: UInt128

  /// The count of a span whose threshold is `threshold`, below 2⁵⁶: 2⁵⁶ / (2⁵⁶ − `threshold`).
  init(threshold: UInt64) {
    let kept = UInt128(1 << 56 - min(threshold, 1 << 56 - 1))
    share = threshold == 0 ? 1 << 32 : (1 << 88 + kept / 2) / kept
  }

  /// Adds it to the counter at `place` of a family that has `count` such counters.
  func add(
    to values: inout SeriesValues, _ series: SeriesReference, at place: Int, parts: Int
  ) {
    let (high, low) = AdjustedCells.split(share)
    values.add(high, to: series, offset: place)
    values.add(low, to: series, offset: parts + place)
  }

  /// The duration, in nanoseconds, of all the spans that it stands for; what is beyond 2¹²⁸ is cut off.
  func total(of duration: UInt64) -> UInt128 {
    let (product, overflow) = share.multipliedReportingOverflow(by: UInt128(duration))
    guard !overflow else { return .max }
    return product >> 32 + (product >> 31 & 1)
  }
}
