internal import Semantics

/// What nodes are called.
extension TraceForest {
  /// The labels of a node.
  @inline(__always)
  func labels(of node: NodeIndex) -> NodeLabels { labels[nodes[node].labels] }

  /// The name of a node.
  @inline(__always)
  func name(of node: NodeIndex) -> Symbol { labels(of: node).name }
}

extension TraceForest {
  /// The labels of a node; of a step those of its class, whatever its end of a flow edge goes by.
  @inline(__always)
  func ownLabels(of node: NodeIndex) -> NodeLabels {
    labels[nodes[node].ownLabels ?? nodes[node].labels]
  }
}
