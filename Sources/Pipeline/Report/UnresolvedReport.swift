internal import Correlation

/// How much is not known about spans for one reason.
package struct UnresolvedReport: Encodable, Sendable {
  /// A span, or the end of a link, as an example.
  package struct Example: Encodable, Sendable {
    package var traceId: String
    package var spanId: String
    /// Absent where only its id is known.
    package var name: String?
  }

  /// How many there are of one scope or attribute.
  package struct Part: Encodable, Sendable {
    package var name: String
    package var count: UInt64
  }

  package var reason: String
  /// What that means, and what may help.
  package var meaning: String
  package var count: UInt64
  /// How many of them are of traces that are not settled; absent where all since the start are counted,
  /// not those in memory.
  package var open: Int?
  /// The same by scope or attribute, the most first.
  package var by: [Part]?
  /// The latest, the latest first.
  package var examples: [Example]
}

extension UnresolvedReason {
  /// The name in reports.
  var name: String {
    switch self {
    case .parentMissing: "parent_missing"
    case .callerMissing: "caller_missing"
    case .parentCircle: "parent_circle"
    case .stepWithoutIndex: "step_without_index"
    case .stepBeforeMissing: "step_before_missing"
    case .callWithoutUsage: "call_without_usage"
    case .callHeld: "call_held"
    case .usageWaiting: "usage_waiting"
    case .linkWaiting: "link_waiting"
    }
  }

  /// What it means for the metrics.
  var meaning: String {
    switch self {
    case .parentMissing: "Spans whose parent has not arrived."
    case .callerMissing:
      "Executions below a span that has not arrived. They have no call edge."
    case .parentCircle: "Spans whose parents form a circle."
    case .stepWithoutIndex: "Steps without an index. They have no flow edge."
    case .stepBeforeMissing:
      "Steps whose previous step has not arrived. They have no incoming flow edge."
    case .callWithoutUsage: "Calls without token usage. The sums of tokens lack them."
    case .callHeld: "Calls held for another library's report (usage_hold)."
    case .usageWaiting:
      "Token sums that wait for their trace to settle. They count if no call below reports tokens."
    case .linkWaiting: "Link ends that have not arrived. A link counts when both ends are known."
    }
  }
}
