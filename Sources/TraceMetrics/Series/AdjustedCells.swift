/// Counts in 2⁻³², each in two cells: what is below 2⁻⁸, and how often 2⁻⁸.
///
/// Both only grow. Up to 2⁵⁶ and 10¹² additions in a shard nothing is lost; then the count stays.
package enum AdjustedCells {
  /// The two cells' parts of a count in 2⁻³².
  package static func split(_ count: UInt128) -> (high: UInt64, low: UInt64) {
    (UInt64(clamping: count >> 24), UInt64(truncatingIfNeeded: count & 0xFF_FFFF))
  }

  /// The count in 2⁻³² of two cells.
  private static func join(_ high: UInt64, _ low: UInt64) -> UInt128 {
    UInt128(high) << 24 + UInt128(low)
  }

  /// A count in 2⁻³² to the nearest whole number.
  private static func rounded(_ count: UInt128) -> UInt64 {
    UInt64(clamping: count >> 32 + (count >> 31 & 1))
  }

  /// The cells of one series as they are shown: those of a family that is not adjusted, in whole
  /// numbers.
  ///
  /// Of a histogram not each bucket is rounded, but what is up to its bound, so that their sum is the
  /// rounded sum.
  package static func shown(_ cells: ArraySlice<UInt64>, _ family: Family) -> ArraySlice<UInt64> {
    let first = cells.startIndex
    switch family.shape {
    case .counters, .histogram: return cells
    case .adjustedCounters(let counters):
      let count = counters.count
      return (0..<count).map { rounded(join(cells[first + $0], cells[first + count + $0])) }[...]
    case .adjustedHistogram:
      let count = shownCount(cells.count, family) - 2
      var sum: UInt128 = 0
      var before: UInt64 = 0
      var shown = (0..<count).map { bucket in
        sum += join(cells[first + bucket], cells[first + count + 2 + bucket])
        let all = rounded(sum)
        defer { before = all }
        return all - before
      }
      shown += cells[(first + count)..<(first + count + 2)]
      return shown[...]
    }
  }

  /// How many cells are shown of a series of `family` that has `count`.
  static func shownCount(_ count: Int, _ family: Family) -> Int {
    switch family.shape {
    case .counters, .histogram: count
    case .adjustedCounters(let counters): counters.count
    case .adjustedHistogram: count / 2 + 1
    }
  }
}
