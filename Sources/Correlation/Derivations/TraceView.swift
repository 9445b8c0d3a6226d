package import Semantics

/// The executions and edges of one trace.
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

  /// The earliest start of a span, in nanoseconds since 1970.
  package var start = UInt64.max
  /// The latest end of a span, in nanoseconds since 1970.
  package var end: UInt64 = 0
  package var executions: [Execution] = []
  package var edges: [Edge] = []

  init() {}
}
