extension GraphBuilder {
  /// The finished nodes and edges in their order; `merged` is the number of nodes that the node
  /// `other` stands for.
  func finish(merged: Int) -> (nodes: [GraphNode], edges: [GraphEdge]) {
    let activity = self.activity
    var finished = nodes.indices.map { number in
      let node = nodes[number]
      let isMerged = merged > 0 && node.name == GraphDocument.otherID
      return GraphNode(
        id: node.name, title: isMerged ? "\(merged) more" : node.name,
        type: isMerged ? "merged" : node.types.winner ?? node.typesOfEdges.winner ?? "",
        executions: node.executions, errors: node.errors, buckets: node.buckets, sum: node.sum,
        tokens: showsUsage ? node.tokens : nil, costUSD: showsUsage ? node.cost : nil,
        lastTrace: node.trace.trace, activity: activity[number])
    }
    finished.sort { left, right in
      let leftIsMerged = merged > 0 && left.id == GraphDocument.otherID
      let rightIsMerged = merged > 0 && right.id == GraphDocument.otherID
      if leftIsMerged != rightIsMerged { return rightIsMerged }
      return (right.activity, left.id) < (left.activity, right.id)
    }
    let edges = edges.map { edge in
      GraphEdge(
        source: nodes[edge.key.source].name, target: nodes[edge.key.target].name,
        connectionType: types[edge.key.type], calls: edge.calls, errors: edge.errors,
        buckets: edge.buckets, sum: edge.sum, lastTrace: edge.trace.trace)
    }
    .sorted { left, right in
      if left.calls != right.calls { return left.calls > right.calls }
      return (left.source, left.target, left.connectionType)
        < (right.source, right.target, right.connectionType)
    }
    return (finished, edges)
  }
}
