package import OTLP
internal import Semantics

/// The life of a trace: open, settled and remembered, forgotten.
extension TraceStore {
  /// The bytes that traces, spans and their tables take.
  package var bytes: Int {
    nodes.count * MemoryLayout<SpanNode>.stride + labels.bytes
      + traces.count * MemoryLayout<TraceRecord>.stride + blocks.used * 4
      + traceTable.bytes + stepTable.bytes + pinnedNodes.count * 16
      + undecided.count * MemoryLayout<UndecidedUsage>.stride
      + usages.bytes + sessions.bytes
      + linkEdges.count * MemoryLayout<LinkRecord>.stride + services.bytes
      + waitingUsages.bytes + winners.capacity * 40 + callsWithoutUsageBytes
      + others.capacity * (MemoryLayout<Call>.stride + 8) + countedWays.bytes + failedWays.bytes
      + tools.bytes
      + thresholds.bytes + nameBytes
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
    let settled = queues[.remembered].count + queues[.pinned].count
    return (traces.count - settled, settled, nodes.count)
  }

  /// How many links wait for one of their ends.
  package var waitingLinkCount: Int { waitingLinks.count }

  /// Since when all traces are remembered, in nanoseconds since 1970; nil where none is settled.
  package var horizon: UInt64? {
    let oldest = queues[.remembered].first
    return oldest >= 0 ? traces[oldest].lastActivity : nil
  }

  /// Puts a trace at the end of a queue.
  mutating func move(_ trace: Int32, to queue: TraceQueue) {
    unlink(trace)
    traces[trace].queue = queue
    traces[trace].previous = queues[queue].last
    traces[trace].next = -1
    if queues[queue].last >= 0 {
      traces[queues[queue].last].next = trace
    } else {
      queues[queue].first = trace
    }
    queues[queue].last = trace
    queues[queue].count += 1
  }

  private mutating func unlink(_ trace: Int32) {
    let queue = traces[trace].queue
    guard queue != .none else { return }
    let previous = traces[trace].previous
    let next = traces[trace].next
    if previous >= 0 { traces[previous].next = next } else { queues[queue].first = next }
    if next >= 0 { traces[next].previous = previous } else { queues[queue].last = previous }
    queues[queue].count -= 1
    traces[trace].queue = .none
    if queue == .pinned { unpin(trace) }
  }

  /// Settles what is quiet or idle at `now`, and forgets what is older than it is remembered; at most
  /// `limit` traces, so that nobody waits long for the lock. True where there may be more.
  ///
  /// - Parameter isPinned: whether an exemplar points to a trace that was kept when there was no room.
  package mutating func advance(
    to now: UInt64, limit: Int = 512, isPinned: (TraceID) -> Bool = { _ in false }
  ) -> Bool {
    defer { publishBytes() }
    forgetUnpinned(now: now, isPinned)
    // Nobody remembers a trace for longer, so what it waits for is not likely to come.
    if waitingLinks.count > 0, now > options.memory {
      statistics.expiredLinks &+= waitingLinks.drop(since: now - options.memory)
    }
    var rest = limit
    // What is forgotten was counted before, what is settled now will be after this.
    for (queue, wait) in [
      (TraceQueue.remembered, options.memory), (.quiet, options.settle),
      (.idle, options.idleTimeout),
    ] {
      while rest > 0, case let trace = queues[queue].first, trace >= 0,
        TraceStore.isOver(wait, since: beginning(of: queue, trace), at: now)
      {
        if queue == .remembered {
          statistics.expired &+= 1
          forget(trace)
        } else {
          settle(trace, now: now)
        }
        rest -= 1
      }
    }
    return rest == 0
  }

  /// Since when a trace waits in a queue.
  private func beginning(of queue: TraceQueue, _ trace: Int32) -> UInt64 {
    queue == .remembered ? traces[trace].settledAt : traces[trace].lastActivity
  }

  static func isOver(_ wait: UInt64, since: UInt64, at now: UInt64) -> Bool {
    now >= since && now - since >= wait
  }

  /// Settles all traces, as at the end of input.
  package mutating func settleAll(now: UInt64) {
    while case let trace = queues[.quiet].first, trace >= 0 { settle(trace, now: now) }
    while case let trace = queues[.idle].first, trace >= 0 { settle(trace, now: now) }
  }

  /// Forgets a trace and all of its spans.
  mutating func forget(_ trace: Int32) {
    unlink(trace)
    addForgotten(trace: trace)
    if traces[trace].firstTool >= 0 { forgetTools(of: trace) }
    var cursor = NodeCursor(traces[trace])
    while case let node = cursor.next(in: blocks), node >= 0 {
      if nodes[node].isStep, nodes[node].stepIndex >= 0, nodes[node].parent >= 0 {
        let hash = stepHash(nodes[node].parent, nodes[node].stepIndex)
        // Of steps with one place only the first is in the table; the others hang on it.
        stepTable.remove(hash, node)
      }
      if nodes[node].facts.side != .none { forgetService(node) }
      if nodes[node].flags.contains([.ghost, .reportedBelow]) { waitingUsages[node] = nil }
      if nodes[node].labels >= 0 { labels.release(nodes[node].labels) }
      if let own = nodes[node].ownLabels { labels.release(own) }
      countedWays.forget(node)
      failedWays.forget(node)
      nodes.release(node)
    }
    var usage = traces[trace].firstUsage
    while usage >= 0 {
      let next = usages[usage].next
      if !winners.isEmpty { forgetWinner(of: usage) }
      usages.release(usage)
      usage = next
    }
    if !callsWithoutUsage.isEmpty { forgetCallsWithoutUsage(of: trace) }
    var link = traces[trace].firstLink
    while link >= 0 {
      let next = linkEdges[link].next
      linkEdges.release(link)
      link = next
    }
    if traces[trace].session >= 0 { sessions.release(traces[trace].session) }
    blocks.release(traces[trace].block, size: traces[trace].blockSize)
    traceTable.remove(hash(of: traces[trace].id), trace)
    traces.release(trace)
    if lastTrace == trace { lastTrace = -1 }
  }
}
