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

  /// How many traces that are kept for their exemplars are looked at again at a time.
  private static let pinnedAtATime = 32

  /// Says what the traces take now.
  mutating func publishBytes() {
    let now = bytes
    budget.add(now - publishedBytes)
    publishedBytes = now
  }

  /// The trace that would be forgotten first; nil where there is none.
  package var evictionCandidate: EvictionCandidate? {
    if case let trace = queues[.remembered].first, trace >= 0 {
      return EvictionCandidate(rank: .settled, since: traces[trace].settledAt)
    }
    if case let trace = oldestOpen, trace >= 0 {
      return EvictionCandidate(rank: .open, since: traces[trace].lastActivity)
    }
    let trace = queues[.pinned].first
    guard trace >= 0 else { return nil }
    return EvictionCandidate(rank: .pinned, since: traces[trace].settledAt)
  }

  private var oldestOpen: Int32 {
    let quiet = queues[.quiet].first
    let idle = queues[.idle].first
    if quiet < 0 { return idle }
    return idle < 0 || traces[quiet].lastActivity <= traces[idle].lastActivity ? quiet : idle
  }

  /// Forgets the oldest trace, or settles it if it is open.
  ///
  /// - Parameter isPinned: whether an exemplar points to a trace. Such traces are kept aside, up to a
  ///   quarter of the budget, and forgotten when nothing else is left.
  package mutating func evictOldest(
    now: UInt64, isPinned: (TraceID) -> Bool
  ) -> Eviction {
    defer { publishBytes() }
    while case let trace = queues[.remembered].first, trace >= 0 {
      if pinIfShown(trace, isPinned) { continue }
      if traces[trace].flags.contains(.evicted) {
        statistics.evictedOpen &+= 1
      } else {
        statistics.evictedSettled &+= 1
      }
      forget(trace)
      return .forgotten
    }
    if case let trace = oldestOpen, trace >= 0 {
      traces[trace].flags.insert(.evicted)
      settle(trace, now: now)
      return .settled
    }
    let trace = queues[.pinned].first
    guard trace >= 0 else { return .none }
    statistics.evictedPinned &+= 1
    forget(trace)
    return .forgotten
  }

  /// Keeps a settled trace aside for which there is no room, if an exemplar points to it and there is
  /// room for such.
  private mutating func pinIfShown(_ trace: Int32, _ isPinned: (TraceID) -> Bool) -> Bool {
    guard budget.hasRoomForPinned, isPinned(traces[trace].id) else { return false }
    pin(trace, traces[trace].nodeCount)
    return true
  }

  /// Puts a trace that had so many spans at the end of those that are kept for their exemplars.
  private mutating func pin(_ trace: Int32, _ count: Int32) {
    move(trace, to: .pinned)
    pinnedNodes[trace] = count
    budget.addPinned(TraceStore.bytes(ofNodes: count))
  }

  /// Notes that a trace is not kept for its exemplars any more.
  mutating func unpin(_ trace: Int32) {
    if let count = pinnedNodes.removeValue(forKey: trace) {
      budget.addPinned(-TraceStore.bytes(ofNodes: count))
    }
  }

  private static func bytes(ofNodes count: Int32) -> Int {
    Int(count) * MemoryLayout<SpanNode>.stride
  }

  /// Forgets some of the traces that were kept for their exemplars, where none points to them any more
  /// or their time is over.
  mutating func forgetUnpinned(now: UInt64, _ isPinned: (TraceID) -> Bool) {
    for _ in 0..<min(queues[.pinned].count, TraceStore.pinnedAtATime) {
      let trace = queues[.pinned].first
      let isOver = TraceStore.isOver(options.memory, since: traces[trace].settledAt, at: now)
      if !isOver, isPinned(traces[trace].id) {
        // To the end, so that the others are looked at in turn.
        pin(trace, pinnedNodes[trace] ?? 0)
      } else {
        statistics.expired &+= 1
        forget(trace)
      }
    }
  }
}
