internal import Semantics

/// What nodes are named.
extension TraceStore {
  /// The labels of a node: an execution's own, a step's end's.
  @inline(__always)
  func labels(of node: Int32) -> NodeLabels { labels[nodes[node].labels] }

  /// The name of a node; of a step that of its end.
  @inline(__always)
  func name(of node: Int32) -> Symbol { labels(of: node).name }

  /// The labels of a node; of a step those of its class, whatever its end of a flow edge goes by.
  @inline(__always)
  func ownLabels(of node: Int32) -> NodeLabels {
    labels[nodes[node].ownLabels ?? nodes[node].labels]
  }
}
