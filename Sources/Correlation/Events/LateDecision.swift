/// A decision that is taken when a trace settles, or when enough of it is known, and that stands although
/// a span that comes later contradicts it.
package enum LateDecision: UInt8, CaseIterable, Sendable {
  /// The name of a step's end of a flow edge.
  case flowEnd
  /// A look-up in a cache that emits no span.
  case cacheLookup
  /// Which span is the workflow's root.
  case workflow
  /// That a sum of usage counts because no call below reports any.
  case aggregate
  /// That the other end of a request sends no spans.
  case virtualNode

  /// The label's value.
  package var name: String {
    switch self {
    case .flowEnd: "flow_end"
    case .cacheLookup: "cache_lookup"
    case .workflow: "workflow"
    case .aggregate: "aggregate"
    case .virtualNode: "virtual_node"
    }
  }
}
