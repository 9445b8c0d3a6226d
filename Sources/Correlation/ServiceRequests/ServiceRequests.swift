internal import Bytes
internal import OTLP
internal import Semantics

/// Requests between services: a client's span and the server's below it, a producer's and a consumer's.
///
/// Each pair is a request. A span that has no partner when its trace settles makes one with a node that is
/// named by the span's attributes; a partner that comes later contradicts that and counts nothing.
struct ServiceRequests: IndependentDerivation, ~Copyable {
  /// Which end of a request a span is, and which request is derived.
  struct NodeState: BitwiseCopyable {
    /// The end in bits 0 to 3, the request in bits 4 to 7: one byte for each node.
    private var bits: UInt8 = 0

    var end: RequestEnd {
      get { RequestEnd(rawValue: bits & 15) ?? .none }
      set { bits = bits & 0xF0 | newValue.rawValue }
    }

    var request: Request {
      get { Request(rawValue: bits >> 4) ?? .none }
      set { bits = bits & 15 | newValue.rawValue << 4 }
    }

    /// Whether a request of this end is derived, or will be.
    var isRequested: Bool { request != .none || end == .database }

    /// Notes a request with a span at the other end. One with a virtual node stands.
    mutating func noteRequest() {
      if end != .none, end != .database, request == .none { request = .paired }
    }
  }

  enum Request: UInt8, BitwiseCopyable {
    case none
    /// The other end is a span.
    case paired
    /// The other end sends no spans.
    case virtual
  }

  private var nodes = Column(NodeState())
  /// The name of the other end, for a span that has no partner yet, or a node without spans as partner.
  private var peers: [NodeIndex: Symbol] = [:]
  /// Servers and consumers by the parent that has not come.
  private var waiting: [NodeIndex: [NodeIndex]] = [:]
  /// The number of them.
  private var waitingCount = 0
  /// Partners that came after the other end was taken for a virtual node.
  private(set) var contradictions: UInt64 = 0

  mutating func makeRoom(nodes: Int, traces: Int) { self.nodes.makeRoom(nodes) }

