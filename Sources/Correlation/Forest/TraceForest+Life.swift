internal import OTLP

/// The life of a trace: open, settled and remembered, forgotten.
extension TraceForest {
  /// How many traces that are kept for their exemplars are examined at a time.
  static let pinnedAtATime = 32

  /// Puts a trace at the end of a queue.
  mutating func move(_ trace: TraceIndex, to queue: TraceQueue) {
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

  private mutating func unlink(_ trace: TraceIndex) {
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

  /// Ends the part of a request that is about one trace: until when it waits is known now.
  @inline(__always)
  mutating func endRequest(of trace: TraceIndex, now: UInt64) {
    traces[trace].lastActivity = max(now, traces[trace].lastActivity)
    let isQuiet = !traces[trace].flags.isDisjoint(with: [.hasRoot, .settled])
    move(trace, to: isQuiet ? .quiet : .idle)
  }

  /// The first trace of a queue if it has waited for `wait` nanoseconds at `now`; else -1.
  func firstDue(in queue: TraceQueue, after wait: UInt64, at now: UInt64) -> TraceIndex {
    let trace = queues[queue].first
    guard trace >= 0 else { return -1 }
    let since = queue == .remembered ? traces[trace].settledAt : traces[trace].lastActivity
    return TraceForest.isOver(wait, since: since, at: now) ? trace : -1
  }

  static func isOver(_ wait: UInt64, since: UInt64, at now: UInt64) -> Bool {
    now >= since && now - since >= wait
  }

  /// Notes that a trace is settled.
  mutating func settle(_ trace: TraceIndex, now: UInt64) {
    traces[trace].flags.insert(.settled)
    traces[trace].settledAt = now
  }

  /// Removes a trace and all of its spans, once the derivations have forgotten them.
  mutating func remove(_ trace: TraceIndex) {
    blocks.release(traces[trace].block, size: traces[trace].blockSize)
    traceTable.remove(hash(of: traces[trace].id), trace)
    traces.release(trace)
    if lastTrace == trace { lastTrace = -1 }
  }

  /// Takes a trace out of its queue, before it is removed.
  mutating func dequeue(_ trace: TraceIndex) { unlink(trace) }

  /// Removes a span.
  @inline(__always)
  mutating func removeNode(_ node: NodeIndex) {
    if nodes[node].labels >= 0 { labels.release(nodes[node].labels) }
    nodes.release(node)
  }

  /// The trace that would be forgotten first; nil where there is none.
  var evictionCandidate: EvictionCandidate? {
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

  /// The open trace whose last span came first; -1 where there is none.
  var oldestOpen: TraceIndex {
    let quiet = queues[.quiet].first
    let idle = queues[.idle].first
    if quiet < 0 { return idle }
    return idle < 0 || traces[quiet].lastActivity <= traces[idle].lastActivity ? quiet : idle
  }

  /// Keeps a settled trace aside for which there is no room, if an exemplar points to it and there is
  /// room for such.
  mutating func pinIfShown(_ trace: TraceIndex, _ isPinned: (TraceID) -> Bool) -> Bool {
    guard budget.hasRoomForPinned, isPinned(traces[trace].id) else { return false }
    pin(trace, traces[trace].nodeCount)
    return true
  }

  /// The first of the traces that are kept for their exemplars, if none points to it any more or its
  /// time is over; else -1, and the trace goes to the end of its queue.
  mutating func firstUnpinned(now: UInt64, _ isPinned: (TraceID) -> Bool) -> TraceIndex {
    let trace = queues[.pinned].first
    let isOver = TraceForest.isOver(memory, since: traces[trace].settledAt, at: now)
    guard !isOver, isPinned(traces[trace].id) else { return trace }
    pin(trace, pinnedNodes[trace] ?? 0)
    return -1
  }

  /// Puts a trace that had so many spans at the end of those that are kept for their exemplars.
  private mutating func pin(_ trace: TraceIndex, _ count: Int32) {
    move(trace, to: .pinned)
    pinnedNodes[trace] = count
    budget.addPinned(TraceForest.bytes(ofNodes: count))
  }

  /// Notes that a trace is not kept for its exemplars any more.
  private mutating func unpin(_ trace: TraceIndex) {
    if let count = pinnedNodes.removeValue(forKey: trace) {
      budget.addPinned(-TraceForest.bytes(ofNodes: count))
    }
  }

  private static func bytes(ofNodes count: Int32) -> Int {
    Int(count) * MemoryLayout<SpanNode>.stride
  }
}
