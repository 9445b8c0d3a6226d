internal import BasicContainers
internal import Graph
internal import Synchronization
internal import TraceMetrics

/// Series that nothing is counted in any more.
extension Engine {
  /// Drops the series that have not changed for the time of the option, if it is time to look.
  ///
  /// O(series); nothing where the option is off.
  func expireSeries(_ now: UInt64) {
    guard let activity else { return }
    activity.state.withLock { activity in
      guard activity.isDue(now) else { return }
      let reader = SeriesReader.ofParts(self)
      activity.sweep(reader, now: now) { family, idle in drop(family, idle, now) }
    }
  }

  /// Drops those of `idle` that still have not changed.
  private func drop(
    _ family: Family, _ idle: [(entry: SeriesCatalog.Entry, sum: UInt64)], _ now: UInt64
  ) {
    // What they counted last is kept for windows of objectives, which outlive them.
    if objectives != nil, family == .execution || family == .adjustedExecution {
      _ = observe(now: now) { _, _ in }
    }
    let entries = idle.map(\.entry)
    let exemplarCount = family.exemplars(buckets: catalog.buckets)
    var dropped: [SeriesCatalog.Entry] = []
    // While all workers are held nobody counts, and nobody has a reference: they ask the catalog anew.
    holdWorkers { [self] in
      var cells = [UInt64](repeating: 0, count: entries.reduce(0) { $0 + $1.cellCount })
      for shard in shards { shard.state.withLock { $0.values.add(entries, to: &cells) } }
      var place = 0
      for (entry, sum) in idle {
        let now = cells[place..<(place + entry.cellCount)].reduce(0, &+)
        place += entry.cellCount
        if now == sum { dropped.append(entry) }
      }
      guard !dropped.isEmpty else { return }
      catalog.remove(family, dropped)
      for shard in shards {
        shard.state.withLock { state in
          state.places.removeAll()
          state.values.clear(dropped, exemplarCount: exemplarCount)
        }
      }
      for entry in dropped {
        exemplars.clear(Int(entry.reference.exemplars), count: exemplarCount)
      }
    }
    guard !dropped.isEmpty else { return }
    history.withLock { history in
      history.windows.forget(
        dropped.map { entry in
          let first = Int(entry.reference.cells)
          return first..<(first + entry.cellCount)
        })
    }
    catalog.recycle(dropped)
  }

  /// Calls `body` while no span is counted, and has all workers forget where series keep their values.
  ///
  /// Workers are taken in order and nobody else takes two, so that nobody waits for another in a circle.
  private func holdWorkers(from place: Int = 0, _ body: () -> Void) {
    guard place <= workers.count else { return body() }
    let worker = place < workers.count ? workers[place] : timeWorker
    worker.state.withLock { worker in
      worker.scratch.series.forgetSeries()
      holdWorkers(from: place + 1, body)
    }
  }
}
