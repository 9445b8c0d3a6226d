package import OTLP
package import Semantics

/// How large a trace was when it settled.
package struct TraceShapeDerivation: Sendable, BitwiseCopyable {
  package var trace = TraceID.invalid
  package var workflow = Symbol.none
  /// How many executions were nested in one another.
  package var depth: UInt64 = 0
  package var executions: UInt64 = 0

  init() {}
}
