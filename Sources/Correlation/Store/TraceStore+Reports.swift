internal import OTLP
internal import Semantics

/// What a trace's spans report of tokens and cost, as the ledger shows it.
extension TraceStore {
  /// Adds the reports of a trace, each with the one that it yields to. O(spans × log spans).
  ///
  /// `mutating` only so that the store is passed by its address: a borrowed one is copied.
  mutating func addReports(of record: TraceRecord, to view: inout TraceView) {
    var places: [Int32] = []
    var place = record.firstUsage
    while place >= 0 {
      places.append(place)
      place = usages[place].next
    }
    let below = reportsBelow(places)
    let settled = Set(places.filter { usages[$0].isSettled }.map { usages[$0].node })
    var (agents, others) = (WaysUp(), WaysUp())
    for place in places {
      let report = usages[place]
      let node = forest.nodes[report.node]
      var derivation = UsageDerivation()
      derivation.disposition = report.disposition
      derivation.usage = usages.usage(place)
      derivation.name = report.name
      derivation.agentType = report.agentType
      derivation.start = node.start
      derivation.role = node.facts.contains(.embedding) ? .embeddings : .inference
      derivation.isCall = node.flags.contains(.call)
      let agent = agent(of: report.node, &agents)
      view.usages.append(
        TraceView.Report(
          span: node.spanID, derivation: derivation, isWasted: report.isWasted,
          price: report.price, agent: agent >= 0 ? forest.name(of: agent) : .none,
          winner: winner(of: place, below, settled, &others, record)))
    }
  }

  /// Forgets what a report yielded to.
  mutating func forgetWinner(of place: Int32) {
    winners[place] = nil
    // What one trace made it grow by is given back with the trace.
    if winners.isEmpty { winners = [:] }
  }

  /// The report that one yields to: of those below it one that counts before one that does not, the
  /// earliest first, else the nearest above it that counts, or whose call counts.
  private mutating func winner(
    of place: Int32, _ below: [Int32: Int32], _ settled: Set<Int32>, _ ways: inout WaysUp,
    _ record: TraceRecord
  ) -> SpanAddress? {
    switch usages[place].disposition {
    case .counted: return nil
    case .sameCall, .responseID: return winners[place]
    case .nested, .aggregate: break
    }
    var node = below[usages[place].node] ?? -1
    if node < 0 {
      node = ways.end(above: usages[place].node, in: forest.nodes) { node, _ in
        settled.contains(node)
      }
    }
    guard node >= 0, !forest.nodes[node].flags.contains(.placeholder) else { return nil }
    return SpanAddress(trace: record.id, span: forest.nodes[node].spanID)
  }

  /// For each node above a report the first of those below it.
  private mutating func reportsBelow(_ places: [Int32]) -> [Int32: Int32] {
    let order = places.sorted { left, right in
      let (one, other) = (usages[left], usages[right])
      let (isCounted, isOtherCounted) = (one.isCounted, other.isCounted)
      guard isCounted == isOtherCounted else { return isCounted }
      return (forest.nodes[one.node].start, forest.nodes[one.node].spanID.rawValue)
        < (forest.nodes[other.node].start, forest.nodes[other.node].spanID.rawValue)
    }
    var below: [Int32: Int32] = [:]
    for place in order {
      let report = usages[place].node
      var node = forest.nodes[report].parent
      // What is above a node that has one has it too.
      while node >= 0, below[node] == nil {
        below[node] = report
        node = forest.nodes[node].parent
      }
    }
    return below
  }
}

extension UsageRecord {
  fileprivate var isCounted: Bool { if case .counted = disposition { true } else { false } }

  /// Whether it counts, or another report of the same call.
  fileprivate var isSettled: Bool {
    switch disposition {
    case .counted, .sameCall, .responseID: true
    case .nested, .aggregate: false
    }
  }
}
