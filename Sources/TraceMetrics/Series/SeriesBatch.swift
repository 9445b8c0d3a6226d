/// Some series of one family as they were at one moment.
package struct SeriesBatch: Sendable {
  /// The series, oldest first.
  package var entries: [SeriesCatalog.Entry] = []
  /// Their cells, one series after the other, each as many as it takes.
  package var cells: [UInt64] = []
  /// Their exemplars likewise; empty where they were not asked for.
  package var exemplars: [Exemplar] = []
  /// Their native histograms; empty where there are none or they were not asked for.
  package var natives: [NativeHistogram] = []
  /// How many exemplars each has.
  package var exemplarCount = 0

  /// No series.
  package init() {}

  /// The cells of the series at `index`.
  package func cells(of index: Int) -> ArraySlice<UInt64> {
    let count = entries[index].cellCount
    return cells[(index * count)..<((index + 1) * count)]
  }

  /// The same as they are shown: those of adjusted families in whole numbers.
  func shownCells(of index: Int) -> ArraySlice<UInt64> {
    AdjustedCells.shown(cells(of: index), entries[index].key.family)
  }

  /// How many there are of them.
  func shownCount(of index: Int) -> Int {
    AdjustedCells.shownCount(entries[index].cellCount, entries[index].key.family)
  }

  /// How much was counted in the series at `index`: how many durations, or its first counter.
  package func counted(of index: Int) -> UInt64 {
    let cells = shownCells(of: index)
    switch entries[index].key.family.shape {
    case .histogram, .adjustedHistogram: return HistogramCells(cells).count
    case .counters, .adjustedCounters: return cells.first ?? 0
    }
  }

  /// The exemplars of the series at `index`; none where they were not asked for.
  func exemplars(of index: Int) -> ArraySlice<Exemplar> {
    guard !exemplars.isEmpty else { return [] }
    return exemplars[(index * exemplarCount)..<((index + 1) * exemplarCount)]
  }
}
