/// A histogram as its cells hold it.
package struct HistogramCells {
  /// One count a bucket, not cumulative.
  package let buckets: ArraySlice<UInt64>
  /// Nanoseconds.
  package let sum: UInt128

  /// The histogram of `series`, with so many buckets, among `cells`.
  package init(_ series: SeriesReference, buckets count: Int, in cells: [UInt64]) {
    self.init(cells[Int(series.cells)..<(Int(series.cells) + count + 2)])
  }

  /// The histogram that `cells` are all of.
  package init(_ cells: ArraySlice<UInt64>) {
    buckets = cells.dropLast(2)
    sum = UInt128(cells[cells.endIndex - 2]) + UInt128(cells[cells.endIndex - 1]) << 20
  }

  /// The histogram of a series of `family`, in whole numbers where that is adjusted.
  package init(
    _ series: SeriesReference, of family: Family, buckets count: Int, in cells: [UInt64]
  ) {
    let first = Int(series.cells)
    self.init(
      AdjustedCells.shown(cells[first..<(first + family.cells(buckets: count))], family))
  }

  /// How many durations it holds.
  package var count: UInt64 { buckets.reduce(0, &+) }
}
