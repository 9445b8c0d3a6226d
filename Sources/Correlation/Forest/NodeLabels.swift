package import Semantics

/// What spans of one kind have in common: what their series and edges are named by.
package struct NodeLabels: Equatable, Sendable, BitwiseCopyable {
  /// An execution's name; of a step its class, and once it is decided the name of its end.
  package var name = Symbol.none
  package var type = Symbol.none
  package var workflow = Symbol.none
  package var agentType = Symbol.none
  package var service = Symbol.none
  package var extra = Symbol.none

  init() {}

  /// Those of a span.
  @inline(__always)
  package init(_ span: borrowing SemanticSpan) {
    name = span.name
    type = span.type
    workflow = span.workflow
    agentType = span.agentType
    service = span.service
    extra = span.extra
  }

  /// A 64-bit hash of all of them.
  @inline(__always)
  func hash(_ seed: UInt64, _ multiplier: UInt64) -> UInt64 {
    let first = TraceForest.mix(
      UInt64(name.rawValue) << 32 | UInt64(type.rawValue) ^ seed,
      UInt64(workflow.rawValue) << 32 | UInt64(agentType.rawValue) ^ multiplier)
    let rest = UInt64(service.rawValue) << 32 | UInt64(extra.rawValue)
    return TraceForest.mix(first ^ rest, multiplier)
  }
}
