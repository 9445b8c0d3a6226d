package import OTLP
package import Semantics

/// What a list shows of a trace.
package struct TraceSummary: Sendable {
  package var id = TraceID.invalid
  /// The earliest start of a span, in nanoseconds since 1970.
  package var start = UInt64.max
  /// The latest end of a span, in nanoseconds since 1970.
  package var end: UInt64 = 0
  /// The workflow's name, or the best known so far.
  package var name = Symbol.none
  package var agentType = Symbol.none
  /// The session; empty where it was not asked for.
  package var session = ""
  /// How its root ended; while it has not, or where there is none, error if an execution failed.
  package var status = ExecutionStatus.success
  /// Whether a span without a parent has come.
  package var hasRoot = false
  /// Whether it is settled.
  package var isSettled = false
  /// How many executions are nested in one another on the longest way down.
  package var depth = 0
  /// Which limits of workflows it is over.
  package var excess: RunawayLimits.Excess = []
  package var totals = TraceTotals()

  init() {}

  /// From the earliest start to the latest end, in nanoseconds.
  package var duration: UInt64 { end - min(start, end) }
}
