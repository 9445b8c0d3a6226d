internal import Bytes
internal import OTLP
internal import Semantics

/// Usage: each response of a provider once, whoever reports it.
///
/// Some functions are `mutating` although they change nothing: for a call that is not inlined a borrowed
/// store is copied, all of it, while one that may be changed is passed by its address.
extension TraceStore {
  /// Up to how many calls of a request are sorted in their place.
  private static let fewCalls = 128

  /// Notes the usage that a span reports: a call's to be counted with the request, a sum's when the
  /// trace settles; then it is known too whether a call that reports none lacks it.
  mutating func add(
    _ usage: Usage, of node: Int32, in trace: Int32, _ span: borrowing SemanticSpan
  ) {
    if !usage.hasTokens {
      if forest.nodes[node].mayLackUsage { wait(usage, of: node, in: trace, span.scope) }
      guard usage.cost >= 0 else { return }
    }
    if span.flags.contains(.call) {
      calls.append(
        CallReport(
          usage: usage, node: node, trace: trace, scope: span.scope, end: forest.nodes[node].end))
      return
    }
    wait(usage, of: node, in: trace, span.scope)
    forest.traces[trace].flags.insert(.undecided)
    hold(usage, isEmbedding: forest.nodes[node].facts.contains(.embedding))
  }

  private mutating func wait(
    _ usage: Usage, of node: Int32, in trace: Int32, _ scope: Symbol
  ) {
    let place = undecided.allocate()
    undecided[place] = UndecidedUsage(
      usage: usage, scope: scope, node: node, next: forest.traces[trace].firstUndecided)
    forest.traces[trace].firstUndecided = place
  }

  /// Counts the calls of a request in the order of their ends, so that the innermost comes first; of
  /// those that end at the same time the deepest, whatever their order in the request.
  mutating func countCalls(now: UInt64) {
    guard !calls.isEmpty else { return }
    sortCalls()
    if calls.count == 1 {
      count(calls[0], now)
    } else {
      for index in 0..<calls.count { count(calls[Int(callOrder[index])], now) }
    }
    calls.removeAll(keepingAtMost: Derivations.kept)
    callOrder.removeAll(keepingAtMost: Derivations.kept)
  }

  private mutating func sortCalls() {
    guard calls.count > 1 else { return }
    for index in 0..<calls.count { callOrder.append(UInt32(truncatingIfNeeded: index)) }
    var depths = NodeDepths()
    guard calls.count <= TraceStore.fewCalls else {
      let sorted = (0..<UInt32(calls.count)).sorted { isBefore($0, $1, &depths) }
      for index in sorted.indices { callOrder[index] = sorted[index] }
      return
    }
    // By insertion, without a buffer: exporters send spans in the order of their ends, nearly.
    for index in 1..<calls.count {
      let call = callOrder[index]
      var place = index
      while place > 0, isBefore(call, callOrder[place &- 1], &depths) {
        callOrder[place] = callOrder[place &- 1]
        place &-= 1
      }
      callOrder[place] = call
    }
  }

  private mutating func isBefore(
    _ call: UInt32, _ other: UInt32, _ depths: inout NodeDepths
  ) -> Bool {
    let end = calls[Int(call)].end
    let otherEnd = calls[Int(other)].end
    return end == otherEnd ? isDeeper(call, than: other, &depths) : end < otherEnd
  }

  private mutating func isDeeper(
    _ call: UInt32, than other: UInt32, _ depths: inout NodeDepths
  ) -> Bool {
    let node = calls[Int(call)].node
    let otherNode = calls[Int(other)].node
    let depth = depths.depth(of: node, in: forest.nodes)
    let otherDepth = depths.depth(of: otherNode, in: forest.nodes)
    if depth != otherDepth { return depth > otherDepth }
    return forest.nodes[node].spanID.rawValue < forest.nodes[otherNode].spanID.rawValue
  }

  private mutating func count(_ report: CallReport, _ now: UInt64) {
    let node = report.node
    cancelHeldAbove(node, in: report.trace)
    if forest.nodes[node].flags.contains(.reportedBelow) {
      derive(report.usage, of: node, .nested, report.trace)
    } else if let above = countedAbove(node) {
      let isCall = forest.nodes[above].flags.contains(.call)
      derive(report.usage, of: node, isCall ? .nested : .aggregate, report.trace)
      if !isCall { tallies.contradictions[Int(Decision.aggregate.rawValue)] &+= 1 }
    } else {
      switch matcher.report(call(report, now)) {
      case .count: account(for: report, .counted)
      case .sameCall: account(for: report, .sameCall)
      case .sameResponse: account(for: report, .responseID)
      case .held:
        forest.nodes[node].flags.insert(.held)
        hold(report.usage, isEmbedding: forest.nodes[node].facts.contains(.embedding))
      }
    }
    markReportedBelow(from: forest.nodes[node].parent, in: report.trace)
  }

