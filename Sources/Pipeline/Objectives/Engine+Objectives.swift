internal import Synchronization
internal import TraceMetrics

/// Objectives of the pipeline file.
extension Engine {
  /// Adds all shards up and lets the objectives take what came since the last time, as one: of two that
  /// do so, none may come with older sums behind the other.
  func observe<Result>(
    now: UInt64, _ use: (ObjectiveBook, ObjectiveReader) -> Result
  ) -> (births: UInt64, cells: [UInt64], census: Census, Result?) {
    guard let objectives else {
      let (births, cells, census) = mergedCells()
      return (births, cells, census, nil)
    }
    return objectives.book.withLock { book in
      let (births, cells, census) = mergedCells()
      let reader = ObjectiveReader(
        catalog, symbols, births: births, cells: cells, isAdjusted: options.adjustsCounts)
      book.update(reader, now: now)
      return (births, cells, census, use(book, reader))
    }
  }

  /// Keeps what the objectives counted, if that is due.
  func recordObjectives(_ now: UInt64) {
    guard let objectives, objectives.book.withLock({ $0.isDue(now) }) else { return }
    _ = observe(now: now) { _, _ in }
  }
}

/// The book of the objectives behind its lock.
final class ObjectiveLedger: Sendable {
  let book: Mutex<ObjectiveBook>

  init(_ book: ObjectiveBook) {
    self.book = Mutex(book)
  }
}
