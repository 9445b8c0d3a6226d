package import OTLP
internal import Semantics

/// The life of a trace: open, settled and remembered, forgotten.
extension TraceStore {
  /// The bytes that traces, spans and their tables take.
  package var bytes: Int {
    forest.bytes + stepTable.bytes
      + undecided.count * MemoryLayout<UndecidedUsage>.stride
      + usages.bytes + sessions.bytes
      + linkEdges.count * MemoryLayout<LinkRecord>.stride + services.bytes
      + waitingUsages.bytes + winners.capacity * 40 + callsWithoutUsageBytes
      + others.capacity * (MemoryLayout<Call>.stride + 8) + countedWays.bytes + failedWays.bytes
      + tools.bytes + nameBytes
  }

  /// The bytes of names of active workflows and tools that go when their traces go, nearly: not those
  /// that stay at 0.
  private var nameBytes: Int {
    let kept = options.limits.idleNames
    return
      (max(0, activeWorkflows.count - kept) + max(0, heldToolRepeats.count - kept)
      + runawayWorkflows.count) * 32
  }

  /// How many traces are open, and how many are settled and remembered; how many spans they have, those
  /// that are named as parents and have not come included.
  package var population: (open: Int, settled: Int, spans: Int) {
    let settled = forest.queues[.remembered].count + forest.queues[.pinned].count
    return (forest.traces.count - settled, settled, forest.nodes.count)
  }

  /// What it has taken, and what became of it.
  package var statistics: CorrelationStatistics {
    var statistics = tallies
    statistics.late = forest.statistics.late
    statistics.expired = forest.statistics.expired
    statistics.evictedSettled = forest.statistics.evictedSettled
    statistics.evictedOpen = forest.statistics.evictedOpen
    statistics.evictedPinned = forest.statistics.evictedPinned
    statistics.earliestStart = forest.statistics.earliestStart
    statistics.latestEnd = forest.statistics.latestEnd
    return statistics
  }

  /// How many links wait for one of their ends.
  package var waitingLinkCount: Int { waitingLinks.count }

  /// Since when all traces are remembered, in nanoseconds since 1970; nil where none is settled.
  package var horizon: UInt64? {
    let oldest = forest.queues[.remembered].first
    return oldest >= 0 ? forest.traces[oldest].lastActivity : nil
  }

  /// Settles what is quiet or idle at `now`, and forgets what is older than it is remembered; at most
  /// `limit` traces, so that nobody waits long for the lock. True where there may be more.
  ///
  /// - Parameter isPinned: whether an exemplar points to a trace that was kept when there was no room.
  package mutating func advance(
    to now: UInt64, limit: Int = 512, isPinned: (TraceID) -> Bool = { _ in false }
  ) -> Bool {
    defer { publishBytes() }
    for _ in 0..<min(forest.queues[.pinned].count, TraceForest.pinnedAtATime) {
      let trace = forest.firstUnpinned(now: now, isPinned)
      if trace >= 0 { expire(trace) }
    }
    // Nobody remembers a trace for longer, so what it waits for is not likely to come.
    if waitingLinks.count > 0, now > options.memory {
      tallies.expiredLinks &+= waitingLinks.drop(since: now - options.memory)
    }
    var rest = limit
    // What is forgotten was counted before, what is settled now will be after this.
    for (queue, wait) in [
      (TraceQueue.remembered, options.memory), (.quiet, options.settle),
      (.idle, options.idleTimeout),
    ] {
      while rest > 0, case let trace = forest.firstDue(in: queue, after: wait, at: now), trace >= 0
      {
        if queue == .remembered { expire(trace) } else { settle(trace, now: now) }
        rest -= 1
      }
    }
    return rest == 0
  }

  private mutating func expire(_ trace: TraceIndex) {
    forest.statistics.expired &+= 1
    forget(trace)
  }

  /// Settles all traces, as at the end of input.
  package mutating func settleAll(now: UInt64) {
    while case let trace = forest.queues[.quiet].first, trace >= 0 { settle(trace, now: now) }
    while case let trace = forest.queues[.idle].first, trace >= 0 { settle(trace, now: now) }
  }

  /// Forgets a trace and all of its spans.
  mutating func forget(_ trace: Int32) {
    forest.dequeue(trace)
    addForgotten(trace: trace)
    if forest.traces[trace].firstTool >= 0 { forgetTools(of: trace) }
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      if forest.nodes[node].isStep, forest.nodes[node].stepIndex >= 0,
        forest.nodes[node].parent >= 0
      {
        let hash = stepHash(forest.nodes[node].parent, forest.nodes[node].stepIndex)
        // Of steps with one place only the first is in the table; the others hang on it.
        stepTable.remove(hash, node)
      }
      if forest.nodes[node].facts.side != .none { forgetService(node) }
      if forest.nodes[node].flags.contains([.placeholder, .reportedBelow]) {
        waitingUsages[node] = nil
      }
      if let own = forest.nodes[node].ownLabels { forest.labels.release(own) }
      countedWays.forget(node)
      failedWays.forget(node)
      forest.removeNode(node)
    }
    var usage = forest.traces[trace].firstUsage
    while usage >= 0 {
      let next = usages[usage].next
      if !winners.isEmpty { forgetWinner(of: usage) }
      usages.release(usage)
      usage = next
    }
    if !callsWithoutUsage.isEmpty { forgetCallsWithoutUsage(of: trace) }
    var link = forest.traces[trace].firstLink
    while link >= 0 {
      let next = linkEdges[link].next
      linkEdges.release(link)
      link = next
    }
    if forest.traces[trace].session >= 0 { sessions.release(forest.traces[trace].session) }
    forest.remove(trace)
  }
}