  private mutating func account(
    for report: CallReport, _ disposition: UsageDerivation.Disposition
  ) {
    forest.nodes[report.node].flags.insert(.usageCounted)
    derive(report.usage, of: report.node, disposition, report.trace)
  }

  private mutating func call(_ report: CallReport, _ now: UInt64) -> Call {
    call(report.usage, report.scope, of: report.node, in: report.trace, now)
  }

  /// What the matcher has to know of a call.
  @inline(__always)
  mutating func call(
    _ usage: Usage, _ scope: Symbol, of node: Int32, in trace: Int32, _ now: UInt64
  ) -> Call {
    let it = forest.nodes[node]
    let labels = forest.labels[it.labels]
    var call = Call()
    call.trace = forest.traces[trace].id
    call.span = it.spanID
    call.usage = usage
    call.service = labels.service
    call.scope = scope
    call.name = labels.name
    call.agentType = labels.agentType
    call.role = it.facts.contains(.embedding) ? .embeddings : .inference
    call.hasParent = it.parent >= 0
    call.start = it.start
    call.end = it.end
    call.arrival = now
    return call
  }

  /// Calls above that are held yield to the one below. O(1) on average: where a report below is noted
  /// none is held any more, nor above it.
  private mutating func cancelHeldAbove(_ node: Int32, in trace: Int32) {
    var current = forest.nodes[node].parent
    var circle = CircleDetector()
    while current >= 0, !forest.nodes[current].flags.contains(.reportedBelow),
      !circle.closes(at: current)
    {
      if forest.nodes[current].flags.contains(.held) { cancelHeld(current, in: trace) }
      current = forest.nodes[current].parent
    }
  }

  private mutating func cancelHeld(_ node: Int32, in trace: Int32) {
    guard let call = matcher.cancel(trace: forest.traces[trace].id, span: forest.nodes[node].spanID)
    else {
      // It has been decided on, and whoever did so is about to note it.
      forest.nodes[node].flags.insert(.usageCounted)
      return
    }
    forest.nodes[node].flags.remove(.held)
    release(call.usage, isEmbedding: call.role == .embeddings)
    derivations.usages.append(call.derivation(.nested))
    record(call.usage, of: node, .nested, trace)
  }

  /// Notes at a call that was held what was decided on it and counted.
  ///
  /// - Parameter price: what it costs by the price list, in 10⁻¹² USD; negative where that is not known.
  package mutating func note(_ decision: CallMatcher.Decision, price: Int64) {
    // Held until now, when it is counted under the same lock: no scrape finds it missing in between.
    release(decision.call.usage, isEmbedding: decision.call.role == .embeddings)
    let trace = forest.find(decision.call.trace)
    let disposition = decision.derivation.disposition
    // A span that came again after its trace was forgotten is another, and not the one that was held.
    guard trace >= 0, case let node = forest.find(decision.call.span, in: trace), node >= 0,
      forest.nodes[node].flags.contains(.held)
    else {
      deriveForgotten(decision)
      return forgotten.add(
        decision.call.usage, disposition, isEmbedding: decision.call.role == .embeddings,
        isCall: true, price: price)
    }
    forest.nodes[node].flags.remove(.held)
    forest.nodes[node].flags.insert(.usageCounted)
    let place = record(
      decision.call.usage, of: node, disposition, trace, as: decision.derivation.name)
    usages[place].agentType = decision.derivation.agentType
    if let winner = decision.winner { winners[place] = winner }
    usages[place].isOfOther = decision.isForOther
    if let other = decision.other { others[place] = other }
    if price >= 0 { usages[place].cost = price }
    // Held for longer than the trace took to settle.
    if forest.traces[trace].flags.contains(.settled) {
      wasteSuperseded(of: trace)
      attributeUsage(of: trace)
      completeDetails(of: trace)
    }
  }

  @discardableResult
  private mutating func record(
    _ usage: Usage, of node: Int32, _ disposition: UsageDerivation.Disposition, _ trace: Int32,
    as name: Symbol? = nil
  ) -> Int32 {
    let place = usages.add(usage)
    usages[place].node = node
    usages[place].next = forest.traces[trace].firstUsage
    usages[place].name = name ?? forest.name(of: node)
    usages[place].agentType = forest.labels(of: node).agentType
    usages[place].disposition = disposition
    forest.traces[trace].firstUsage = place
    if case .counted = disposition { judge(place) }
    return place
  }

