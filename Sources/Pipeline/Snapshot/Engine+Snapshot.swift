internal import Semantics
internal import Synchronization
internal import TraceMetrics

/// Counters that survive a restart.
extension Engine {
  /// The values of all series now. Traces are not in it: after a restart no span is remembered.
  ///
  /// - Parameter now: nanoseconds since 1970.
  package func snapshot(now: UInt64) -> CounterSnapshot {
    let (births, cells, _, objectives) = observe(now: now) { book, _ in book.kept() }
    var series: [CounterSnapshot.Series] = []
    for family in Family.allCases {
      for entry in catalog.entries(of: family, before: births) {
        let first = Int(entry.reference.cells)
        let places = family.labels.count + (family.hasOptionalLabels ? 1 : 0)
        series.append(
          CounterSnapshot.Series(
            family: family.metricName,
            labels: (0..<places).map { symbols.string(entry.key[$0]) },
            isOverflow: entry.key.isOverflow,
            cells: Array(cells[first..<(first + entry.cellCount)])))
      }
    }
    return CounterSnapshot(
      time: now, durationBounds: options.durationBounds, series: series, objectives: objectives)
  }

  /// Goes on from a snapshot: adds its values to those there are. To be called once, before the first
  /// request.
  ///
  /// - Throws: where the snapshot does not fit this engine; then nothing is changed.
  package func restore(_ snapshot: CounterSnapshot) throws(SnapshotError) {
    guard snapshot.version == CounterSnapshot.currentVersion else {
      throw SnapshotError(
        code: .otherVersion,
        message: "the snapshot was written by another version; move it away to begin at 0")
    }
    guard snapshot.durationBounds == options.durationBounds else {
      throw SnapshotError(
        code: .otherBuckets,
        message: "the snapshot has other histogram buckets than exposition.duration_buckets;"
          + " set them as they were, or move it away to begin at 0")
    }
    let families = Dictionary(
      Family.allCases.map { ($0.metricName, $0) }, uniquingKeysWith: { first, _ in first })
    for series in snapshot.series {
      guard let family = families[series.family],
        series.labels.count == family.labels.count + (family.hasOptionalLabels ? 1 : 0),
        series.cells.count == family.cells(buckets: catalog.buckets)
      else {
        throw SnapshotError(
          code: .malformed,
          message: "the snapshot has a malformed series of \(series.family);"
            + " move it away to begin at 0")
      }
    }
    shards[0].state.withLock { state in
      for series in snapshot.series {
        guard let family = families[series.family] else { continue }
        var key = SeriesKey(family)
        for (place, label) in series.labels.enumerated() { key[place] = symbols.intern(label) }
        key.isOverflow = series.isOverflow
        let reference = catalog.reference(key)
        for (offset, value) in series.cells.enumerated() where value > 0 {
          state.values.add(value, to: reference, at: offset)
        }
      }
    }
    guard let objectives else { return }
    objectives.book.withLock { book in
      let (births, cells, _) = mergedCells()
      let reader = ObjectiveReader(catalog, symbols, births: births, cells: cells)
      book.restore(snapshot.objectives ?? [], reader, start: started)
    }
  }
}
