/// A graph in the making: nodes and edges by number, so that merging them compares no text.
struct GraphBuilder {
  /// A node in the making.
  struct Node {
    var name: String
    var types = Tally()
    var typesOfEdges = Tally()
    var executions: UInt64 = 0
    var errors: UInt64 = 0
    var buckets: [UInt64] = []
    var sum = 0.0
    var tokens: UInt64 = 0
    var cost = 0.0
    var trace = BestTrace()
  }

  /// What makes two edges the same.
  struct Key: Hashable {
    var source: Int
    var target: Int
    var type: Int
  }

  /// An edge in the making.
  struct Edge {
    var key: Key
    var calls: UInt64 = 0
    var errors: UInt64 = 0
    var buckets: [UInt64] = []
    var sum = 0.0
    var trace = BestTrace()
  }

  var nodes: [Node] = []
  var edges: [Edge] = []
  let seconds: Double
  let showsUsage: Bool
  private(set) var types: [String] = []
  private var nodeNumbers: [String: Int] = [:]
  private var edgeNumbers: [Key: Int] = [:]

  init(_ rows: GraphRows, _ query: GraphQuery) {
    seconds = rows.seconds
    showsUsage = query.workflow == nil && query.service == nil
    for row in rows.executions where row.count > 0 && query.takes(row) { add(row) }
    for row in rows.edges where row.calls > 0 && query.takes(row) { add(row) }
    if query.workflow == nil && query.agentType == nil && query.service == nil {
      for row in rows.edgeDurations { add(row) }
    }
    if showsUsage {
      for row in rows.tokens where row.tokens > 0 || row.costUSD > 0 {
        if query.agentType == nil || query.agentType == row.agentType { add(row) }
      }
    }
  }

  private mutating func node(_ name: String) -> Int {
    if let number = nodeNumbers[name] { return number }
    nodeNumbers[name] = nodes.count
    nodes.append(Node(name: name))
    return nodes.count - 1
  }

  private mutating func type(_ name: String) -> Int {
    if let number = types.firstIndex(of: name) { return number }
    types.append(name)
    return types.count - 1
  }

  private mutating func add(_ row: ExecutionRow) {
    let number = node(row.name)
    nodes[number].types.add(row.type, row.count)
    nodes[number].executions &+= row.count
    if row.status != "success" { nodes[number].errors &+= row.count }
    nodes[number].buckets.add(row.buckets)
    nodes[number].sum += row.sum
    nodes[number].trace.offer(row.lastTrace, row.count)
  }

  private mutating func add(_ row: EdgeRow) {
    let key = Key(
      source: node(row.source), target: node(row.target), type: type(row.connectionType))
    nodes[key.source].typesOfEdges.add(row.sourceType, row.calls)
    nodes[key.target].typesOfEdges.add(row.targetType, row.calls)
    let number = edgeNumbers[key] ?? edges.count
    if number == edges.count {
      edgeNumbers[key] = number
      edges.append(Edge(key: key))
    }
    edges[number].calls &+= row.calls
    edges[number].errors &+= row.errors
    edges[number].trace.offer(row.lastTrace, row.calls)
  }

  private mutating func add(_ row: EdgeDurationRow) {
    guard let source = nodeNumbers[row.source], let target = nodeNumbers[row.target],
      let type = types.firstIndex(of: row.connectionType),
      let number = edgeNumbers[Key(source: source, target: target, type: type)]
    else { return }
    edges[number].buckets.add(row.buckets)
    edges[number].sum += row.sum
  }

  /// Usage makes a node of its own where its execution has not ended yet.
  private mutating func add(_ row: UsageRow) {
    let number = node(row.name)
    nodes[number].tokens &+= row.tokens
    if row.costUSD.isFinite { nodes[number].cost += row.costUSD }
  }
}

extension GraphQuery {
  fileprivate func takes(_ row: ExecutionRow) -> Bool {
    takes(row.workflow, row.agentType, row.service)
  }

  fileprivate func takes(_ row: EdgeRow) -> Bool {
    takes(row.workflow, row.agentType, row.service)
      && (types.map { $0.contains(row.connectionType) } ?? true)
  }

  private func takes(_ workflow: String, _ agentType: String, _ service: String) -> Bool {
    (self.workflow.map { $0 == workflow } ?? true)
      && (self.agentType.map { $0 == agentType } ?? true)
      && (self.service.map { $0 == service } ?? true)
  }
}

extension [UInt64] {
  /// Adds `other` element by element; the longer one's length counts.
  mutating func add(_ other: [UInt64]) {
    if isEmpty {
      self = other
      return
    }
    if count < other.count { append(contentsOf: repeatElement(0, count: other.count - count)) }
    for index in other.indices { self[index] &+= other[index] }
  }
}
