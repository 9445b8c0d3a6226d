internal import Bytes
internal import Semantics

/// Usage by agent: who the tokens that count are for.
///
/// An agent's span ends, and comes, after those of its calls, so that this is known when the trace
/// settles. Each report is attributed once.
struct AgentUsage: UsageDependentDerivation, ~Copyable {
  private let agents: AgentFinder
  /// The latest report of each trace that was attributed.
  private var lastReports = Column<Int32>(-1)
  /// For reports that tell which agent a call is for that counts by another report: that call, until the
  /// trace settles.
  private var others: [Int32: Call] = [:]
  /// The reports that count and whose agent another report tells, until the trace settles.
  private var toldByOthers: Set<Int32> = []

  init(_ agents: AgentFinder) { self.agents = agents }

  mutating func makeRoom(nodes: Int, traces: Int) { lastReports.makeRoom(traces) }

  /// Notes which report of a call that was held tells its agent.
  mutating func note(_ decision: HeldCallDecision, of report: Int32) {
    if decision.isForOther { toldByOthers.insert(report) }
    if let other = decision.other { others[report] = other }
  }

  /// Attributes usage of a call whose trace was forgotten before it was decided that it counts: what is
  /// above the call is not known any more.
  func noteForgotten(_ decision: HeldCallDecision, _ events: inout DerivedEvents) {
    if let other = decision.other {
      events.agentUsages.append(AgentUsageDerivation(other))
    } else if case .counted = decision.derivation.disposition, !decision.isForOther {
      var derivation = AgentUsageDerivation(decision.call)
      derivation.agentType = decision.derivation.agentType
      events.agentUsages.append(derivation)
    }
  }

  /// Attributes the usage of a trace that was not attributed yet. O(log n) on average for each report that
  /// came since the trace settled last.
  mutating func traceSettled(
    _ settlement: Settlement, _ usage: inout UsageAccounting, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let first = usage.firstReport(of: settlement.trace)
    // The latest reports come first: those behind the last one that was attributed were too.
    let last = lastReports[settlement.trace]
    guard first != last else { return }
    lastReports[settlement.trace] = first
    var index = AncestorIndex()
    var report = first
    while report >= 0, report != last {
      if let call = call(report, of: &usage, in: &forest) {
        let agent = agents.agent(of: usage.reports[report].node, &index, in: &forest)
        derive(call, for: agent, settlement.workflow, in: &forest, &events)
      }
      report = usage.reports[report].next
    }
    // What one trace made them grow by is given back.
    if others.isEmpty { others = [:] }
    if toldByOthers.isEmpty { toldByOthers = [] }
  }

  /// The call whose agent a report tells, as far as the agent's series take it; nil where it tells none.
  private mutating func call(
    _ index: Int32, of usage: inout UsageAccounting, in forest: inout TraceForest
  ) -> Call? {
    let report = usage.reports[index]
    let isToldByOther = !toldByOthers.isEmpty && toldByOthers.remove(index) != nil
    guard case .counted = report.disposition, !isToldByOther else {
      return others.isEmpty ? nil : others.removeValue(forKey: index)
    }
    var call = Call()
    call.usage = usage.reports.usage(index)
    call.role = forest.nodes[report.node].facts.contains(.embedding) ? .embeddings : .inference
    call.start = forest.nodes[report.node].start
    call.agentType = report.agentType
    return call
  }

  private func derive(
    _ call: Call, for agent: NodeIndex, _ workflow: Symbol, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    var derivation = AgentUsageDerivation(call)
    derivation.workflow = workflow
    if agent >= 0 {
      let labels = forest.labels(of: agent)
      derivation.agent = labels.name
      if !labels.agentType.isNone { derivation.agentType = labels.agentType }
    }
    events.agentUsages.append(derivation)
  }

  mutating func traceForgotten(_ trace: TraceIndex, in forest: inout TraceForest) {
    lastReports.reset(trace)
  }

  func bytes(nodes: Int, traces: Int) -> Int {
    others.capacity * (MemoryLayout<Call>.stride + 8) + toldByOthers.capacity * 8
      + Column<Int32>.bytes(traces)
  }
}

// What this derivation has nothing to do for.
extension AgentUsage {
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    _ usage: inout UsageAccounting, in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {}

  mutating func requestEnded(
    of trace: TraceIndex, _ usage: inout UsageAccounting, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func nodeForgotten(_ node: NodeIndex, in forest: inout TraceForest) {}

  mutating func addTotals(
    ofSpan node: NodeIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {}

  mutating func addTotals(
    of trace: TraceIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {}

  mutating func show(
    span node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    to view: inout TraceView
  ) {}

  mutating func show(
    _ trace: TraceIndex, in forest: inout TraceForest, to view: inout TraceView
  ) {}
}
