/// A graph in the making: nodes and edges by number, so that merging them compares no text.
struct GraphBuilder {
  /// A node in the making.
  struct Node {
    var id: String
    var title: String
    var isService = false
    /// What is known of a service: no more than its name, that it is a database, that it has spans.
    var serviceRank = 0
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

  /// What makes two nodes the same.
  private struct NodeKey: Hashable {
    var name: String
    var isService: Bool
  }

  /// What an edge is.
  struct EdgeType: Equatable {
    var connection: String
    /// Of a request between services what lies between them; else empty.
    var request = ""
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
  private(set) var types: [EdgeType] = []
  private var nodeNumbers: [NodeKey: Int] = [:]
  private var edgeNumbers: [Key: Int] = [:]

  init(_ rows: GraphRows, _ query: GraphQuery) {
    seconds = rows.seconds
    showsUsage = query.workflow == nil && query.service == nil
    if query.showsExecutions { addExecutions(of: rows, query) }
    for row in rows.requests where row.calls > 0 && query.takes(row) { add(row) }
    if !rows.requests.isEmpty { tellApart() }
  }

  private mutating func addExecutions(of rows: GraphRows, _ query: GraphQuery) {
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

  private mutating func node(_ name: String, isService: Bool = false) -> Int {
    let key = NodeKey(name: name, isService: isService)
    if let number = nodeNumbers[key] { return number }
    nodeNumbers[key] = nodes.count
    let id = isService ? GraphDocument.servicePrefix + name : name
    nodes.append(Node(id: id, title: name, isService: isService))
    return nodes.count - 1
  }

  /// Gives executions another id that are named as a service's node is.
  private mutating func tellApart() {
    let services = Set(nodes.lazy.filter(\.isService).map(\.id))
    var taken = Set(nodes.map(\.id))
    for number in nodes.indices
    where !nodes[number].isService && services.contains(nodes[number].id) {
      var id = nodes[number].id
      repeat { id = "execution:" + id } while !taken.insert(id).inserted
      nodes[number].id = id
    }
  }

  private mutating func type(_ type: EdgeType) -> Int {
    if let number = types.firstIndex(of: type) { return number }
    types.append(type)
    return types.count - 1
  }

  private mutating func edge(_ key: Key) -> Int {
    if let number = edgeNumbers[key] { return number }
    edgeNumbers[key] = edges.count
    edges.append(Edge(key: key))
    return edges.count - 1
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
      source: node(row.source), target: node(row.target),
      type: type(EdgeType(connection: row.connectionType)))
    nodes[key.source].typesOfEdges.add(row.sourceType, row.calls)
    nodes[key.target].typesOfEdges.add(row.targetType, row.calls)
    let number = edge(key)
    edges[number].calls &+= row.calls
    edges[number].errors &+= row.errors
    edges[number].trace.offer(row.lastTrace, row.calls)
  }

  private mutating func add(_ row: EdgeDurationRow) {
    guard let source = nodeNumbers[NodeKey(name: row.source, isService: false)],
      let target = nodeNumbers[NodeKey(name: row.target, isService: false)],
      let type = types.firstIndex(of: EdgeType(connection: row.connectionType)),
      let number = edgeNumbers[Key(source: source, target: target, type: type)]
    else { return }
    edges[number].buckets.add(row.buckets)
    edges[number].sum += row.sum
  }

  /// A request is an edge, and an execution of its server.
  private mutating func add(_ row: RequestRow) {
    let key = Key(
      source: node(row.client, isService: true), target: node(row.server, isService: true),
      type: type(EdgeType(connection: GraphQuery.serviceType, request: row.connection)))
    let isDatabase = row.connection == "database"
    nodes[key.source].serviceRank = max(nodes[key.source].serviceRank, row.hasClient ? 2 : 0)
    nodes[key.target].serviceRank = max(
      nodes[key.target].serviceRank, row.hasServer ? 2 : isDatabase ? 1 : 0)
    nodes[key.target].executions &+= row.calls
    nodes[key.target].errors &+= row.errors
    nodes[key.target].buckets.add(row.buckets)
    nodes[key.target].sum += row.sum
    nodes[key.target].trace.offer(row.lastTrace, row.calls)
    let number = edge(key)
    edges[number].calls &+= row.calls
    edges[number].errors &+= row.errors
    edges[number].buckets.add(row.buckets)
    edges[number].sum += row.sum
    edges[number].trace.offer(row.lastTrace, row.calls)
  }

  /// Usage makes a node of its own where its execution has not ended yet.
  private mutating func add(_ row: UsageRow) {
    let number = node(row.name)
    nodes[number].tokens &+= row.tokens
    if row.costUSD.isFinite { nodes[number].cost += row.costUSD }
  }
}

extension GraphQuery {
  /// Whether a type is asked for that connects executions.
  fileprivate var showsExecutions: Bool { types != [GraphQuery.serviceType] }

  /// Requests have no workflow and no agent.
  fileprivate func takes(_ row: RequestRow) -> Bool {
    workflow == nil && agentType == nil && (types?.contains(GraphQuery.serviceType) ?? true)
      && (service.map { $0 == row.client || $0 == row.server } ?? true)
  }

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
