internal import Bytes
internal import Semantics

/// Calls of which no report tells the tokens: what every sum of tokens and cost lacks.
extension UsageAccounting {
  /// The bytes that it takes to remember them, nearly.
  var callsWithoutUsageBytes: Int {
    callsWithoutUsage.capacity * 16 + callsWithoutUsage.count * 32 + callsWithoutUsageCount * 8
  }

  /// Counts those of a trace's calls that report no usage for which no other report does.
  mutating func countCallsWithoutUsage(
    _ candidates: [UndecidedUsage], of trace: TraceIndex, now: UInt64,
    _ forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    let lacking = callsWithoutUsage(among: candidates.map(\.node), of: trace, &forest)
    let records = candidates.filter { lacking.contains($0.node) }
      .sorted { forest.isEarlier($0.node, than: $1.node) }
    var counted: [NodeIndex] = []
    for record in records {
      let call = call(record.usage, record.scope, of: record.node, in: trace, now, &forest)
      guard matcher.lacksUsage(call) else { continue }
      events.callsWithoutUsage.append(record.usage)
      counted.append(record.node)
    }
    guard !counted.isEmpty else { return }
    callsWithoutUsage[trace, default: []] += counted
    callsWithoutUsageCount += counted.count
  }

  /// The calls among some for which no report of the trace tells usage, neither above nor below; of calls
  /// nested in one another the innermost. O(reports of the trace, and spans above the calls), nearly.
  private func callsWithoutUsage(
    among candidates: [NodeIndex], of trace: TraceIndex, _ forest: inout TraceForest
  ) -> Set<NodeIndex> {
    let reporting = reportingCalls(of: trace, &forest)
    let outer = UsageAccounting.ancestors(of: candidates, &forest)
    var index = AncestorIndex()
    var found: Set<NodeIndex> = []
    for node in candidates
    where !nodes[node].contains(.reportedBelow) && !outer.contains(node) {
      let above = index.end(above: node, in: forest.nodes) { above, _ in
        nodes[above].contains(.held) || reporting.contains(above)
      }
      if above < 0 || forest.nodes[above].flags.contains(.placeholder) { found.insert(node) }
    }
    return found
  }

  /// The calls of a trace without usage: those that were counted, and those that would be if it settled
  /// now, but for reports in other traces.
  func allCallsWithoutUsage(
    of trace: TraceIndex, _ forest: inout TraceForest
  ) -> Set<NodeIndex> {
    var waiting: [NodeIndex] = []
    var index = firstUndecided(of: trace)
    while index >= 0 {
      let node = undecided[index].node
      if forest.nodes[node].facts.contains(.call) { waiting.append(node) }
      index = undecided[index].next
    }
    let counted = callsWithoutUsage[trace] ?? []
    return waiting.isEmpty
      ? Set(counted) : callsWithoutUsage(among: waiting, of: trace, &forest).union(counted)
  }

  /// Forgets the calls of a trace that lack usage, before it goes.
  mutating func forgetCallsWithoutUsage(of trace: TraceIndex) {
    callsWithoutUsageCount -= callsWithoutUsage.removeValue(forKey: trace)?.count ?? 0
    // What many traces made it grow by is given back with the last of them.
    if callsWithoutUsage.isEmpty { callsWithoutUsage = [:] }
  }

  /// The calls of a trace that told their tokens, whether those count or not, and are not held.
  private func reportingCalls(
    of trace: TraceIndex, _ forest: inout TraceForest
  ) -> Set<NodeIndex> {
    var calls: Set<NodeIndex> = []
    var index = firstReport(of: trace)
    while index >= 0 {
      let node = reports[index].node
      if forest.nodes[node].facts.contains(.call), reports.usage(index).hasTokens {
        calls.insert(node)
      }
      index = reports[index].next
    }
    return calls
  }

  /// Whatever is above some spans, in a circle the spans themselves. O(their number and what is above
  /// them).
  private static func ancestors(
    of spans: [NodeIndex], _ forest: inout TraceForest
  ) -> Set<NodeIndex> {
    var ancestors: Set<NodeIndex> = []
    for node in spans {
      var current = forest.nodes[node].parent
      while current >= 0, ancestors.insert(current).inserted {
        current = forest.nodes[current].parent
      }
    }
    return ancestors
  }
}
