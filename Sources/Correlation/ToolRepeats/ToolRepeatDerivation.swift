package import Semantics

/// Calls of one tool that had been called with the same arguments in the same trace.
package struct ToolRepeatDerivation: Sendable, BitwiseCopyable {
  package var workflow = Symbol.none
  package var tool = Symbol.none
  package var count: UInt64 = 0

  init() {}
}
