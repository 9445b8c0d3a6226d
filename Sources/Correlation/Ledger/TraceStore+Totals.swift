package import Bytes
internal import Semantics

/// What traces amount to: those in memory, and those that were forgotten.
extension TraceStore {
  /// Notes what derivations that were counted cost or saved.
  package mutating func note(_ amounts: borrowing ScratchList<LedgerAmount>) {
    for index in 0..<amounts.count {
      let amount = amounts[index]
      switch amount.kind {
      case .price: usages[amount.place].cost = Int64(clamping: amount.amount)
      case .saving: forest.traces[amount.place].savings &+= amount.amount
      }
    }
  }

  /// Adds figures of traces that are not in memory, such as those from before a restart.
  package mutating func addForgotten(_ totals: TraceTotals) { forgotten.add(totals) }

  /// Adds the totals of a trace to those of the forgotten ones, before it goes.
  mutating func addForgotten(trace: Int32) {
    forgotten.add(summary(trace).totals)
  }

  /// What a list shows of a trace. O(spans), nearly.
  mutating func summary(_ trace: Int32) -> TraceSummary {
    let record = forest.traces[trace]
    var summary = TraceSummary()
    summary.id = record.id
    summary.hasRoot = record.flags.contains(.hasRoot)
    summary.isSettled = record.flags.contains(.settled)
    if record.agentNode >= 0 { summary.agentType = forest.labels(of: record.agentNode).agentType }
    summary.depth = executionDepth(of: trace)
    summary.excess = excess(of: trace)
    summary.totals.toolRepeats = UInt64(record.toolRepeats)
    summary.totals.traces = 1
    summary.totals.savings = UInt128(record.savings)
    var walk = Walk()
    var cursor = NodeCursor(record)
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      if !forest.nodes[node].flags.contains(.placeholder) { add(node, to: &summary, &walk) }
    }
    // Where another span was counted in place of a root, roots that came later were not.
    summary.totals.workflows = walk.otherWorkflows > 0 ? walk.otherWorkflows : walk.rootWorkflows
    addUsages(of: record, to: &summary.totals)
    summary.totals.callsWithoutUsage = UInt64(callsWithoutUsage[trace]?.count ?? 0)
    addLinks(of: record, to: &summary.totals)
    if walk.root >= 0 {
      summary.status = forest.nodes[walk.root].status
    } else if summary.totals.errors > 0 {
      summary.status = .error
    }
    summary.name = name(of: record, root: walk.root)
    return summary
  }

  /// What is known of a trace's spans while they are walked through.
  private struct Walk {
    /// The earliest root.
    var root: Int32 = -1
    /// Workflows that were counted by their roots, and by other spans.
    var rootWorkflows: UInt64 = 0
    var otherWorkflows: UInt64 = 0
  }

  private mutating func add(_ node: Int32, to summary: inout TraceSummary, _ walk: inout Walk) {
    let flags = forest.nodes[node].flags
    let facts = forest.nodes[node].facts
    summary.totals.spans &+= 1
    summary.start = min(summary.start, forest.nodes[node].start)
    summary.end = max(summary.end, forest.nodes[node].end)
    if flags.contains(.root), forest.isEarlier(node, than: walk.root) { walk.root = node }
    if flags.contains(.workflowCounted) {
      if flags.contains(.root) { walk.rootWorkflows &+= 1 } else { walk.otherWorkflows &+= 1 }
    }
    if facts.contains(.cacheLookup) || flags.contains([.silentCache, .cacheDecided]) {
      summary.totals.cacheLookups &+= 1
      if facts.contains(.cacheHit) { summary.totals.cacheHits &+= 1 }
    }
    if forest.nodes[node].isExecution {
      addExecution(node, to: &summary.totals)
    } else if flags.contains(.flowCounted) {
      summary.totals.flowEdges &+= 1
      if forest.nodes[node].hasFailed { summary.totals.edgeErrors &+= 1 }
    }
  }

  private mutating func addExecution(_ node: Int32, to totals: inout TraceTotals) {
    let hasFailed = forest.nodes[node].hasFailed
    totals.executions &+= 1
    totals.duration &+= UInt128(forest.nodes[node].duration)
    if hasFailed { totals.errors &+= 1 }
    if forest.nodes[node].flags.contains(.call) { totals.calls &+= 1 }
    guard forest.nodes[node].parent >= 0,
      forest.nodes[forest.nearestExecution(above: node).node].isExecution
    else { return }
    totals.callEdges &+= 1
    totals.edgeDuration &+= UInt128(forest.nodes[node].duration)
    if hasFailed { totals.edgeErrors &+= 1 }
  }

  /// The name of a trace's workflow, or the best known so far.
  private func name(of record: TraceRecord, root: Int32) -> Symbol {
    if root >= 0, forest.nodes[root].flags.contains(.namesWorkflow) {
      return forest.labels(of: root).workflow
    }
    if record.workflowNode >= 0 { return forest.labels(of: record.workflowNode).workflow }
    if root >= 0 { return forest.name(of: root) }
    return record.executionNode >= 0 ? forest.name(of: record.executionNode) : .none
  }

  private func addUsages(of record: TraceRecord, to totals: inout TraceTotals) {
    var place = record.firstUsage
    while place >= 0 {
      let report = usages[place]
      let usage = usages.usage(place)
      let isCall = forest.nodes[report.node].flags.contains(.call)
      let isEmbedding = forest.nodes[report.node].facts.contains(.embedding)
      if report.isWasted {
        totals.wastedTokens &+= TokenParts(usage, isEmbedding: isEmbedding).sum
      }
      totals.add(
        usage, report.disposition, isEmbedding: isEmbedding, isCall: isCall,
        price: report.price)
      place = report.next
    }
  }

  private func addLinks(of record: TraceRecord, to totals: inout TraceTotals) {
    var place = record.firstLink
    while place >= 0 {
      totals.linkEdges &+= 1
      if linkEdges[place].edge.failed { totals.edgeErrors &+= 1 }
      place = linkEdges[place].next
    }
  }
}