  /// Notes a span that is an end of a request, and derives the requests that it completes.
  @inline(__always)
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    if span.kind != .internal { add(node, span, of: trace, in: &forest, &events) }
  }

  @inline(never)
  private mutating func add(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    let end = RequestEnd(span.kind, isDatabase: span.flags.contains(.database))
    nodes[node].end = end
    switch end {
    case .none: return
    case .database:
      peers[node] = span.peer
      events.requests.append(databaseRequest(of: node, in: trace, &forest))
      pairWaiting(for: node, of: trace, in: &forest, &events)
    case .client, .producer: pairWaiting(for: node, of: trace, in: &forest, &events)
    case .server, .consumer:
      if end == .consumer, span.linkCount > 0 { nodes[node].noteRequest() }
      let parent = forest.nodes[node].parent
      if parent >= 0 {
        if forest.nodes[parent].flags.contains(.placeholder) {
          waiting[parent, default: []].append(node)
          waitingCount += 1
        } else {
          pair(parent, node, of: trace, in: &forest, &events)
        }
      }
    }
    guard !nodes[node].isRequested else { return }
    forest.traces[trace].flags.insert(.undecided)
    if !span.peer.isNone { peers[node] = span.peer }
  }

  private mutating func takeWaiting(for parent: NodeIndex) -> [NodeIndex] {
    guard !waiting.isEmpty, let nodes = waiting.removeValue(forKey: parent) else { return [] }
    waitingCount -= nodes.count
    return nodes
  }

  private mutating func pairWaiting(
    for node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    for partner in takeWaiting(for: node) { pair(node, partner, of: trace, in: &forest, &events) }
  }

  /// Derives the request of two spans one of which is the other's parent, if they make one.
  private mutating func pair(
    _ client: NodeIndex, _ server: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let end = nodes[client].end
    guard let connection = end.connection(to: nodes[server].end) else { return }
    let isDecided = isVirtual(client) || isVirtual(server)
    noteRequest(of: client)
    noteRequest(of: server)
    // The database's request is derived already.
    guard end != .database else { return }
    guard !isDecided else { return contradictions &+= 1 }
    events.requests.append(request(connection, client, server, of: trace, &forest))
  }

  /// Whether the span's other end was taken for a node without spans.
  private func isVirtual(_ node: NodeIndex) -> Bool { nodes[node].request == .virtual }

  /// Notes a request of a span. The name of the other end is of no use any more, but a database's is that
  /// of its request.
  private mutating func noteRequest(of node: NodeIndex) {
    nodes[node].noteRequest()
    guard nodes[node].end != .database, !isVirtual(node) else { return }
    peers[node] = nil
  }

  /// Derives the request of a message that a consumer's link leads to; false where its producer has not
  /// come.
  mutating func connectMessage(
    _ link: LinkReport, in trace: TraceIndex, _ forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) -> Bool {
    let node = forest.find(link.linkedSpan, in: trace)
    guard node >= 0, !forest.nodes[node].flags.contains(.placeholder) else { return false }
    guard nodes[node].end == .producer else { return true }
    let isDecided = isVirtual(node)
    noteRequest(of: node)
    if isDecided {
      contradictions &+= 1
    } else {
      var request = link.request
      request.setClient(forest.nodes[node], service: forest.labels(of: node).service)
      events.requests.append(request)
    }
    return true
  }

  /// The consumer's end of a request that its link leads to.
  static func message(to span: borrowing SemanticSpan) -> RequestDerivation {
    var request = RequestDerivation()
    request.trace = span.traceID
    request.connection = .messagingSystem
    request.server = span.service
    request.hasServer = true
    request.serverDuration = span.duration
    request.serverStart = span.start
    request.failed = span.status != .success
    return request
  }

  /// Decides what the other end is of a span that has no partner.
  @inline(__always)
  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let end = nodes[node].end
    guard end != .none, !nodes[node].isRequested else { return }
    if end == .server {
      guard forest.nodes[node].flags.contains(.root) else { return }
    } else {
      guard peers[node] != nil else { return }
    }
    nodes[node].request = .virtual
    events.requests.append(virtualRequest(of: node, in: trace, &forest))
  }

  /// The request of a span whose other end sends no spans.
  private func virtualRequest(
    of node: NodeIndex, in trace: TraceIndex, _ forest: inout TraceForest
  ) -> RequestDerivation {
    var request = RequestDerivation()
    request.trace = forest.traces[trace].id
    request.connection = .virtualNode
    let service = forest.labels(of: node).service
    switch nodes[node].end {
    case .server:
      request.isOfUser = true
      request.setServer(forest.nodes[node], service: service)
    case .consumer:
      request.client = peers[node] ?? .none
      request.setServer(forest.nodes[node], service: service)
    default:
      request.server = peers[node] ?? .none
      request.setClient(forest.nodes[node], service: service)
    }
    return request
  }

  private func databaseRequest(
    of node: NodeIndex, in trace: TraceIndex, _ forest: inout TraceForest
  ) -> RequestDerivation {
    var request = RequestDerivation()
    request.trace = forest.traces[trace].id
    request.connection = .database
    request.setClient(forest.nodes[node], service: forest.labels(of: node).service)
    request.server = peers[node] ?? .none
    return request
  }

  private func request(
    _ connection: RequestDerivation.Connection, _ client: NodeIndex, _ server: NodeIndex,
    of trace: TraceIndex, _ forest: inout TraceForest
  ) -> RequestDerivation {
    var request = RequestDerivation()
    request.trace = forest.traces[trace].id
    request.connection = connection
    request.setClient(forest.nodes[client], service: forest.labels(of: client).service)
    request.setServer(forest.nodes[server], service: forest.labels(of: server).service)
    return request
  }

  @inline(__always)
  mutating func nodeForgotten(_ node: NodeIndex, in forest: inout TraceForest) {
    if nodes[node].end != .none { forget(node, in: &forest) }
  }

  @inline(never)
  private mutating func forget(_ node: NodeIndex, in forest: inout TraceForest) {
    nodes.reset(node)
    peers[node] = nil
    let parent = forest.nodes[node].parent
    if parent >= 0 { _ = takeWaiting(for: parent) }
  }

  /// Nearly.
  func bytes(nodes: Int, traces: Int) -> Int {
    peers.count * 16 + waiting.count * 64 + waitingCount * 8 + Column<NodeState>.bytes(nodes)
  }

  /// Shows the request of which the span is the client, or the server of a client's in this trace.
  mutating func show(
    span node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    to view: inout TraceView
  ) {
    guard nodes[node].isRequested else { return }
    let parent = forest.nodes[node].parent
    if isVirtual(node) {
      view.requests.append(virtualRequest(of: node, in: trace, &forest))
    } else if nodes[node].end == .database {
      view.requests.append(databaseRequest(of: node, in: trace, &forest))
    } else if parent >= 0, !forest.nodes[parent].flags.contains(.placeholder),
      nodes[parent].end != .database, !isVirtual(parent),
      let connection = nodes[parent].end.connection(to: nodes[node].end)
    {
      view.requests.append(request(connection, parent, node, of: trace, &forest))
    }
  }
}

// What this derivation has nothing to do for.
extension ServiceRequests {
  mutating func requestEnded(
    of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func traceSettled(
    _ settlement: Settlement, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func traceForgotten(_ trace: TraceIndex, in forest: inout TraceForest) {}

  mutating func addTotals(
    ofSpan node: NodeIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {}

  mutating func addTotals(
    of trace: TraceIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {}

  mutating func show(
    _ trace: TraceIndex, in forest: inout TraceForest, to view: inout TraceView
  ) {}
}
