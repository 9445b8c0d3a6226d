package import Bytes
package import OTLP
package import Semantics

/// The life of a trace: open, settled and remembered, forgotten.
extension TraceStore {
  /// How many traces are open, and how many are settled and remembered; how many spans they have, those
  /// that are named as parents and have not come included.
  package var population: (open: Int, settled: Int, spans: Int) {
    let settled = forest.queues[.remembered].count + forest.queues[.pinned].count
    return (forest.traces.count - settled, settled, forest.nodes.count)
  }

  /// What it has taken, and what became of it.
  package var statistics: CorrelationStatistics {
    var statistics = CorrelationStatistics()
    statistics.droppedLinks = links.dropped
    statistics.expiredLinks = links.expired
    statistics.droppedWorkflows = workflows.dropped
    statistics.droppedTools = tools.droppedTools
    statistics.heldInput = usage.held.prompt
    statistics.heldOutput = usage.held.completion
    statistics.heldUnknown = usage.held.unknown
    for decision in LateDecision.allCases {
      statistics.contradictions[Int(decision.rawValue)] =
        switch decision {
        case .flowEnd: steps.contradictions
        case .cacheLookup: savings.contradictions
        case .workflow: workflows.contradictions
        case .aggregate: usage.contradictions
        case .virtualNode: services.contradictions
        }
    }
    statistics.late = forest.statistics.late
    statistics.expired = forest.statistics.expired
    statistics.evictedSettled = forest.statistics.evictedSettled
    statistics.evictedOpen = forest.statistics.evictedOpen
    statistics.evictedPinned = forest.statistics.evictedPinned
    statistics.earliestStart = forest.statistics.earliestStart
    statistics.latestEnd = forest.statistics.latestEnd
    return statistics
  }

  /// Active workflows by agent's type and name.
  package var activeWorkflows: [ActiveWorkflow: Int] { workflows.active }

  /// Those of them that are over a limit, by name.
  package var runawayWorkflows: [Symbol: Int] { workflows.runaway }

  /// Repeated calls of tools in traces that are not settled, by the tool's name.
  package var heldToolRepeats: [Symbol: Int] { tools.waiting }

  /// Adds figures of traces that are not in memory, such as those from before a restart.
  package mutating func addForgotten(_ totals: TraceTotals) { forgotten.add(totals) }

  /// Notes what derivations cost or saved, once the counters have priced them.
  package mutating func note(_ amounts: borrowing ScratchList<LedgerAmount>) {
    for index in 0..<amounts.count {
      let amount = amounts[index]
      switch amount.kind {
      case .price: usage.reports[amount.place].cost = Int64(clamping: amount.amount)
      case .saving: savings.note(saving: amount.amount, of: amount.place)
      }
    }
  }

  /// How many links wait for one of their ends.
  package var waitingLinkCount: Int { links.waiting.count }

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
    if links.waiting.count > 0, now > options.memory {
      links.expire(before: now - options.memory)
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
}
