/// The buckets of a native histogram as they are sent: runs, and each count less the one before.
struct NativeSpans {
  /// A run of buckets.
  struct BucketSpan {
    /// The first bucket's index; in all but the first span how many buckets are left out before it.
    var offset: Int
    var length: Int
  }

  /// So many empty buckets between two others are sent rather than another span.
  private static let longestGap = 2

  private(set) var spans: [BucketSpan] = []
  private(set) var deltas: [Int64] = []

  /// What is sent of `histogram`; a span of no bucket where it has none, by which it is known as native.
  init(_ histogram: NativeHistogram) {
    var last: UInt64 = 0
    var next = 0
    for (place, count) in histogram.counts.enumerated() where count > 0 {
      let index = histogram.first + place
      let gap = spans.isEmpty ? Int.max : index - next
      if gap > NativeSpans.longestGap {
        spans.append(BucketSpan(offset: spans.isEmpty ? index : gap, length: 0))
      } else {
        for _ in 0..<gap { append(0, after: &last) }
      }
      append(count, after: &last)
      next = index + 1
    }
    if spans.isEmpty { spans.append(BucketSpan(offset: 0, length: 0)) }
  }

  private mutating func append(_ count: UInt64, after last: inout UInt64) {
    deltas.append(Int64(truncatingIfNeeded: count &- last))
    spans[spans.count - 1].length += 1
    last = count
  }
}
