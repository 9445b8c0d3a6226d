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
