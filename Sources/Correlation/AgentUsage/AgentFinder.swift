internal import Semantics

/// Finds the agent that a span is for.
struct AgentFinder: Sendable {
  /// The type of executions that are agents.
  let type: Symbol

  /// The nearest agent at or above a node; -1 where there is none, or where what is above has not come.
  ///
  /// O(log n) on average, with one index for several nodes of a trace to which no span comes meanwhile.
  func agent(
    of node: NodeIndex, _ index: inout AncestorIndex, in forest: inout TraceForest
  ) -> NodeIndex {
    let it = forest.nodes[node]
    if isAgent(it, forest.labels) { return node }
    let end = isAgentAbove(node, &index, forest.nodes, forest.labels)
    return end >= 0 && isAgent(forest.nodes[end], forest.labels) ? end : -1
  }

  private func isAgentAbove(
    _ node: NodeIndex, _ index: inout AncestorIndex, _ nodes: borrowing Slab<SpanNode>,
    _ labels: borrowing LabelTable
  ) -> NodeIndex {
    index.end(above: node, in: nodes) { _, above in isAgent(above, labels) }
  }

  @inline(__always)
  private func isAgent(_ node: SpanNode, _ labels: borrowing LabelTable) -> Bool {
    node.isExecution && node.labels >= 0
      && labels[node.labels].type.rawValue == type.rawValue
  }
}
