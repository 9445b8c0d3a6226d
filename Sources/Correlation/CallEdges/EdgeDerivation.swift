package import OTLP
package import Semantics

/// An edge between two executions, or two steps.
package struct EdgeDerivation: Sendable, BitwiseCopyable {
  package var trace = TraceID.invalid
  package var source = Symbol.none
  package var sourceType = Symbol.none
  /// All that names the target's own span. The edge's remaining labels are of it.
  package var target = NodeLabels()
  package var connection = ConnectionType.call
  /// Whether the target failed.
  package var failed = false
  /// The target's duration in nanoseconds.
  package var duration: UInt64 = 0
  /// Where ``target`` is in the shard's table of labels; nowhere in an edge of a link.
  package var labels = LabelReference()

  init() {}
}
