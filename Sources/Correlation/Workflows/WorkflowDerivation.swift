package import OTLP
package import Semantics

/// A workflow that came to its end.
package struct WorkflowDerivation: Sendable, BitwiseCopyable {
  package var trace = TraceID.invalid
  package var agentType = Symbol.none
  package var workflow = Symbol.none
  package var status = ExecutionStatus.success
  /// Nanoseconds.
  package var duration: UInt64 = 0

  init() {}
}
