internal import Bytes
internal import OTLP
internal import Semantics

/// Requests between services: a client's span and the server's below it, a producer's and a
/// consumer's.
///
/// Each pair is a request. A span that is in no pair when its trace settles makes one with a node that
/// is named by its attributes; what comes later contradicts that and counts nothing.
extension TraceStore {
  /// Notes a span that is a side of a request, and counts the requests that it completes.
  @inline(never)
  mutating func connectServices(
    _ node: Int32, of trace: Int32, _ span: borrowing SemanticSpan
  ) {
    let side = ServiceSide(span.kind, isDatabase: span.flags.contains(.database))
    forest.nodes[node].facts.side = side
    switch side {
    case .none: return
    case .database:
      services.peers[node] = span.peer
      derivations.requests.append(databaseRequest(of: node, in: trace))
      pairWaiting(for: node, of: trace)
    case .client, .producer: pairWaiting(for: node, of: trace)
    case .server, .consumer:
      if side == .consumer, span.linkCount > 0 { forest.nodes[node].facts.noteRequest() }
      let parent = forest.nodes[node].parent
      if parent >= 0 {
        if forest.nodes[parent].flags.contains(.placeholder) {
          services.wait(node, for: parent)
        } else {
          pair(parent, node, of: trace)
        }
      }
    }
    guard !forest.nodes[node].facts.isRequested else { return }
    forest.traces[trace].flags.insert(.undecided)
    if !span.peer.isNone { services.peers[node] = span.peer }
  }

  private mutating func pairWaiting(for node: Int32, of trace: Int32) {
    for partner in services.take(waitingFor: node) {
      pair(node, partner, of: trace)
    }
  }

  /// Counts the request of two spans one of which is the other's parent, if they make one.
  private mutating func pair(_ client: Int32, _ server: Int32, of trace: Int32) {
    let side = forest.nodes[client].facts.side
    guard let connection = side.connection(to: forest.nodes[server].facts.side) else { return }
    let isDecided = isDecided(client) || isDecided(server)
    noteRequest(of: client)
    noteRequest(of: server)
    // The database's request is counted.
    guard side != .database else { return }
    guard !isDecided else { return contradictVirtualNode() }
    derivations.requests.append(request(connection, client, server, of: trace))
  }

  /// Whether the span's other end was decided to be a node without spans.
  private func isDecided(_ node: Int32) -> Bool { forest.nodes[node].facts.isVirtual }

  /// A partner that was found makes the name of the other end of no use, but a database's is that of
  /// its request.
  private mutating func noteRequest(of node: Int32) {
    forest.nodes[node].facts.noteRequest()
    guard forest.nodes[node].facts.side != .database, !isDecided(node) else { return }
    services.peers[node] = nil
  }

  private mutating func contradictVirtualNode() {
    tallies.contradictions[Int(Decision.virtualNode.rawValue)] &+= 1
  }

  /// Counts the request of a message that a consumer's link leads to; false where its producer has not
  /// come.
  mutating func connectMessage(_ link: LinkReport, in trace: Int32) -> Bool {
    let node = forest.find(link.linkedSpan, in: trace)
    guard node >= 0, !forest.nodes[node].flags.contains(.placeholder) else { return false }
    guard forest.nodes[node].facts.side == .producer else { return true }
    let isDecided = isDecided(node)
    noteRequest(of: node)
    if isDecided {
      contradictVirtualNode()
    } else {
      var request = link.request
      request.setClient(forest.nodes[node], service: forest.labels(of: node).service)
      derivations.requests.append(request)
    }
    return true
  }

  /// The consumer's side of a request that its link leads to.
  func message(to span: borrowing SemanticSpan) -> RequestDerivation {
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
  mutating func settleService(_ node: Int32, of trace: Int32) {
    guard !forest.nodes[node].facts.isRequested else { return }
    let side = forest.nodes[node].facts.side
    if side == .server {
      guard forest.nodes[node].flags.contains(.root) else { return }
    } else {
      guard services.peers[node] != nil else { return }
    }
    forest.nodes[node].facts.noteVirtualNode()
    let request = virtualRequest(of: node, in: trace)
    derivations.requests.append(request)
  }

  /// The request of a span whose other end sends no spans.
  private func virtualRequest(of node: Int32, in trace: Int32) -> RequestDerivation {
    var request = RequestDerivation()
    request.trace = forest.traces[trace].id
    request.connection = .virtualNode
    switch forest.nodes[node].facts.side {
    case .server:
      request.isOfUser = true
      request.setServer(forest.nodes[node], service: forest.labels(of: node).service)
    case .consumer:
      request.client = services.peers[node] ?? .none
      request.setServer(forest.nodes[node], service: forest.labels(of: node).service)
    default:
      request.server = services.peers[node] ?? .none
      request.setClient(forest.nodes[node], service: forest.labels(of: node).service)
    }
    return request
  }

  /// Adds the counted request of which the span is the client, or the server of a client's in this
  /// trace.
  func addRequest(_ node: Int32, of trace: Int32, to view: inout TraceView) {
    let it = forest.nodes[node]
    if it.facts.isVirtual {
      view.requests.append(virtualRequest(of: node, in: trace))
    } else if it.facts.side == .database {
      view.requests.append(databaseRequest(of: node, in: trace))
    } else if it.parent >= 0, !forest.nodes[it.parent].flags.contains(.placeholder),
      forest.nodes[it.parent].facts.side != .database, !isDecided(it.parent),
      let connection = forest.nodes[it.parent].facts.side.connection(to: it.facts.side)
    {
      view.requests.append(request(connection, it.parent, node, of: trace))
    }
  }

  private func databaseRequest(of node: Int32, in trace: Int32) -> RequestDerivation {
    var request = RequestDerivation()
    request.trace = forest.traces[trace].id
    request.connection = .database
    request.setClient(forest.nodes[node], service: forest.labels(of: node).service)
    request.server = services.peers[node] ?? .none
    return request
  }

  private func request(
    _ connection: RequestDerivation.Connection, _ client: Int32, _ server: Int32, of trace: Int32
  ) -> RequestDerivation {
    var request = RequestDerivation()
    request.trace = forest.traces[trace].id
    request.connection = connection
    request.setClient(forest.nodes[client], service: forest.labels(of: client).service)
    request.setServer(forest.nodes[server], service: forest.labels(of: server).service)
    return request
  }

  /// Forgets what is kept of a span beside its node.
  @inline(never)
  mutating func forgetService(_ node: Int32) {
    services.peers[node] = nil
    if forest.nodes[node].parent >= 0 { _ = services.take(waitingFor: forest.nodes[node].parent) }
  }
}
