import Correlation
import TraceMetrics

@testable import Pipeline

/// What the series of one scrape add up to, and what its shards hold beside them, without the text.
struct SeriesSums {
  let census: Engine.Census
  private let reader: SeriesReader

  /// What `engine` has now.
  ///
  /// - Parameter byParts: as if there were too many series to read them all at once.
  init(_ engine: TestEngine, byParts: Bool = false) {
    (reader, census, _) = SeriesReader.make(
      engine.engine, exemplars: false, natives: byParts, now: engine.now
    ) { _, _ in }
  }

  /// Calls `body` with each series of `family` and its cells.
  func forEach(_ family: Family, _ body: (SeriesCatalog.Entry, ArraySlice<UInt64>) -> Void) {
    var batch = SeriesBatch()
    var birth: UInt64 = 0
    repeat {
      reader.read(family, from: birth, into: &batch)
      for (place, entry) in batch.entries.enumerated() { body(entry, batch.cells(of: place)) }
      birth = (batch.entries.last?.birth ?? 0) + 1
    } while !batch.entries.isEmpty
  }

  /// How much was counted in `family`: of histograms how many durations.
  func sum(_ family: Family) -> UInt64 {
    var isHistogram = false
    if case .histogram = family.shape { isHistogram = true }
    var sum: UInt64 = 0
    forEach(family) { _, cells in
      sum += isHistogram ? HistogramCells(cells).count : cells.reduce(0, +)
    }
    return sum
  }

  /// The tokens that were counted, suppressed and held.
  var tokens: UInt64 {
    sum(.tokens) + sum(.suppressedTokens) + census.sum(\.heldInput) + census.sum(\.heldOutput)
      + census.sum(\.heldUnknown)
  }
}
