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
    case .parentMissing: "The span that they name as their parent has not come."
    case .callerMissing:
      "Executions whose way up ends in a span that has not come: they have no call edge."
    case .parentCircle: "Their parents name one another in a circle."
    case .stepWithoutIndex: "Steps that do not say their place: they have no flow edge."
    case .stepBeforeMissing: "Steps the one before which has not come: no edge leads to them."
    case .callWithoutUsage: "Calls that nothing tells the tokens of: the sums of tokens lack them."
    case .callHeld: "Calls that wait for another library's report of them (usage_hold)."
    case .usageWaiting: "Sums of usage that count when their trace settles, if no call below does."
    case .linkWaiting: "Ends of links that have not come; a link counts when both ends have."
    }
  }
}
