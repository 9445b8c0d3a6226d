package import OTLP
package import Semantics

/// An edge between two executions, or two steps.
package struct EdgeDerivation: Sendable, BitwiseCopyable {
  package var trace = TraceID.invalid
  package var source = Symbol.none
  package var target = Symbol.none
  package var sourceType = Symbol.none
  package var targetType = Symbol.none
  package var connection = ConnectionType.call
  /// Whether the target failed.
  package var failed = false
  /// The target's duration in nanoseconds.
  package var duration: UInt64 = 0
  /// These are of the target's own span.
  package var workflow = Symbol.none
  package var agentType = Symbol.none
  package var service = Symbol.none
  package var extra = Symbol.none
  /// Where all that is of the target is in the shard's table of labels; nowhere in an edge of a link.
  package var labels = LabelReference()

  init() {}
}
