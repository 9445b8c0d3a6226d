package import Correlation
internal import OTLP
internal import Semantics

/// One trace, as people and `/traces` see it.
package struct LedgerEntry: Sendable {
  /// Edges of one kind between two nodes.
  package struct Edge: Sendable {
    package var source: String
    package var target: String
    package var connectionType: String
    package var calls = 0
    package var errors = 0
    /// Nanoseconds, of all targets together.
    package var duration: UInt64 = 0
  }

  /// The executions of one name.
  package struct Execution: Sendable {
    package var name: String
    package var type: String
    package var count = 0
    package var errors = 0
    /// Nanoseconds, of all together.
    package var duration: UInt64 = 0
  }

  /// A stretch of the critical path.
  package struct Stretch: Sendable {
    package var name: String
    package var type: String
    /// Nanoseconds.
    package var duration: UInt64
  }

  /// What one span reports of tokens and cost, and whether it counts.
  package struct Report: Sendable {
    package var spanID: String
    package var name: String
    package var provider: String
    package var model: String
    /// `counted`, or the reason why not.
    package var disposition: String
    /// Whether it counts, and was spent for nothing.
    package var isWasted: Bool
    package var prompt: UInt64
    package var completion: UInt64
    package var unknown: UInt64
    package var cacheRead: UInt64
    package var cacheWrite: UInt64
    package var reasoning: UInt64
    /// In 10⁻¹² USD; nil where no price is known, or where it does not count.
    package var cost: UInt64?
    /// `reported` or `priced`.
    package var costSource: String
    /// The nearest agent at or above it; empty where there is none.
    package var agent: String
    /// The report that it yields to; nil where it counts, or where that is not known any more.
    package var winner: Winner?
  }

  /// A span whose report counts instead of another's.
  package struct Winner: Sendable {
    package var traceID: String
    package var spanID: String
  }

  package var traceID = ""
  package var workflow = ""
  package var agentType = ""
  package var session = ""
  package var status = ""
  /// `active`, `ended` (its root has come) or `settled`.
  package var state = ""
  /// Nanoseconds since 1970.
  package var start: UInt64 = 0
  /// From the earliest start to the latest end, in nanoseconds.
  package var duration: UInt64 = 0
  /// How many executions are nested in one another on the longest way down.
  package var depth = 0
  /// Which limits of workflows it is over: `executions`, `depth`, `tool_repeats`.
  package var runaway: [String] = []
  package var totals: TraceTotals
  package var executions: [Execution] = []
  package var edges: [Edge] = []
  package var criticalPath: [Stretch] = []
  package var usages: [Report] = []

  /// What a list shows of a trace.
  ///
  /// - Parameter strings: each at its symbol's place.
  init(_ summary: TraceSummary, _ strings: [String]) {
    func text(_ symbol: Symbol) -> String { strings[Int(symbol.rawValue)] }
    traceID = summary.id.description
    workflow = text(summary.name)
    agentType = text(summary.agentType)
    session = summary.session
    status = summary.status.name
    state = summary.state
    start = summary.start == .max ? 0 : summary.start
    duration = summary.duration
    depth = summary.depth
    for (limit, name) in [
      (RunawayLimits.Excess.executions, "executions"), (.depth, "depth"),
      (.toolRepeats, "tool_repeats"),
    ] where summary.excess.contains(limit) {
      runaway.append(name)
    }
    totals = summary.totals
  }
}

extension TraceSummary {
  /// `active`, `ended` (its root has come) or `settled`.
  var state: String { isSettled ? "settled" : hasRoot ? "ended" : "active" }
}