  /// The nearest ancestor whose usage is counted, for a call that is about to be noted at all of them:
  /// where that is noted what does not count never will, so that ways past it stay as they are.
  private mutating func countedAbove(_ node: Int32) -> Int32? {
    let end = countedWays.end(above: node, in: forest.nodes, changes: true) { $1.isCounted }
    return end >= 0 && forest.nodes[end].isCounted ? end : nil
  }

  /// Notes at all ancestors that a call below reports usage; those that are held yield to it, also where
  /// what stands in between comes last. O(1) on average: it stops where that is noted already.
  mutating func markReportedBelow(from first: Int32, in trace: Int32) {
    var current = first
    while current >= 0, !forest.nodes[current].flags.contains(.reportedBelow) {
      forest.nodes[current].flags.insert(.reportedBelow)
      if forest.nodes[current].flags.contains(.held) { cancelHeld(current, in: trace) }
      current = forest.nodes[current].parent
    }
  }

  private mutating func derive(
    _ usage: Usage, of node: Int32, _ disposition: UsageDerivation.Disposition, _ trace: Int32
  ) {
    var derivation = UsageDerivation()
    derivation.record = record(usage, of: node, disposition, trace)
    derivation.disposition = disposition
    derivation.usage = usage
    let labels = forest.labels(of: node)
    derivation.name = labels.name
    derivation.role = forest.nodes[node].facts.contains(.embedding) ? .embeddings : .inference
    derivation.isCall = forest.nodes[node].flags.contains(.call)
    derivation.agentType = labels.agentType
    derivation.start = forest.nodes[node].start
    derivations.usages.append(derivation)
  }

  /// Decides on the usage that waited for the trace to settle.
  mutating func decideUsage(of trace: Int32, now: UInt64) {
    var sums: [UndecidedUsage] = []
    var silent: [UndecidedUsage] = []
    var place = forest.traces[trace].firstUndecided
    forest.traces[trace].firstUndecided = -1
    while place >= 0 {
      let record = undecided[place]
      undecided.release(place)
      if forest.nodes[record.node].flags.contains(.call) {
        silent.append(record)
      } else {
        sums.append(record)
      }
      place = record.next
    }
    if !sums.isEmpty { count(sums, of: trace) }
    if !silent.isEmpty { countCallsWithoutUsage(silent, of: trace, now: now) }
  }

  /// Decides which sums of usage count: innermost first, those below which nothing is reported.
  private mutating func count(_ sums: [UndecidedUsage], of trace: Int32) {
    var waiting: [(depth: Int, id: UInt64, record: UndecidedUsage)] = []
    var depths = NodeDepths()
    for record in sums {
      let depth = depths.depth(of: record.node, in: forest.nodes)
      waiting.append((depth, forest.nodes[record.node].spanID.rawValue, record))
    }
    waiting.sort { ($1.depth, $1.id) < ($0.depth, $0.id) }
    // Ways for these sums alone: of those that are passed none counts, since what is above one of them
    // that counts is above it too.
    var ways = WaysUp()
    for (_, _, record) in waiting {
      release(record.usage, isEmbedding: forest.nodes[record.node].facts.contains(.embedding))
      var yields = forest.nodes[record.node].flags.contains(.reportedBelow)
      if !yields {
        let end = ways.end(above: record.node, in: forest.nodes, changes: true) { $1.isCounted }
        yields = end >= 0 && forest.nodes[end].isCounted
      }
      if yields {
        derive(record.usage, of: record.node, .aggregate, trace)
      } else {
        forest.nodes[record.node].flags.insert(.usageCounted)
        markReportedBelow(from: forest.nodes[record.node].parent, in: trace)
        derive(record.usage, of: record.node, .counted, trace)
      }
    }
  }

  private mutating func hold(_ usage: Usage, isEmbedding: Bool) {
    let parts = TokenParts(usage, isEmbedding: isEmbedding)
    tallies.heldInput &+= parts.prompt
    tallies.heldOutput &+= parts.completion
    tallies.heldUnknown &+= parts.unknown
  }

  private mutating func release(_ usage: Usage, isEmbedding: Bool) {
    let parts = TokenParts(usage, isEmbedding: isEmbedding)
    tallies.heldInput &-= parts.prompt
    tallies.heldOutput &-= parts.completion
    tallies.heldUnknown &-= parts.unknown
  }
}

extension SpanNode {
  /// Whether its usage is accounted for.
  fileprivate var isCounted: Bool {
    @inline(__always)
    get { flags.contains(.usageCounted) }
  }
}
