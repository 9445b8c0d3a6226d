/// The `connection_type` of an edge.
package enum ConnectionType: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  /// A call without a composition in between; a sequential step is none.
  case call
  case parallel
  case conditional
  case retry
  case fallback
  case saga
  case handoff
  /// The order of two steps under one parent.
  case sequential
  /// A span link to a span of another trace.
  case link

  /// The type of a call edge that crosses `composition`.
  package init(crossing composition: Composition) {
    switch composition {
    case .none, .step: self = .call
    case .branch: self = .parallel
    case .conditional: self = .conditional
    case .attempt: self = .retry
    case .fallback: self = .fallback
    case .saga: self = .saga
    case .handoff: self = .handoff
    }
  }

  /// The label's value.
  package var name: String {
    switch self {
    case .call: "call"
    case .parallel: "parallel"
    case .conditional: "conditional"
    case .retry: "retry"
    case .fallback: "fallback"
    case .saga: "saga"
    case .handoff: "handoff"
    case .sequential: "sequential"
    case .link: "link"
    }
  }
}
