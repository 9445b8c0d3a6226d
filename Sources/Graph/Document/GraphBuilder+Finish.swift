extension GraphBuilder {
  /// The finished nodes and edges in their order; `merged` is the number of nodes that the node
  /// `other` stands for.
  func finish(merged: Int) -> (nodes: [GraphNode], edges: [GraphEdge]) {
    let activity = self.activity
    var finished = nodes.indices.map { number in
      let node = nodes[number]
      let isMerged = merged > 0 && node.id == GraphDocument.otherID
      let hasUsage = showsUsage && !node.isService
      return GraphNode(
        id: node.id, title: isMerged ? "\(merged) more" : node.title,
        type: isMerged ? "merged" : node.type, isService: node.isService,
        executions: node.executions, errors: node.errors, buckets: node.buckets, sum: node.sum,
        tokens: hasUsage ? node.tokens : nil, costUSD: hasUsage ? node.cost : nil,
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
        source: nodes[edge.key.source].id, target: nodes[edge.key.target].id,
        connectionType: types[edge.key.type].connection, request: types[edge.key.type].request,
        calls: edge.calls, errors: edge.errors,
        buckets: edge.buckets, sum: edge.sum, lastTrace: edge.trace.trace)
    }
    .sorted { left, right in
      if left.calls != right.calls { return left.calls > right.calls }
      return (left.source, left.target, left.connectionType, left.request)
        < (right.source, right.target, right.connectionType, right.request)
    }
    return (finished, edges)
  }
}

extension GraphBuilder.Node {
  /// What people read below its name.
  fileprivate var type: String {
    guard isService else { return types.winner ?? typesOfEdges.winner ?? "" }
    return ["virtual_node", "database", "service"][min(2, max(0, serviceRank))]
  }
}
