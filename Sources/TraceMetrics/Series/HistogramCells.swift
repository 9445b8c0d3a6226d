/// A histogram as its cells hold it.
package struct HistogramCells {
  /// One count a bucket, not cumulative.
  package let buckets: ArraySlice<UInt64>
  /// Nanoseconds.
  package let sum: UInt128

  /// The histogram of `series`, with so many buckets, among `cells`.
  package init(_ series: SeriesReference, buckets count: Int, in cells: [UInt64]) {
    let first = Int(series.cells)
    buckets = cells[first..<(first + count)]
    sum = UInt128(cells[first + count]) + UInt128(cells[first + count + 1]) << 20
  }

  /// How many durations it holds.
  package var count: UInt64 { buckets.reduce(0, &+) }
}
