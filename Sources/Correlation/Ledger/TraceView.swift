package import OTLP
package import Semantics

/// What is known of one trace: its ledger, before prices and text.
package struct TraceView: Sendable {
  /// One run of something.
  package struct Execution: Sendable {
    package var name: Symbol
    package var type: Symbol
    package var status: ExecutionStatus
    /// Nanoseconds.
    package var duration: UInt64
    package var workflow: Symbol
    package var agentType: Symbol
    package var service: Symbol
  }

  /// An edge between two of them, or two steps.
  package struct Edge: Sendable {
    package var source: Symbol
    package var sourceType: Symbol
    package var target: Symbol
    package var targetType: Symbol
    package var connection: ConnectionType
    package var failed: Bool
    /// The target's, in nanoseconds.
    package var duration: UInt64
    package var workflow: Symbol
    package var agentType: Symbol
    package var service: Symbol
  }

  /// A stretch of the critical path.
  package struct Stretch: Sendable {
    package var name: Symbol
    package var type: Symbol
    /// How long nothing below was being waited for, in nanoseconds.
    package var duration: UInt64
  }

  /// What a span reports of tokens and cost.
  package struct Report: Sendable {
    /// The span that reports it.
    package var span: SpanID
    package var derivation: UsageDerivation
    /// Whether it counts, and was spent for nothing.
    package var isWasted: Bool
    /// What it costs by the price list, in 10⁻¹² USD; negative where that is not known, or the span says
    /// itself what it cost.
    package var price: Int64
    /// The name of the nearest agent at or above it; none where there is none.
    package var agent: Symbol
    /// The report that it yields to; nil where it counts, or where that is not known any more.
    package var winner: SpanAddress?
  }

  package var summary = TraceSummary()
  package var executions: [Execution] = []
  package var edges: [Edge] = []
  package var usages: [Report] = []
  /// Requests between services both sides of which are in it, or one side and a node without spans.
  package var requests: [RequestDerivation] = []
  package var criticalPath: [Stretch] = []

  init() {}
}
