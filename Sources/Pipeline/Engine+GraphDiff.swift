package import Graph
internal import Synchronization

/// `/graph/diff`: what the series grew by within two windows.
extension Engine {
  /// What the two windows of a query hold; the older one is empty where the program has not run so
  /// long.
  ///
  /// - Parameter now: nanoseconds since 1970.
  package func graphDiff(_ query: GraphDiffQuery, now: UInt64) -> GraphDiff {
    let end = now - min(now, query.offset)
    let (births, newer, last, older) = history.withLock { history in
      let (births, cells, _) = mergedCells()
      return (
        births,
        history.windows.increments(since: now - min(now, query.window), current: cells.span),
        history.windows.increments(since: end, current: cells.span),
        history.windows.increments(since: end - min(end, query.against), current: cells.span)
      )
    }
    var grown = older.cells
    for cell in grown.indices where cell < last.cells.count {
      grown[cell] = grown[cell] - min(grown[cell], last.cells[cell])
    }
    let from = max(older.from, started)
    return GraphDiff(
      now: rows(newer.cells, births, from: max(newer.from, started), to: now),
      before: rows(grown, births, from: from, to: max(from, last.from)), query)
  }
}
