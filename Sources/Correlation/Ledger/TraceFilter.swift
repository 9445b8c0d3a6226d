package import Semantics

/// What must be in a trace for it to be listed.
package struct TraceFilter: Sendable {
  /// The name of an execution.
  package var primitive: Symbol?
  /// The names of an edge's source and target.
  package var edge: (source: Symbol, target: Symbol)?

  /// All traces.
  package init() {}

  /// Whether it lets every trace through.
  var isEmpty: Bool { primitive == nil && edge == nil }
}
