/// Counts durations in buckets that are at most 1/32 of their value wide, in constant memory.
struct LatencyHistogram: Sendable {
  /// Each power of two has this many buckets.
  private static let bits = 5
  private static let steps: UInt64 = 1 << UInt64(bits)

  private var counts = [UInt64](repeating: 0, count: (64 - bits + 1) << bits)
  private(set) var count: UInt64 = 0

  /// Counts one duration, in nanoseconds.
  mutating func add(_ duration: UInt64) {
    counts[LatencyHistogram.bucket(of: duration)] += 1
    count += 1
  }

  /// The duration in nanoseconds that the part `quantile` (0 to 1) of all did not exceed, to 1/32;
  /// nil where none was counted.
  func quantile(_ quantile: Double) -> UInt64? {
    guard count > 0 else { return nil }
    let rank = max(1, min(count, UInt64((quantile * Double(count)).rounded(.up))))
    var sum: UInt64 = 0
    for (bucket, number) in counts.enumerated() {
      sum += number
      if sum >= rank { return LatencyHistogram.upperBound(of: bucket) }
    }
    return nil
  }

  /// Small numbers have a bucket each; above, the exponent and the bits below the leading one.
  private static func bucket(of duration: UInt64) -> Int {
    guard duration >= steps else { return Int(duration) }
    let exponent = 63 - duration.leadingZeroBitCount
    let fraction = duration >> UInt64(exponent - bits) & (steps - 1)
    return (exponent - bits + 1) << bits + Int(fraction)
  }

  private static func upperBound(of bucket: Int) -> UInt64 {
    guard bucket >= Int(steps) else { return UInt64(bucket) }
    let exponent = UInt64(bucket >> bits) - 1
    let fraction = UInt64(bucket) & (steps - 1)
    // The sum wraps only for the last bucket, whose bound is then the greatest number.
    return ((steps + fraction + 1) << exponent) &- 1
  }
}
