internal import Correlation
internal import Semantics
internal import Synchronization
internal import TraceMetrics

/// Counters that survive a restart.
extension Engine {
  /// The values of all series now. Traces are not in it: after a restart no span is remembered.
  ///
  /// - Parameter now: nanoseconds since 1970.
  package func snapshot(now: UInt64) -> CounterSnapshot {
    let (reader, _, objectives) = SeriesReader.make(
      self, exemplars: false, natives: true, now: now
    ) { book, _ in book.kept() }
    var series: [CounterSnapshot.Series] = []
    var batch = SeriesBatch()
    for family in Family.allCases {
      let places = catalog.labels(of: family).count + (family.hasOptionalLabels ? 1 : 0)
      var birth: UInt64 = 0
      while true {
        reader.read(family, from: birth, into: &batch)
        guard let last = batch.entries.last else { break }
        birth = last.birth + 1
        for (place, entry) in batch.entries.enumerated() {
          series.append(
            CounterSnapshot.Series(
              family: family.metricName,
              labels: (0..<places).map { symbols.string(entry.key[$0]) },
              isOverflow: entry.key.isOverflow, cells: Array(batch.cells(of: place)),
              created: entry.created,
              native: batch.natives.isEmpty ? nil : .init(batch.natives[place])))
        }
      }
    }
    return CounterSnapshot(
      time: now, durationBounds: options.durationBounds, series: series,
      spanDimensions: catalog.spanDimensions.isEmpty ? nil : catalog.spanDimensions,
      objectives: objectives)
  }

  /// Goes on from a snapshot: adds its values to those there are, and to what traces amount to that were
  /// forgotten. To be called once, before the first
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
    // Counts of spans by other labels cannot be gone on with.
    let keepsSpans = (snapshot.spanDimensions ?? []) == catalog.spanDimensions
    let kept = snapshot.series.filter { keepsSpans || families[$0.family] != .spans }
    for series in kept {
      guard let family = families[series.family],
        series.labels.count
          == catalog.labels(of: family).count + (family.hasOptionalLabels ? 1 : 0),
        series.cells.count == family.cells(buckets: catalog.buckets),
        series.native?.isSound(series.cells) ?? true
      else {
        throw SnapshotError(
          code: .malformed,
          message: "the snapshot has a malformed series of \(series.family);"
            + " move it away to begin at 0")
      }
    }
    shards[0].state.withLock { state in
      state.traces.addForgotten(TraceTotals(kept, buckets: catalog.buckets))
      for series in kept {
        guard let family = families[series.family], options.adjustsCounts || !family.isAdjusted
        else { continue }
        var key = SeriesKey(family)
        for (place, label) in series.labels.enumerated() {
          // The optional labels are one text.
          key[place] =
            place < family.labels.count ? symbols.intern(label) : symbols.internWhole(label)
        }
        key.isOverflow = series.isOverflow
        catalog.now = series.created ?? started
        let reference = catalog.reference(key)
        for (offset, value) in series.cells.enumerated() where value > 0 {
          state.values.add(value, to: reference, at: offset)
        }
        if options.nativeHistograms, case .histogram = family.shape {
          state.values.add(native(series, family), to: reference)
        }
      }
    }
    catalog.now = started
    guard let objectives else { return }
    objectives.book.withLock { book in
      let (births, cells, _) = mergedCells()
      let reader = ObjectiveReader(
        catalog, symbols, births: births, cells: cells, isAdjusted: options.adjustsCounts)
      book.restore(snapshot.objectives ?? [], reader, start: started)
    }
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

extension CounterSnapshot.Native {
  fileprivate init(_ histogram: NativeHistogram) {
    schema = histogram.schema
    zeros = histogram.zeros
    first = histogram.first
    counts = histogram.counts
  }

  /// Whether it can be the histogram whose classic one has these cells.
  fileprivate func isSound(_ cells: [UInt64]) -> Bool {
    guard (-4...NativeSchema.finest).contains(schema), counts.count <= NativeSchema.bucketLimit,
      (-2048...2048).contains(first), cells.count > 2
    else { return false }
    return counts.reduce(zeros, &+) == HistogramCells(cells[...]).count
  }
}
