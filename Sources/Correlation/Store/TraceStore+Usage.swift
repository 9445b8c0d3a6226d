internal import Bytes
internal import OTLP
internal import Semantics

/// Usage: each response of a provider once, whoever reports it.
extension TraceStore {
  /// How far up a chain of ancestors is followed; deeper ones exist only in hostile input.
  private static let ancestorLimit = 4096
  /// Up to how many calls of a request are sorted in their place.
  private static let fewCalls = 32

  /// Notes the usage that a span reports: a call's to be counted with the request, a sum's when the
  /// trace settles.
  mutating func add(_ usage: Usage, of node: Int32, in trace: Int32, isCall: Bool) {
    guard usage.hasTokens || usage.cost >= 0 else { return }
    if isCall {
      calls.append(CallReport(usage: usage, node: node, end: nodes[node].end))
      return
    }
    let place = aggregates.allocate()
    aggregates[place] = AggregateRecord(
      usage: usage, node: node, next: traces[trace].firstAggregate)
    traces[trace].firstAggregate = place
    traces[trace].flags.insert(.undecided)
    hold(usage, isEmbedding: nodes[node].role == .embeddings)
  }

  /// Counts the calls of a request in the order of their ends, so that the innermost comes first; of
  /// those that end at the same time the deepest, whatever their order in the request.
  mutating func countCalls() {
    guard !calls.isEmpty else { return }
    sortCalls()
    for index in 0..<calls.count { count(calls[index]) }
    calls.removeAll()
  }

  private mutating func sortCalls() {
    guard calls.count > 1 else { return }
    for index in 0..<calls.count { calls[index].depth = depth(of: calls[index].node) }
    guard calls.count <= TraceStore.fewCalls else {
      let sorted = (0..<calls.count).map { calls[$0] }.sorted { isBefore($0, $1) }
      for index in sorted.indices { calls[index] = sorted[index] }
      return
    }
    // By insertion, without a buffer: exporters send spans in the order of their ends, nearly.
    for index in 1..<calls.count {
      var place = index
      while place > 0, isBefore(calls[place], calls[place - 1]) {
        let call = calls[place]
        calls[place] = calls[place - 1]
        calls[place - 1] = call
        place -= 1
      }
    }
  }

  private func isBefore(_ call: CallReport, _ other: CallReport) -> Bool {
    if call.end != other.end { return call.end < other.end }
    if call.depth != other.depth { return call.depth > other.depth }
    return nodes[call.node].spanID.rawValue < nodes[other.node].spanID.rawValue
  }

  private mutating func count(_ call: CallReport) {
    let node = call.node
    var disposition = UsageDerivation.Disposition.counted
    if nodes[node].flags.contains(.reportedBelow) {
      disposition = .nested
    } else if let above = countedAbove(node) {
      if nodes[above].flags.contains(.call) {
        disposition = .nested
      } else {
        disposition = .aggregate
        statistics.contradictions[Int(Decision.aggregate.rawValue)] &+= 1
      }
    } else if call.usage.responseID != 0, !responses.claim(call.usage.responseID) {
      disposition = .responseID
    } else {
      nodes[node].flags.insert(.usageCounted)
    }
    markReportedBelow(from: nodes[node].parent)
    derive(call.usage, of: node, disposition)
  }

  /// The nearest ancestor whose usage is counted.
  private func countedAbove(_ node: Int32) -> Int32? {
    var current = nodes[node].parent
    var steps = 0
    while current >= 0, current != node, steps < TraceStore.ancestorLimit {
      if nodes[current].flags.contains(.usageCounted) { return current }
      current = nodes[current].parent
      steps += 1
    }
    return nil
  }

  /// Notes at all ancestors that a call below reports usage. O(1) on average: it stops where that is
  /// noted already.
  mutating func markReportedBelow(from first: Int32) {
    var current = first
    while current >= 0, !nodes[current].flags.contains(.reportedBelow) {
      nodes[current].flags.insert(.reportedBelow)
      current = nodes[current].parent
    }
  }

  private mutating func derive(
    _ usage: Usage, of node: Int32, _ disposition: UsageDerivation.Disposition
  ) {
    var derivation = UsageDerivation()
    derivation.disposition = disposition
    derivation.usage = usage
    derivation.name = nodes[node].name
    derivation.role = nodes[node].role
    derivation.agentType = nodes[node].agentType
    derivation.start = nodes[node].start
    derivations.usages.append(derivation)
  }

  /// Decides which sums of usage count: innermost first, those below which nothing is reported.
  mutating func countAggregates(of trace: Int32) {
    var waiting: [(depth: Int, id: UInt64, record: AggregateRecord)] = []
    var place = traces[trace].firstAggregate
    traces[trace].firstAggregate = -1
    while place >= 0 {
      let record = aggregates[place]
      waiting.append((depth(of: record.node), nodes[record.node].spanID.rawValue, record))
      aggregates.release(place)
      place = record.next
    }
    waiting.sort { ($1.depth, $1.id) < ($0.depth, $0.id) }
    for (_, _, record) in waiting {
      release(record.usage, isEmbedding: nodes[record.node].role == .embeddings)
      if nodes[record.node].flags.contains(.reportedBelow)
        || countedAbove(record.node) != nil
      {
        derive(record.usage, of: record.node, .aggregate)
      } else {
        nodes[record.node].flags.insert(.usageCounted)
        markReportedBelow(from: nodes[record.node].parent)
        derive(record.usage, of: record.node, .counted)
      }
    }
  }

  private func depth(of node: Int32) -> Int {
    var depth = 0
    var current = nodes[node].parent
    while current >= 0, current != node, depth < TraceStore.ancestorLimit {
      current = nodes[current].parent
      depth += 1
    }
    return depth
  }

  private mutating func hold(_ usage: Usage, isEmbedding: Bool) {
    let parts = TokenParts(usage, isEmbedding: isEmbedding)
    statistics.heldInput &+= parts.prompt
    statistics.heldOutput &+= parts.completion
    statistics.heldUnknown &+= parts.unknown
  }

  private mutating func release(_ usage: Usage, isEmbedding: Bool) {
    let parts = TokenParts(usage, isEmbedding: isEmbedding)
    statistics.heldInput &-= parts.prompt
    statistics.heldOutput &-= parts.completion
    statistics.heldUnknown &-= parts.unknown
  }
}
