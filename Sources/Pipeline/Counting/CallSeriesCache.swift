internal import BasicContainers
internal import TraceMetrics

/// Where a worker's series of calls keep their values: of calls with the same labels, which nearly all
/// have been seen before, one look instead of one for each series.
///
/// Direct-mapped: calls with other labels take the entry over. The key of a series is made, of the
/// entry's labels alone, when something is first counted in it, so that there are no series without a
/// value.
struct CallSeriesCache: ~Copyable {
  struct Entry: BitwiseCopyable {
    var labels = CallLabels()
    /// By the raw value of ``CallLabels/Series``.
    var series = InlineArray<11, SeriesReference>(repeating: .unknown)
  }

  private static let bits: UInt64 = 7

  private var entries = UniqueArray(repeating: Entry(), count: 1 << CallSeriesCache.bits)

  init() {}

  /// The place of the series of calls with these labels.
  @inline(__always)
  mutating func place(of labels: CallLabels) -> Int {
    let place = Int(truncatingIfNeeded: labels.hash >> (64 &- CallSeriesCache.bits))
    if entries[place].labels != labels {
      entries[place] = Entry()
      entries[place].labels = labels
    }
    return place
  }

  /// Where one of the series at a place keeps its values.
  @inline(__always)
  mutating func series(
    _ series: CallLabels.Series, at place: Int, _ cache: inout SeriesCache,
    _ words: borrowing WellKnownSymbols
  ) -> SeriesReference {
    if !entries[place].series[series.rawValue].isKnown {
      entries[place].series[series.rawValue] = cache.reference(
        entries[place].labels.key(series, words))
    }
    return entries[place].series[series.rawValue]
  }

  /// Forgets all, as it must before series are removed from the catalog.
  mutating func removeAll() {
    for place in entries.indices { entries[place] = Entry() }
  }
}
