internal import OTLP
internal import Semantics

/// What a trace's spans report of tokens and cost, as the ledger shows it.
extension UsageAccounting {
  /// Adds the reports of a trace, each with the one that it yields to. O(spans × log spans).
  mutating func show(
    _ trace: TraceIndex, in forest: inout TraceForest, to view: inout TraceView
  ) {
    var indices: [Int32] = []
    var index = firstReport(of: trace)
    while index >= 0 {
      indices.append(index)
      index = reports[index].next
    }
    let below = reportsBelow(indices, &forest)
    let settled = Set(indices.filter { reports[$0].isSettled }.map { reports[$0].node })
    var (agentIndex, otherIndex) = (AncestorIndex(), AncestorIndex())
    for index in indices {
      let report = reports[index]
      let node = forest.nodes[report.node]
      var derivation = UsageDerivation()
      derivation.disposition = report.disposition
      derivation.usage = reports.usage(index)
      derivation.name = report.name
      derivation.agentType = report.agentType
      derivation.start = node.start
      derivation.role = node.facts.contains(.embedding) ? .embeddings : .inference
      derivation.isCall = node.facts.contains(.call)
      let agent = agents.agent(of: report.node, &agentIndex, in: &forest)
      view.usages.append(
        TraceView.Report(
          span: node.spanID, derivation: derivation, isWasted: report.isWasted,
          price: report.price, agent: agent >= 0 ? forest.name(of: agent) : .none,
          winner: winner(of: index, below, settled, &otherIndex, trace, &forest)))
    }
  }

  /// The report that one yields to: of those below it one that counts before one that does not, the
  /// earliest first; else the nearest above it that counts, or whose call counts.
  private func winner(
    of report: Int32, _ below: [NodeIndex: NodeIndex], _ settled: Set<NodeIndex>,
    _ index: inout AncestorIndex, _ trace: TraceIndex, _ forest: inout TraceForest
  ) -> SpanAddress? {
    switch reports[report].disposition {
    case .counted: return nil
    case .sameCall, .responseID: return winners[report]
    case .nested, .aggregate: break
    }
    var node = below[reports[report].node] ?? -1
    if node < 0 {
      node = index.end(above: reports[report].node, in: forest.nodes) { node, _ in
        settled.contains(node)
      }
    }
    guard node >= 0, !forest.nodes[node].flags.contains(.placeholder) else { return nil }
    return SpanAddress(trace: forest.traces[trace].id, span: forest.nodes[node].spanID)
  }

  /// For each node above a report the first of those below it.
  private func reportsBelow(
    _ indices: [Int32], _ forest: inout TraceForest
  ) -> [NodeIndex: NodeIndex] {
    let order = indices.sorted { left, right in
      let (one, other) = (reports[left], reports[right])
      guard one.isCounted == other.isCounted else { return one.isCounted }
      return (forest.nodes[one.node].start, forest.nodes[one.node].spanID.rawValue)
        < (forest.nodes[other.node].start, forest.nodes[other.node].spanID.rawValue)
    }
    var below: [NodeIndex: NodeIndex] = [:]
    for index in order {
      let report = reports[index].node
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
