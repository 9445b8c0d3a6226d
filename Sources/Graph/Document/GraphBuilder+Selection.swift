extension GraphBuilder {
  /// Leaves out edges with fewer calls per second than `rate`, and nodes with fewer executions per
  /// second that have no edge left.
  mutating func dropBelow(_ rate: Double) {
    guard rate > 0 else { return }
    let least = rate * seconds
    edges.removeAll { Double($0.calls) < least }
    var kept = nodes.map { Double($0.executions) >= least && $0.executions > 0 }
    for edge in edges {
      kept[edge.key.source] = true
      kept[edge.key.target] = true
    }
    keep(kept)
  }

  /// Leaves only the node of that name and what can be reached from it over at most `depth` edges
  /// in either direction; nothing where there is no such node. O(nodes + edges).
  mutating func keepAround(_ focus: String, depth: Int) {
    var kept = nodes.map { $0.id == focus }
    var neighbours = [[Int]](repeating: [], count: nodes.count)
    for edge in edges {
      neighbours[edge.key.source].append(edge.key.target)
      neighbours[edge.key.target].append(edge.key.source)
    }
    var frontier = kept.indices.filter { kept[$0] }
    for _ in 0..<depth where !frontier.isEmpty {
      var next: [Int] = []
      for neighbour in frontier.flatMap({ neighbours[$0] }) where !kept[neighbour] {
        kept[neighbour] = true
        next.append(neighbour)
      }
      frontier = next
    }
    keep(kept)
  }

  /// Leaves only the nodes marked in `kept`, and the edges between them.
  private mutating func keep(_ kept: [Bool]) {
    var numbers = [Int](repeating: 0, count: nodes.count)
    var remaining: [Node] = []
    for (number, node) in nodes.enumerated() where kept[number] {
      numbers[number] = remaining.count
      remaining.append(node)
    }
    edges.removeAll { !kept[$0.key.source] || !kept[$0.key.target] }
    for index in edges.indices {
      edges[index].key.source = numbers[edges[index].key.source]
      edges[index].key.target = numbers[edges[index].key.target]
    }
    nodes = remaining
  }

  /// Merges the least busy nodes into one, so that at most `limit` remain, and edges that became the
  /// same; returns how many nodes were merged. The node `keeping` is merged last. Durations of services
  /// and of executions have other buckets: a node of both has none.
  mutating func mergeLeastBusy(over limit: Int, keeping: String?) -> Int {
    guard nodes.count > limit else { return 0 }
    let activity = self.activity
    let order = nodes.indices.filter { nodes[$0].id != GraphDocument.otherID }.sorted {
      let first = nodes[$0].id == keeping
      if first != (nodes[$1].id == keeping) { return first }
      return (activity[$1], nodes[$0].id) < (activity[$0], nodes[$1].id)
    }
    var numbers = [Int](repeating: limit - 1, count: nodes.count)
    var remaining: [Node] = []
    for number in order.prefix(limit - 1) {
      numbers[number] = remaining.count
      remaining.append(nodes[number])
    }
    var other = Node(id: GraphDocument.otherID, title: GraphDocument.otherID)
    var kinds: Set<Bool> = []
    for (number, node) in nodes.enumerated() where numbers[number] == limit - 1 {
      kinds.insert(node.isService)
      other.executions &+= node.executions
      other.errors &+= node.errors
      other.buckets.add(node.buckets)
      other.sum += node.sum
      other.tokens &+= node.tokens
      other.cost += node.cost
      other.trace.offer(node.trace)
    }
    other.isService = kinds == [true]
    if kinds.count > 1 {
      other.buckets = []
      other.sum = 0
    }
    remaining.append(other)
    nodes = remaining
    redirectEdges(numbers)
    return order.count - (limit - 1)
  }

  /// Gives the edges' ends their new numbers and merges those that became the same.
  private mutating func redirectEdges(_ numbers: [Int]) {
    var merged: [Edge] = []
    var places: [Key: Int] = [:]
    for var edge in edges {
      edge.key.source = numbers[edge.key.source]
      edge.key.target = numbers[edge.key.target]
      guard let place = places[edge.key] else {
        places[edge.key] = merged.count
        merged.append(edge)
        continue
      }
      merged[place].calls &+= edge.calls
      merged[place].errors &+= edge.errors
      merged[place].buckets.add(edge.buckets)
      merged[place].sum += edge.sum
      merged[place].trace.offer(edge.trace)
    }
    edges = merged
  }

  /// How busy each node is: its executions, or the larger of the calls in and out.
  var activity: [UInt64] {
    var calls = [(into: UInt64, out: UInt64)](repeating: (0, 0), count: nodes.count)
    for edge in edges {
      calls[edge.key.source].out &+= edge.calls
      calls[edge.key.target].into &+= edge.calls
    }
    return nodes.indices.map {
      nodes[$0].executions > 0 ? nodes[$0].executions : max(calls[$0].into, calls[$0].out)
    }
  }
}
