/// Two windows of the graph side by side: what `GET /graph/diff` answers, before it is rendered.
package struct GraphDiff: Sendable {
  /// What an edge is in one window.
  package struct Side: Sendable, Equatable {
    package var calls: UInt64 = 0
    package var errors: UInt64 = 0
    /// The duration in milliseconds that 95 of 100 stay under; nil where none is known.
    package var p95: Double?
    /// What an execution of the target costs, in US dollars; nil where that is not known.
    package var cost: Double?
    /// A recent trace's id; empty = unknown.
    package var lastTrace = ""

    /// Failed calls among all, 0 to 1; 0 without calls.
    package var errorShare: Double { calls > 0 ? Double(errors) / Double(calls) : 0 }
  }

  /// An edge that is in one of the windows or in both.
  package struct Edge: Sendable {
    /// The edge as the newer window has it, else as the older does.
    package var edge: GraphEdge
    package var now = Side()
    package var before = Side()
    /// How it changed, in the order of ``GraphChange``.
    package var changes: [GraphChange] = []
  }

  /// The edges, those that changed first, then those with the most calls, then by id.
  package private(set) var edges: [Edge]
  /// How many edges changed in each way, those that are not shown included.
  package private(set) var counts: [GraphChange: Int] = [:]
  /// How many edges there are beyond the limit.
  package private(set) var omitted = 0
  package let now: GraphDocument
  package let before: GraphDocument
  package let query: GraphDiffQuery

  /// Whether the older window is of any length; where the program has not run so long, it is not, and
  /// nothing is new, because everything would be.
  package var isComparable: Bool { before.to > before.from }

  /// Compares the rows of two windows. O(rows + n log n) for n edges.
  package init(now: GraphRows, before: GraphRows, _ query: GraphDiffQuery) {
    var all = query.filter
    // Of one window alone they would leave out what the other one has.
    all.focus = nil
    all.minimumRate = 0
    self.query = query
    self.now = GraphDocument(now, all)
    self.before = GraphDocument(before, all)
    edges = GraphDiff.join(self.now, self.before)
    if let focus = query.filter.focus {
      edges = GraphDiff.around(focus, query.filter.depth, edges)
    }
    let least = query.filter.minimumRate
    if least > 0 {
      let (now, before) = (self.now, self.before)
      edges.removeAll {
        now.rate($0.now.calls) < least && before.rate($0.before.calls) < least
      }
    }
    for place in edges.indices {
      edges[place].changes = changes(of: edges[place])
      for change in edges[place].changes { counts[change, default: 0] += 1 }
    }
    if let wanted = query.changes {
      edges.removeAll { edge in !edge.changes.contains(where: wanted.contains) }
    }
    edges.sort { left, right in
      if left.changes.isEmpty != right.changes.isEmpty { return right.changes.isEmpty }
      let calls = (left.now.calls &+ left.before.calls, right.now.calls &+ right.before.calls)
      return calls.0 != calls.1 ? calls.0 > calls.1 : left.edge.id < right.edge.id
    }
    omitted = max(0, edges.count - query.limit)
    edges.removeLast(omitted)
  }

  private static func join(_ now: GraphDocument, _ before: GraphDocument) -> [Edge] {
    var edges: [Edge] = []
    var places: [String: Int] = [:]
    for (document, side) in [(now, \Edge.now), (before, \Edge.before)] {
      let costs = costs(of: document)
      for edge in document.edges {
        let id = edge.id
        let place = places[id] ?? edges.count
        if place == edges.count {
          places[id] = place
          edges.append(Edge(edge: edge))
        }
        edges[place][keyPath: side] = Side(
          calls: edge.calls, errors: edge.errors, p95: document.quantile(0.95, of: edge),
          cost: costs[edge.target], lastTrace: edge.lastTrace)
      }
    }
    return edges
  }

  /// For each node that costs something, or could, what an execution of it costs.
  private static func costs(of document: GraphDocument) -> [String: Double] {
    document.nodes.reduce(into: [:]) { costs, node in
      guard let cost = node.costUSD, node.executions > 0 else { return }
      costs[node.id] = cost / Double(node.executions)
    }
  }

  /// The edges between nodes that are at most `depth` edges away from `focus` in either window.
  private static func around(_ focus: String, _ depth: Int, _ edges: [Edge]) -> [Edge] {
    var neighbours: [String: Set<String>] = [:]
    for edge in edges {
      neighbours[edge.edge.source, default: []].insert(edge.edge.target)
      neighbours[edge.edge.target, default: []].insert(edge.edge.source)
    }
    var kept: Set<String> = [focus]
    var frontier = kept
    for _ in 0..<depth where !frontier.isEmpty {
      var next: Set<String> = []
      for node in frontier { next.formUnion(neighbours[node] ?? []) }
      frontier = next.subtracting(kept)
      kept.formUnion(frontier)
    }
    return edges.filter { kept.contains($0.edge.source) && kept.contains($0.edge.target) }
  }

  private func changes(of edge: Edge) -> [GraphChange] {
    let (now, before) = (edge.now, edge.before)
    guard isComparable else { return [] }
    if before.calls == 0 { return [.new] }
    if now.calls == 0 { return [.gone] }
    guard min(now.calls, before.calls) >= query.minimumCalls else { return [] }
    var changes: [GraphChange] = []
    if GraphDiff.hasGrown(before.p95, now.p95, query.slower) { changes.append(.slower) }
    if now.errorShare - before.errorShare >= query.failing { changes.append(.failing) }
    if GraphDiff.hasGrown(before.cost, now.cost, query.costlier) { changes.append(.costlier) }
    return changes
  }

  private static func hasGrown(_ before: Double?, _ now: Double?, _ factor: Double) -> Bool {
    guard let before, let now else { return false }
    return now > before && now >= before * factor
  }
}
