internal import BasicContainers
internal import Bytes

/// Some series at a time.
extension SeriesValues {
  /// Adds the values of `entries` to `totals`, where each has so many places as it has cells.
  package func add(_ entries: [SeriesCatalog.Entry], to totals: inout [UInt64]) {
    var span = totals.mutableSpan
    var place = 0
    for entry in entries {
      let first = Int(entry.reference.cells)
      for offset in 0..<min(entry.cellCount, max(0, cells.count - first)) {
        let (sum, overflow) = span[place + offset].addingReportingOverflow(cells[first + offset])
        span[place + offset] = overflow ? .max : sum
      }
      place += entry.cellCount
    }
  }

  /// Adds the native histograms of `entries` to `totals`, one for each.
  package func add(_ entries: [SeriesCatalog.Entry], to totals: inout [NativeHistogram]) {
    for (place, entry) in entries.enumerated() {
      native.read(entry.reference.cells, into: &totals[place])
    }
  }

  /// Adds what was counted before to the native histogram of `series`.
  package mutating func add(_ histogram: NativeHistogram, to series: SeriesReference) {
    native.add(histogram, to: series.cells)
  }

  /// How many bytes native histograms take.
  package var nativeBytes: Int { native.bytes }

  /// Makes all values of `entries` 0, as if nothing had come. O(their cells + all native histograms).
  package mutating func clear(_ entries: [SeriesCatalog.Entry], exemplarCount: Int) {
    for entry in entries {
      let first = Int(entry.reference.cells)
      for place in first..<max(first, min(first + entry.cellCount, cells.count)) {
        cells[place] = 0
      }
      let exemplar = Int(entry.reference.exemplars)
      let end = min(exemplar + exemplarCount, renewals.count)
      for place in exemplar..<max(exemplar, end) { renewals[place] = 0 }
    }
    native.remove(Set(entries.map(\.reference.cells)))
  }
}
