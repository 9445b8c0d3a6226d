package import OTLP
internal import Semantics

/// A trace as it was at one moment, taken out of its store so that it can be looked at without the
/// store's lock.
package struct TraceCopy: Sendable {
  private var record: TraceRecord
  private var nodes: [(place: Int32, node: SpanNode, labels: NodeLabels)] = []
  private var usages: [(record: UsageRecord, usage: Usage, winner: SpanAddress?)] = []
  private let callsWithoutUsage: [Int32]?
  private var links: [EdgeDerivation] = []
  /// How the other end is named of spans that are a side of a request.
  private var peers: [(place: Int32, name: Symbol)] = []
  private let session: String
  private let options: CorrelationOptions
  private let matcher: CallMatcher

  /// All that is known of the trace. O(spans × log spans).
  package var view: TraceView {
    var store = TraceStore(
      options: options, matcher: matcher, budget: TraceBudget(limit: options.budget))
    let trace = store.forest.traces.allocate()
    store.forest.traces[trace] = record
    store.forest.traces[trace].firstUsage = -1
    store.forest.traces[trace].firstLink = -1
    store.forest.traces[trace].firstUndecided = -1
    store.callsWithoutUsage[trace] = callsWithoutUsage
    store.forest.traces[trace].session = -1
    // Of tools it is enough to know how many calls are repeats.
    store.forest.traces[trace].firstTool = -1
    var places: [Int32: Int32] = Dictionary(minimumCapacity: nodes.count)
    for (place, _, _) in nodes { places[place] = store.forest.nodes.allocate() }
    func moved(_ place: Int32) -> Int32 { place < 0 ? -1 : places[place] ?? -1 }
    // In the order in which they were found, which is all that the table is asked for here.
    let block = store.forest.blocks.allocate(size: record.blockSize)
    store.forest.traces[trace].block = block
    for (slot, (place, node, labels)) in nodes.enumerated() {
      let copy = moved(place)
      var node = node
      node.parent = moved(node.parent)
      node.ancestorLink = moved(node.ancestorLink)
      node.chain = -1
      node.labels = store.forest.labels.take(labels)
      store.forest.nodes[copy] = node
      store.forest.blocks[Int(block) + slot] = copy
    }
    for (place, node, _) in nodes where node.isStep && node.isStructure && node.stepIndex >= 0 {
      store.putBack(step: moved(place))
    }
    for (record, usage, winner) in usages.reversed() {
      let copy = store.usages.add(usage)
      store.usages[copy].node = moved(record.node)
      store.usages[copy].name = record.name
      store.usages[copy].agentType = record.agentType
      if let winner { store.winners[copy] = winner }
      store.usages[copy].disposition = record.disposition
      store.usages[copy].isWasted = record.isWasted
      store.usages[copy].cost = record.cost
      store.usages[copy].next = store.forest.traces[trace].firstUsage
      store.forest.traces[trace].firstUsage = copy
    }
    for link in links.reversed() {
      let copy = store.linkEdges.allocate()
      store.linkEdges[copy] = LinkRecord(edge: link, next: store.forest.traces[trace].firstLink)
      store.forest.traces[trace].firstLink = copy
    }
    for peer in peers { store.services.peers[moved(peer.place)] = peer.name }
    store.forest.traces[trace].rootNode = moved(record.rootNode)
    store.forest.traces[trace].workflowNode = moved(record.workflowNode)
    store.forest.traces[trace].agentNode = moved(record.agentNode)
    store.forest.traces[trace].executionNode = moved(record.executionNode)
    store.forest.traces[trace].sessionNode = moved(record.sessionNode)
    var view = store.view(trace)
    view.summary.session = session
    return view
  }

  init(_ trace: Int32, of store: borrowing TraceStore) {
    record = store.forest.traces[trace]
    session = store.sessions.text(record.session)
    options = store.options
    matcher = store.matcher
    callsWithoutUsage = store.callsWithoutUsage[trace]
    nodes.reserveCapacity(Int(record.nodeCount))
    var cursor = NodeCursor(record)
    while case let node = cursor.next(in: store.forest.blocks), node >= 0 {
      let it = store.forest.nodes[node]
      nodes.append((node, it, store.forest.labels[it.labels]))
      if it.facts.side != .none, let name = store.services.peers[node] {
        peers.append((node, name))
      }
    }
    var usage = record.firstUsage
    while usage >= 0 {
      usages.append((store.usages[usage], store.usages.usage(usage), store.winners[usage]))
      usage = store.usages[usage].next
    }
    var link = record.firstLink
    while link >= 0 {
      links.append(store.linkEdges[link].edge)
      link = store.linkEdges[link].next
    }
  }
}

extension TraceStore {
  /// A copy of a trace; nil where it is not remembered. O(spans), a copy of 100 bytes each.
  package func copy(of id: TraceID) -> TraceCopy? {
    let trace = forest.find(id)
    return trace >= 0 ? TraceCopy(trace, of: self) : nil
  }

  /// Copies traces, some at a time, beginning at `place`; the place to go on at is nil at the end.
  package func copies(from place: Int32, spans limit: Int) -> ([TraceCopy], next: Int32?) {
    var copies: [TraceCopy] = []
    var trace = place
    var rest = limit
    while trace < forest.traces.end {
      if forest.traces[trace].id != .invalid {
        copies.append(TraceCopy(trace, of: self))
        rest -= max(1, Int(forest.traces[trace].nodeCount))
      }
      trace += 1
      if rest <= 0 { break }
    }
    return (copies, trace < forest.traces.end ? trace : nil)
  }

  /// Makes a step of a copy found again by its place in its sequence.
  mutating func putBack(step node: Int32) {
    let (parent, index) = (forest.nodes[node].parent, forest.nodes[node].stepIndex)
    guard parent >= 0 else { return }
    let hash = stepHash(parent, index)
    let other = find(step: index, below: parent)
    if other >= 0 {
      forest.nodes[node].chain = other
      stepTable.replace(hash, other, with: node)
    } else {
      stepTable.insert(hash, node)
    }
  }
}
