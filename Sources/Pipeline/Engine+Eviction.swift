internal import Correlation
internal import Synchronization
internal import TraceMetrics

/// Room for traces: one budget for all shards, the oldest first whatever shard it is in.
extension Engine {
  /// How many traces go at a time before another shard's may be older.
  private static let evictionsAtATime = 64

  /// Forgets what there is no room for, no shard being locked.
  ///
  /// What an open trace gives when it is settled is counted before the trace goes, so that its totals
  /// are complete. Who finds another at it goes on without waiting, unless the budget is exceeded by a
  /// sixteenth: then taking spans must not be faster than forgetting them.
  @inline(never)
  func makeRoom(_ series: inout SeriesCounter, _ now: UInt64) {
    if traceBudget.bytes > traceBudget.limit + traceBudget.limit / 16 {
      eviction.withLock { _ in evict(&series, now) }
    } else {
      _ = eviction.withLockIfAvailable { _ in evict(&series, now) }
    }
  }

  private func evict(_ series: inout SeriesCounter, _ now: UInt64) {
    while traceBudget.isAboveTarget {
      var oldest: (candidate: EvictionCandidate, shard: Shard)?
      for shard in shards {
        guard let candidate = shard.state.withLock({ $0.traces.evictionCandidate }) else {
          continue
        }
        if let known = oldest, known.candidate <= candidate { continue }
        oldest = (candidate, shard)
      }
      guard let oldest else { return }
      oldest.shard.state.withLock { state in
        var rest = Engine.evictionsAtATime
        while rest > 0, traceBudget.isAboveTarget {
          rest -= 1
          switch state.traces.evictOldest(now: now, isPinned: { exemplars.points(to: $0) }) {
          case .none: return
          case .forgotten: break
          case .settled: state.countDerivations(&series, now)
          }
        }
      }
    }
  }
}
