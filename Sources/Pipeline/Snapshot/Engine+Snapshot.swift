internal import Correlation
internal import Semantics
internal import Synchronization
internal import TraceMetrics

/// Counters that survive a restart.
extension Engine {
  /// Continues from a snapshot: adds its values to those there are, and to the totals of forgotten
  /// traces. To be called once, before the first request.
  ///
  /// - Returns: what of the snapshot this engine does not know and has left out, in words.
  /// - Throws: where the snapshot does not fit this engine; then nothing is changed.
  @discardableResult
  package func restore(_ snapshot: CounterSnapshot) throws(SnapshotError) -> [String] {
    guard snapshot.version == CounterSnapshot.currentVersion else {
      throw SnapshotError(
        code: .otherVersion,
        message: "the snapshot was written by another version; move it away to start at 0")
    }
    guard snapshot.durationBounds == options.durationBounds else {
      throw SnapshotError(
        code: .otherBuckets,
        message: "the snapshot has other histogram buckets than exposition.duration_buckets;"
          + " restore the previous buckets, or move it away to start at 0")
    }
    let fitting = FittingSeries(snapshot, catalog)
    let kept = fitting.series
    let families = FittingSeries.families
    shards[0].state.withLock { state in
      state.traces.addForgotten(TraceTotals(kept, buckets: catalog.buckets))
      for series in kept {
        guard let family = families[series.family], options.adjustsCounts || !family.isAdjusted
        else { continue }
        let values = series.labels.enumerated().map { place, label in
          // The optional labels are one text.
          place < family.labels.count ? symbols.intern(label) : symbols.internWhole(label)
        }
        var key = catalog.key(family, values)
        if family.hasOptionalLabels { key.optionalLabels = values.last ?? .none }
        key.isOverflow = series.isOverflow
        let reference = catalog.reference(key, now: series.created ?? started)
        for (offset, value) in series.cells.enumerated() where value > 0 {
          state.values.add(value, to: reference, offset: offset)
        }
        if options.nativeHistograms, case .histogram = family.shape {
          state.values.add(native(series, family), to: reference)
        }
      }
    }
    objectives?.book.withLock { book in
      let (births, cells, _) = mergedCells()
      let reader = ObjectiveReader(
        catalog, symbols, births: births, cells: cells, isAdjusted: options.adjustsCounts)
      book.restore(snapshot.objectives ?? [], reader, start: started)
    }
    return fitting.leftOut
  }

  /// The native histogram of a series; where the snapshot has none, one that agrees with its buckets.
  private func native(_ series: CounterSnapshot.Series, _ family: Family) -> NativeHistogram {
    if let native = series.native {
      return NativeHistogram(
        schema: native.schema, zeros: native.zeros, first: native.first, counts: native.counts)
    }
    return NativeHistogram(
      HistogramCells(series.cells[...]),
      bounds: family.bounds(milliseconds: options.durationBounds))
  }
}
