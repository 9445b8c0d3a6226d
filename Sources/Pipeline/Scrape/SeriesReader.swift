internal import Correlation
internal import OTLP
internal import Semantics
internal import Synchronization
internal import TraceMetrics

/// Reads series for one scrape, some at a time.
///
/// Where all values together are at most ``wholeLimit`` cells, they are read at once when the scrape
/// begins, and all lines show that moment. Over that they are read as they are written, so that neither
/// the memory of a scrape nor the time that a shard is locked grows with the number of series. In both
/// cases all that is shown of one series under one metric is read at once: the buckets of a histogram,
/// its count and its sum agree.
struct SeriesReader: Sendable {
  /// How many cells are read at once at most: 2 MiB.
  static let wholeLimit = 1 << 18
  /// How many cells are read under one lock otherwise.
  private static let partLimit = 4096

  private let catalog: SeriesCatalog
  private let exemplars: ExemplarStore
  private let shards: [Shard]
  /// Which series are read: those that were made before.
  let births: UInt64
  private let readsExemplars: Bool
  private let readsNatives: Bool
  /// All cells, where they were read at once.
  private let whole: [UInt64]?

  /// A reader of the series that `engine` has now, what its shards hold beside them, at the same
  /// moment where the values are few, and what `use` makes of the objectives, if there are any.
  ///
  /// - Parameters:
  ///   - exemplars: whether they are read too.
  ///   - natives: whether native histograms are read too, where the engine has them.
  ///   - now: nanoseconds since 1970.
  static func make<Result>(
    _ engine: Engine, exemplars: Bool, natives: Bool, now: UInt64,
    _ use: (ObjectiveBook, ObjectiveReader) -> Result
  ) -> (SeriesReader, Engine.Census, Result?) {
    // A native histogram is read together with the classic one that it must agree with.
    let natives = natives && engine.options.nativeHistograms
    let isSmall = !natives && engine.catalog.size.cells <= wholeLimit
    // Objectives want all executions at once.
    if isSmall || engine.objectives != nil {
      let (births, cells, census, result) = engine.observe(now: now, use)
      let whole = isSmall ? cells : nil
      return (SeriesReader(engine, births, whole, exemplars, natives), census, result)
    }
    var census = Engine.Census()
    for shard in engine.shards { shard.state.withLock { census.add($0) } }
    // Last, so that all series are read that the spans of the census made.
    let births = engine.catalog.births
    return (SeriesReader(engine, births, nil, exemplars, natives), census, nil)
  }

  /// A reader of the values alone, some series at a time.
  static func ofParts(_ engine: Engine) -> SeriesReader {
    SeriesReader(engine, engine.catalog.births, nil, false, false)
  }

  private init(
    _ engine: Engine, _ births: UInt64, _ whole: [UInt64]?, _ readsExemplars: Bool,
    _ readsNatives: Bool
  ) {
    self.readsExemplars = readsExemplars
    self.readsNatives = readsNatives
    catalog = engine.catalog
    exemplars = engine.exemplars
    shards = engine.shards
    self.births = births
    self.whole = whole
  }

  /// Reads the next series of `family`.
  ///
  /// - Parameter birth: of those born there or later.
  func read(_ family: Family, from birth: UInt64, into batch: inout SeriesBatch) {
    // A series that is removed while it is read may leave its place to another: then all is read anew.
    var changes: UInt64
    repeat {
      changes = catalog.changes
      readOnce(family, from: birth, into: &batch)
    } while catalog.changes != changes
  }

  private func readOnce(_ family: Family, from birth: UInt64, into batch: inout SeriesBatch) {
    let cellCount = family.cells(buckets: catalog.buckets)
    catalog.read(
      family, births: min(birth, births)..<births, limit: SeriesReader.partLimit / cellCount,
      into: &batch.entries)
    var isHistogram = false
    if case .histogram = family.shape { isHistogram = true }
    readCells(&batch, cellCount, isHistogram: isHistogram)
    batch.exemplars.removeAll(keepingCapacity: true)
    batch.exemplarCount = readsExemplars ? family.exemplars(buckets: catalog.buckets) : 0
    if batch.exemplarCount > 0 { readExemplars(&batch) }
  }

  private func readCells(_ batch: inout SeriesBatch, _ cellCount: Int, isHistogram: Bool) {
    batch.cells.removeAll(keepingCapacity: true)
    if let whole {
      for entry in batch.entries {
        let first = Int(entry.reference.cells)
        batch.cells.append(contentsOf: whole[first..<(first + cellCount)])
      }
      return
    }
    batch.cells.append(
      contentsOf: repeatElement(0, count: batch.entries.count * cellCount))
    batch.natives.removeAll(keepingCapacity: true)
    if readsNatives, isHistogram {
      batch.natives.append(
        contentsOf: repeatElement(NativeHistogram(), count: batch.entries.count))
    }
    for shard in shards {
      shard.state.withLock { state in
        state.values.add(batch.entries, to: &batch.cells)
        if !batch.natives.isEmpty { state.values.add(batch.entries, to: &batch.natives) }
      }
    }
  }

  /// Reads exemplars, without those whose trace is not in the ledger: a link to one answers.
  private func readExemplars(_ batch: inout SeriesBatch) {
    for entry in batch.entries {
      exemplars.read(
        Int(entry.reference.exemplars), count: batch.exemplarCount, into: &batch.exemplars)
    }
    var places: [[Int]] = shards.map { _ in [] }
    for place in batch.exemplars.indices where batch.exemplars[place].trace != .invalid {
      places[Shard.number(of: batch.exemplars[place].trace, among: shards.count)].append(place)
    }
    for (shard, places) in zip(shards, places) where !places.isEmpty {
      shard.state.withLock { state in
        for place in places where !state.traces.contains(batch.exemplars[place].trace) {
          batch.exemplars[place] = Exemplar()
        }
      }
    }
  }
}
