/// Quantiles of a histogram with bounds, as Prometheus' `histogram_quantile` estimates them.
enum Quantile {
  /// The value that a share of `quantile` of all observations does not exceed, by linear
  /// interpolation within its bucket; the lowest bucket begins at 0. A quantile over the last bound
  /// is that bound. Nil where nothing was observed or there is no bound. O(buckets).
  ///
  /// - Parameters:
  ///   - quantile: over 0 and at most 1.
  ///   - buckets: observations per bucket, not cumulative; what is missing counts as 0.
  ///   - bounds: the buckets' upper bounds, ascending, without `+Inf`.
  static func of(_ quantile: Double, buckets: [UInt64], bounds: [Double]) -> Double? {
    guard let last = bounds.last else { return nil }
    var total: UInt64 = 0
    for count in buckets.prefix(bounds.count + 1) { total &+= count }
    guard total > 0 else { return nil }
    let rank = quantile * Double(total)
    var below: UInt64 = 0
    for (index, bound) in bounds.enumerated() where index < buckets.count {
      let reached = below &+ buckets[index]
      if Double(reached) >= rank, buckets[index] > 0 {
        if index == 0, bound <= 0 { return bound }
        let lower = index == 0 ? 0 : bounds[index - 1]
        return lower + (bound - lower) * (rank - Double(below)) / Double(buckets[index])
      }
      below = reached
    }
    return last
  }
}
