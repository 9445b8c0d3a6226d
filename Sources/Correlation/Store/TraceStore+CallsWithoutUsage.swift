internal import Bytes
internal import Semantics

/// Calls that nothing tells the tokens of: what every sum of tokens and cost lacks.
extension TraceStore {
  /// The bytes that it takes to remember them, nearly.
  var callsWithoutUsageBytes: Int {
    callsWithoutUsage.capacity * 16 + callsWithoutUsage.count * 32 + callsWithoutUsageCount * 8
  }

  /// Counts those of a trace's calls without usage that lack it.
  mutating func countCallsWithoutUsage(
    _ silent: [UndecidedUsage], of trace: Int32, now: UInt64
  ) {
    let lacking = callsWithoutUsage(among: silent.map(\.node), of: trace)
    let records = silent.filter { lacking.contains($0.node) }
      .sorted { forest.isEarlier($0.node, than: $1.node) }
    var counted: [Int32] = []
    for record in records
    where matcher.lacksUsage(call(record.usage, record.scope, of: record.node, in: trace, now)) {
      derivations.callsWithoutUsage.append(record.usage)
      counted.append(record.node)
    }
    guard !counted.isEmpty else { return }
    callsWithoutUsage[trace, default: []] += counted
    callsWithoutUsageCount += counted.count
  }

  /// Which of a trace's calls without usage lack it as far as the trace tells: those above and below which
  /// no report tells it, and of calls nested in one another the innermost. O(reports of the trace, and
  /// spans above the calls), nearly.
  mutating func callsWithoutUsage(among silent: [Int32], of trace: Int32) -> Set<Int32> {
    let reporting = reportingCalls(of: trace)
    let outer = ancestors(of: silent)
    var ways = WaysUp()
    return Set(
      silent.filter { node in
        guard !forest.nodes[node].flags.contains(.reportedBelow), !outer.contains(node) else {
          return false
        }
        let above = ways.end(above: node, in: forest.nodes) { place, it in
          it.flags.contains(.held) || reporting.contains(place)
        }
        return above < 0 || forest.nodes[above].flags.contains(.placeholder)
      })
  }

  /// The calls of a trace that nothing tells the tokens of: those that were counted, and those that would be
  /// if it settled now, but for reports in other traces.
  mutating func allCallsWithoutUsage(of trace: Int32) -> Set<Int32> {
    var waiting: [Int32] = []
    var place = forest.traces[trace].firstUndecided
    while place >= 0 {
      let node = undecided[place].node
      if forest.nodes[node].flags.contains(.call) { waiting.append(node) }
      place = undecided[place].next
    }
    let counted = callsWithoutUsage[trace] ?? []
    return waiting.isEmpty
      ? Set(counted) : callsWithoutUsage(among: waiting, of: trace).union(counted)
  }

  /// Forgets the calls of a trace that lack usage, before it goes.
  mutating func forgetCallsWithoutUsage(of trace: Int32) {
    callsWithoutUsageCount -= callsWithoutUsage.removeValue(forKey: trace)?.count ?? 0
    // What many traces made it grow by is given back with the last of them.
    if callsWithoutUsage.isEmpty { callsWithoutUsage = [:] }
  }

  /// The calls of a trace that told their tokens, whether those count or not, and are not held.
  private mutating func reportingCalls(of trace: Int32) -> Set<Int32> {
    var calls: Set<Int32> = []
    var place = forest.traces[trace].firstUsage
    while place >= 0 {
      let node = usages[place].node
      if forest.nodes[node].flags.contains(.call), usages.usage(place).hasTokens {
        calls.insert(node)
      }
      place = usages[place].next
    }
    return calls
  }

  /// Whatever is above one of some spans, in a circle the spans themselves. O(their number and what is
  /// above them).
  private mutating func ancestors(of spans: [Int32]) -> Set<Int32> {
    var ancestors: Set<Int32> = []
    for node in spans {
      var current = forest.nodes[node].parent
      while current >= 0, ancestors.insert(current).inserted {
        current = forest.nodes[current].parent
      }
    }
    return ancestors
  }
}
