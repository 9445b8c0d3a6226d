internal import Bytes
internal import OTLP
internal import Semantics

/// Usage: each response of a provider once, whoever reports it.
///
/// A call counts when its request ends; a sum of calls when its trace settles, if no call below it
/// reports any. The matcher knows the calls of all shards, so that one call that several libraries report
/// counts once.
struct UsageAccounting: IndependentDerivation, ~Copyable {
  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    /// A call below reports usage.
    static let reportedBelow = Flags(rawValue: 1 << 0)
    /// Its usage is accounted for: it counts, or another report of the same call does.
    static let counted = Flags(rawValue: 1 << 1)
    /// A call that is held until it is known whether another library reports it.
    static let held = Flags(rawValue: 1 << 2)
  }

  struct TraceState: BitwiseCopyable {
    /// The latest of its reports.
    var firstReport: Int32 = -1
    /// The latest of what its spans say of usage that waits until it settles.
    var firstUndecided: Int32 = -1
  }

  let matcher: CallMatcher
  let agents: AgentFinder
  var nodes = Column<Flags>([])
  private var traces = Column(TraceState())
  /// What became of the usage that the spans report.
  var reports = UsageTable()
  var undecided = Slab(filler: UndecidedUsage())
  /// The report that counts, for reports of calls that another library reports too.
  var winners: [Int32: SpanAddress] = [:]
  /// The calls without usage of each trace that has such.
  var callsWithoutUsage: [TraceIndex: [NodeIndex]] = [:]
  /// The number of them.
  var callsWithoutUsageCount = 0
  /// To the nearest ancestor whose usage is accounted for.
  private var counted = AncestorIndex()
  /// The calls with usage of this request, and their order.
  var calls = UsageScratch()
  /// Tokens that wait for their trace to settle, or are held.
  private(set) var held = TokenParts()
  /// Sums that counted although a call below them reports usage.
  private(set) var contradictions: UInt64 = 0

  init(_ matcher: CallMatcher, agents: AgentFinder) {
    self.matcher = matcher
    self.agents = agents
  }

  mutating func makeRoom(nodes: Int, traces: Int) {
    self.nodes.makeRoom(nodes)
    self.traces.makeRoom(traces)
  }

  /// Notes at what is above a placeholder that has come that a call below it reports usage.
  @inline(__always)
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    if nodes[node].contains(.reportedBelow) {
      markReportedBelow(from: forest.nodes[node].parent, in: trace, &forest, &events)
    }
  }

  /// Whether a call below a node reports usage.
  @inline(__always)
  func isReportedBelow(_ node: NodeIndex) -> Bool { nodes[node].contains(.reportedBelow) }

  /// The latest report of a trace, from which a list leads to the earlier ones; -1 where there is none.
  @inline(__always)
  func firstReport(of trace: TraceIndex) -> Int32 { traces[trace].firstReport }

  /// The latest of what a trace's spans say of usage that waits; -1 where there is none.
  func firstUndecided(of trace: TraceIndex) -> Int32 { traces[trace].firstUndecided }

  /// Notes the usage that a span reports: a call's to be counted with the request, a sum's when the trace
  /// settles. Then it is known too whether a call that reports none lacks it.
  mutating func add(
    _ usage: Usage, of node: NodeIndex, in trace: TraceIndex, _ span: borrowing SemanticSpan,
    _ forest: inout TraceForest
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
    _ usage: Usage, of node: NodeIndex, in trace: TraceIndex, _ scope: Symbol
  ) {
    let index = undecided.allocate()
    undecided[index] = UndecidedUsage(
      usage: usage, scope: scope, node: node, next: traces[trace].firstUndecided)
    traces[trace].firstUndecided = index
  }

  /// Counts the calls of a request.
  mutating func countCalls(
    now: UInt64, in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    guard !calls.isEmpty else { return }
    calls.sort(in: &forest)
    for index in 0..<calls.count { count(calls[index], now, &forest, &events) }
    calls.removeAll()
  }

  private mutating func count(
    _ report: CallReport, _ now: UInt64, _ forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let node = report.node
    cancelHeldAbove(node, in: report.trace, &forest, &events)
    if nodes[node].contains(.reportedBelow) {
      derive(report.usage, of: node, .nested, report.trace, &forest, &events)
    } else if let above = countedAbove(node, in: &forest) {
      let isCall = forest.nodes[above].facts.contains(.call)
      derive(
        report.usage, of: node, isCall ? .nested : .aggregate, report.trace, &forest, &events)
      if !isCall { contradictions &+= 1 }
    } else {
      let call = call(report.usage, report.scope, of: node, in: report.trace, now, &forest)
      switch matcher.report(call) {
      case .count: account(for: report, .counted, &forest, &events)
      case .sameCall: account(for: report, .sameCall, &forest, &events)
      case .sameResponse: account(for: report, .responseID, &forest, &events)
      case .held:
        nodes[node].insert(.held)
        hold(report.usage, isEmbedding: forest.nodes[node].facts.contains(.embedding))
      }
    }
    markReportedBelow(from: forest.nodes[node].parent, in: report.trace, &forest, &events)
  }

  private mutating func account(
    for report: CallReport, _ disposition: UsageDerivation.Disposition,
    _ forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    nodes[report.node].insert(.counted)
    derive(report.usage, of: report.node, disposition, report.trace, &forest, &events)
  }

  /// What the matcher has to know of a call.
  @inline(__always)
  func call(
    _ usage: Usage, _ scope: Symbol, of node: NodeIndex, in trace: TraceIndex, _ now: UInt64,
    _ forest: inout TraceForest
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

  @discardableResult
  mutating func record(
    _ usage: Usage, of node: NodeIndex, _ disposition: UsageDerivation.Disposition,
    _ trace: TraceIndex, as name: Symbol? = nil, _ forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) -> Int32 {
    let index = reports.add(usage)
    reports[index].node = node
    reports[index].next = traces[trace].firstReport
    reports[index].name = name ?? forest.name(of: node)
    reports[index].agentType = forest.labels(of: node).agentType
    reports[index].disposition = disposition
    traces[trace].firstReport = index
    if case .counted = disposition { events.countedReports.append(index) }
    return index
  }

  /// The nearest ancestor whose usage is accounted for; nil where there is none. For a call that is about
  /// to be noted at all of its ancestors: those that do not count then never will.
  private mutating func countedAbove(
    _ node: NodeIndex, in forest: inout TraceForest
  ) -> NodeIndex? {
    let end = UsageAccounting.countedAbove(node, &counted, nodes, in: &forest)
    return end >= 0 && nodes[end].contains(.counted) ? end : nil
  }

  @inline(__always)
  private static func countedAbove(
    _ node: NodeIndex, _ index: inout AncestorIndex, _ flags: borrowing Column<Flags>,
    in forest: inout TraceForest
  ) -> NodeIndex {
    index.end(above: node, in: forest.nodes, changes: true) { node, _ in
      flags[node].contains(.counted)
    }
  }

  /// Notes at all ancestors that a call below reports usage; those that are held yield to it, also where
  /// what stands in between comes last. O(1) on average: it stops where that is noted already.
  private mutating func markReportedBelow(
    from first: NodeIndex, in trace: TraceIndex, _ forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    var current = first
    while current >= 0, !nodes[current].contains(.reportedBelow) {
      nodes[current].insert(.reportedBelow)
      if nodes[current].contains(.held) { cancelHeld(current, in: trace, &forest, &events) }
      current = forest.nodes[current].parent
    }
  }

  private mutating func derive(
    _ usage: Usage, of node: NodeIndex, _ disposition: UsageDerivation.Disposition,
    _ trace: TraceIndex, _ forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    var derivation = UsageDerivation()
    derivation.record = record(usage, of: node, disposition, trace, &forest, &events)
    derivation.disposition = disposition
    derivation.usage = usage
    let labels = forest.labels(of: node)
    derivation.name = labels.name
    derivation.role = forest.nodes[node].facts.contains(.embedding) ? .embeddings : .inference
    derivation.isCall = forest.nodes[node].facts.contains(.call)
    derivation.agentType = labels.agentType
    derivation.start = forest.nodes[node].start
    events.usages.append(derivation)
  }

  /// Decides on the usage that waited for the trace to settle.
  mutating func traceSettled(
    _ settlement: Settlement, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let trace = settlement.trace
    guard traces[trace].firstUndecided >= 0 else { return }
    var sums: [UndecidedUsage] = []
    var callsWithoutUsage: [UndecidedUsage] = []
    var index = traces[trace].firstUndecided
    traces[trace].firstUndecided = -1
    while index >= 0 {
      let it = undecided[index]
      undecided.release(index)
      if forest.nodes[it.node].facts.contains(.call) {
        callsWithoutUsage.append(it)
      } else {
        sums.append(it)
      }
      index = it.next
    }
    if !sums.isEmpty { count(sums, of: trace, &forest, &events) }
    if !callsWithoutUsage.isEmpty {
      countCallsWithoutUsage(callsWithoutUsage, of: trace, now: settlement.now, &forest, &events)
    }
  }

  /// Decides which sums of usage count: innermost first, those below which nothing is reported.
  private mutating func count(
    _ sums: [UndecidedUsage], of trace: TraceIndex, _ forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    var waiting: [(depth: Int, id: UInt64, sum: UndecidedUsage)] = []
    var depths = NodeDepths()
    for sum in sums {
      let depth = depths.depth(of: sum.node, in: forest.nodes)
      waiting.append((depth, forest.nodes[sum.node].spanID.rawValue, sum))
    }
    waiting.sort { ($1.depth, $1.id) < ($0.depth, $0.id) }
    // An index for these sums alone: of those that are passed none counts, since what is above one of
    // them that counts is above it too.
    var index = AncestorIndex()
    for (_, _, sum) in waiting {
      release(sum.usage, isEmbedding: forest.nodes[sum.node].facts.contains(.embedding))
      var yields = nodes[sum.node].contains(.reportedBelow)
      if !yields {
        let end = UsageAccounting.countedAbove(sum.node, &index, nodes, in: &forest)
        yields = end >= 0 && nodes[end].contains(.counted)
      }
      if yields {
        derive(sum.usage, of: sum.node, .aggregate, trace, &forest, &events)
      } else {
        nodes[sum.node].insert(.counted)
        markReportedBelow(from: forest.nodes[sum.node].parent, in: trace, &forest, &events)
        derive(sum.usage, of: sum.node, .counted, trace, &forest, &events)
      }
    }
  }

  private mutating func hold(_ usage: Usage, isEmbedding: Bool) {
    held.add(TokenParts(usage, isEmbedding: isEmbedding))
  }

  mutating func release(_ usage: Usage, isEmbedding: Bool) {
    held.subtract(TokenParts(usage, isEmbedding: isEmbedding))
  }

  mutating func traceForgotten(_ trace: TraceIndex, in forest: inout TraceForest) {
    var index = traces[trace].firstReport
    while index >= 0 {
      let next = reports[index].next
      if !winners.isEmpty { forgetWinner(of: index) }
      reports.release(index)
      index = next
    }
    if !callsWithoutUsage.isEmpty { forgetCallsWithoutUsage(of: trace) }
    traces.reset(trace)
  }

  private mutating func forgetWinner(of report: Int32) {
    winners[report] = nil
    // What one trace made it grow by is given back with the trace.
    if winners.isEmpty { winners = [:] }
  }

  @inline(__always)
  mutating func nodeForgotten(_ node: NodeIndex, in forest: inout TraceForest) {
    nodes.reset(node)
    counted.forget(node)
  }

  func bytes(nodes: Int, traces: Int) -> Int {
    Column<Flags>.bytes(nodes) + Column<TraceState>.bytes(traces) + reports.bytes
      + undecided.count * MemoryLayout<UndecidedUsage>.stride + winners.capacity * 40
      + callsWithoutUsageBytes + counted.bytes
  }

  mutating func addTotals(
    of trace: TraceIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {
    totals.callsWithoutUsage = UInt64(callsWithoutUsage[trace]?.count ?? 0)
    var index = traces[trace].firstReport
    while index >= 0 {
      let report = reports[index]
      let usage = reports.usage(index)
      let isCall = forest.nodes[report.node].facts.contains(.call)
      let isEmbedding = forest.nodes[report.node].facts.contains(.embedding)
      if report.isWasted {
        totals.wastedTokens &+= TokenParts(usage, isEmbedding: isEmbedding).sum
      }
      totals.add(
        usage, report.disposition, isEmbedding: isEmbedding, isCall: isCall, price: report.price)
      index = report.next
    }
  }
}

// What this derivation has nothing to do for.
extension UsageAccounting {
  mutating func requestEnded(
    of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func addTotals(
    ofSpan node: NodeIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {}

  mutating func show(
    span node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    to view: inout TraceView
  ) {}
}
