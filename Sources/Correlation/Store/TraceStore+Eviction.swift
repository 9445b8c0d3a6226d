package import OTLP

/// What is forgotten for want of room: the oldest settled traces, then the oldest open ones, and last
/// those that an exemplar points to.
extension TraceStore {
  /// What a step towards more room did.
  package enum Eviction: Sendable {
    /// There is nothing left to forget.
    case none
    /// A trace was forgotten.
    case forgotten
    /// An open trace was settled, to be forgotten next: what was derived from it must be counted before.
    case settled
  }

  /// The trace that would be forgotten first; nil where there is none.
  package var evictionCandidate: EvictionCandidate? { forest.evictionCandidate }

  /// Forgets the oldest trace, or settles it if it is open.
  ///
  /// - Parameter isPinned: whether an exemplar points to a trace. Such traces are kept aside, up to a
  ///   quarter of the budget, and forgotten when nothing else is left.
  package mutating func evictOldest(
    now: UInt64, isPinned: (TraceID) -> Bool
  ) -> Eviction {
    defer { publishBytes() }
    while case let trace = forest.queues[.remembered].first, trace >= 0 {
      if forest.pinIfShown(trace, isPinned) { continue }
      if forest.traces[trace].flags.contains(.evicted) {
        forest.statistics.evictedOpen &+= 1
      } else {
        forest.statistics.evictedSettled &+= 1
      }
      forget(trace)
      return .forgotten
    }
    if case let trace = forest.oldestOpen, trace >= 0 {
      forest.traces[trace].flags.insert(.evicted)
      settle(trace, now: now)
      return .settled
    }
    let trace = forest.queues[.pinned].first
    guard trace >= 0 else { return .none }
    forest.statistics.evictedPinned &+= 1
    forget(trace)
    return .forgotten
  }
}
