package import Bytes
package import OTLP
package import Semantics

/// The traces of one shard, and everything that is derived from them, in whatever order spans come.
///
/// This file alone calls the derivations (see ``Derivation``), each by its type and in written order, and
/// passes one into another that depends on it. The store has no clock: the caller passes the time.
///
/// Every operation on a span is O(1), or nearly so where chains of structures are followed (see
/// ``TraceForest/nearestExecution(above:)``).
package struct TraceStore: ~Copyable, Sendable {
  let options: CorrelationOptions
  var forest: TraceForest
  /// Scratch space: the nodes of the trace that is settled.
  private var settling: [NodeIndex] = []
  /// How many nodes the scratch space keeps room for.
  private static let keptNodes = 4096
  /// How many nodes and traces the derivations have room for.
  private var room = (nodes: Int32(0), traces: Int32(0))

  var sessions = Sessions()
  var workflows: Workflows
  var usage: UsageAccounting
  var waste = Waste()
  var savings: CacheSavings
  var agentUsage: AgentUsage
  var calls = CallEdges()
  var shapes = TraceShapes()
  var tools: ToolRepeats
  var steps: StepFlow
  var services: ServiceRequests
  var links: SpanLinks

  /// What was derived since the last ``clearEvents()``.
  package internal(set) var events = DerivedEvents()
  /// What the forgotten traces amount to.
  package internal(set) var forgotten = TraceTotals()
  /// The bytes that this shard has reported to the budget.
  var publishedBytes = 0
  /// The sampling threshold of the span that is added next, below 2⁵⁶.
  package var threshold: UInt64 = 0

  /// A store without traces.
  package init(options: CorrelationOptions, matcher: CallMatcher, budget: TraceBudget) {
    self.options = options
    let agents = AgentFinder(type: options.agent)
    forest = TraceForest(options, budget: budget)
    workflows = Workflows(options.limits)
    usage = UsageAccounting(matcher, agents: agents)
    savings = CacheSavings(infersLookups: options.infersCacheLookups)
    agentUsage = AgentUsage(agents)
    tools = ToolRepeats(options.limits)
    steps = StepFlow(identity: options.stepIdentity)
    services = ServiceRequests()
    links = SpanLinks(options.limits)
    // Empty tables take room too.
    publishBytes()
  }

  /// Takes a span and returns where its labels are. Nil where the trace has it already; then nothing
  /// changes.
  ///
  /// Once all spans of a request are added, ``endRequest(now:)`` must be called.
  ///
  /// - Parameter session: the text of the session that the span names.
  @inline(__always)
  package mutating func add(
    _ span: borrowing SemanticSpan, usage reported: Usage?, session: Span<UInt8> = Span(),
    now: UInt64
  ) -> LabelReference? {
    guard let (node, trace) = forest.add(span, threshold: threshold, now: now) else { return nil }
    let reference = forest.labels.reference(forest.nodes[node].labels)
    if forest.nodes.end > room.nodes || forest.traces.end > room.traces { makeRoom() }

    sessions.spanArrived(node, span, of: trace, in: &forest, &events)
    if !session.isEmpty { sessions.note(session, span.session, of: node, trace, in: &forest) }
    workflows.spanArrived(node, span, of: trace, in: &forest, &events)
    usage.spanArrived(node, span, of: trace, in: &forest, &events)
    waste.spanArrived(node, span, of: trace, &usage, in: &forest, &events)
    if let reported { usage.add(reported, of: node, in: trace, span, &forest) }
    savings.spanArrived(node, span, of: trace, &usage, in: &forest, &events)
    agentUsage.spanArrived(node, span, of: trace, &usage, in: &forest, &events)
    calls.spanArrived(node, span, of: trace, in: &forest, &events)
    // These two read the call edges that were found.
    shapes.spanArrived(node, span, of: trace, in: &forest, &events)
    tools.spanArrived(node, span, of: trace, in: &forest, &events)
    events.foundCalls.removeAll()
    steps.spanArrived(node, span, of: trace, in: &forest, &events)
    services.spanArrived(node, span, of: trace, in: &forest, &events)
    links.spanArrived(node, span, of: trace, in: &forest, &events)
    return reference
  }

  /// Takes the links of a span that was added just now, of a batch's.
  package mutating func addLinks(
    of span: borrowing SemanticSpan, _ batch: borrowing ScratchList<SpanLink>, now: UInt64
  ) {
    links.add(span, batch, now: now, &events)
  }

  /// Takes a link whose target is known, from whichever shard, to a span of a trace of this one.
  package mutating func receive(_ link: LinkReport, now: UInt64) {
    let trace = forest.find(link.linkedTrace)
    guard trace < 0 || !resolve(link, in: trace) else { return }
    links.wait(link, for: link.linkedTrace, now)
  }

  /// Examines again the links that wait for a trace.
  private mutating func resolveLinks(of trace: TraceIndex) {
    let id = forest.traces[trace].id
    for waiting in links.take(waitingFor: id) where !resolve(waiting.link, in: trace) {
      links.putBack(waiting, waitingFor: id)
    }
  }

  private mutating func resolve(_ link: LinkReport, in trace: TraceIndex) -> Bool {
    link.isMessage
      ? services.connectMessage(link, in: trace, &forest, &events)
      : links.resolve(link, in: trace, &steps, &forest, &events)
  }

  /// Ends a request: its calls count, and its traces wait from `now` on.
  package mutating func endRequest(now: UInt64) {
    usage.countCalls(now: now, in: &forest, &events)
    waste.judgeCounted(&usage, in: &forest, &events)
    for index in 0..<forest.touched.count {
      let trace = forest.touched[index]
      forest.traces[trace].flags.remove(.touched)
      if links.waiting.count > 0 { resolveLinks(of: trace) }
      forest.endRequest(of: trace, now: now)

      sessions.requestEnded(of: trace, in: &forest, &events)
      workflows.requestEnded(of: trace, in: &forest, &events)
      usage.requestEnded(of: trace, in: &forest, &events)
      waste.requestEnded(of: trace, &usage, in: &forest, &events)
      savings.requestEnded(of: trace, &usage, in: &forest, &events)
      agentUsage.requestEnded(of: trace, &usage, in: &forest, &events)
      calls.requestEnded(of: trace, in: &forest, &events)
      shapes.requestEnded(of: trace, in: &forest, &events)
      tools.requestEnded(of: trace, in: &forest, &events)
      steps.requestEnded(of: trace, in: &forest, &events)
      services.requestEnded(of: trace, in: &forest, &events)
      links.requestEnded(of: trace, in: &forest, &events)
      if workflows.isActive(trace) {
        workflows.note(isRunaway: !excess(of: trace).isEmpty, of: trace)
      }
    }
    forest.endRequest()
    sessions.endRequest()
    publishBytes()
  }

  /// Notes at a call that was held what was decided on it and counted.
  ///
  /// - Parameter price: what it costs by the price list, in 10⁻¹² USD; negative where that is not known.
  package mutating func note(_ decision: HeldCallDecision, price: Int64) {
    guard let (trace, report) = usage.note(decision, price: price, &forest, &events) else {
      agentUsage.noteForgotten(decision, &events)
      return forgotten.add(
        decision.call.usage, decision.derivation.disposition,
        isEmbedding: decision.call.role == .embeddings, isCall: true, price: price)
    }
    agentUsage.note(decision, of: report)
    waste.judgeCounted(&usage, in: &forest, &events)
    // The call was held for longer than its trace took to settle.
    if forest.traces[trace].flags.contains(.settled) {
      let settlement = settlement(of: trace, now: forest.traces[trace].settledAt)
      waste.traceSettled(settlement, &usage, in: &forest, &events)
      agentUsage.traceSettled(settlement, &usage, in: &forest, &events)
      usage.completeDetails(of: trace, in: &forest, &events)
    }
  }

  /// Decides what needs that nothing more comes.
  mutating func settle(_ trace: TraceIndex, now: UInt64) {
    if forest.traces[trace].flags.contains(.undecided) {
      forest.traces[trace].flags.remove(.undecided)
      settleNodes(of: trace)
    }
    var settlement = Settlement(trace: trace, now: now, workflow: .none)
    usage.traceSettled(settlement, in: &forest, &events)
    waste.judgeCounted(&usage, in: &forest, &events)
    waste.traceSettled(settlement, &usage, in: &forest, &events)
    workflows.traceSettled(settlement, in: &forest, &events)
    settlement = self.settlement(of: trace, now: now)
    savings.traceSettled(settlement, &usage, in: &forest, &events)
    agentUsage.traceSettled(settlement, &usage, in: &forest, &events)
    // After what is derived of the cost: that was counted as if no tokens had been cached.
    usage.completeDetails(of: trace, in: &forest, &events)
    sessions.traceSettled(settlement, in: &forest, &events)
    calls.traceSettled(settlement, in: &forest, &events)
    shapes.traceSettled(settlement, in: &forest, &events)
    tools.traceSettled(settlement, in: &forest, &events)
    steps.traceSettled(settlement, in: &forest, &events)
    services.traceSettled(settlement, in: &forest, &events)
    links.traceSettled(settlement, in: &forest, &events)
    forest.settle(trace, now: now)
    workflows.updateActivity(of: trace, in: &forest)
    forest.move(trace, to: .remembered)
  }

  private mutating func settlement(of trace: TraceIndex, now: UInt64) -> Settlement {
    Settlement(
      trace: trace, now: now, workflow: workflows.settledName(of: trace, in: &forest))
  }

  private mutating func settleNodes(of trace: TraceIndex) {
    settling.removeAll(keepingCapacity: settling.capacity <= TraceStore.keptNodes)
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 { settling.append(node) }
    forest.sortByStart(&settling)
    for index in settling.indices {
      let node = settling[index]
      sessions.nodeSettled(node, of: trace, in: &forest, &events)
      workflows.nodeSettled(node, of: trace, in: &forest, &events)
      usage.nodeSettled(node, of: trace, in: &forest, &events)
      waste.nodeSettled(node, of: trace, in: &forest, &events)
      // Before the steps: it takes a step's name as it was before this.
      savings.nodeSettled(node, of: trace, in: &forest, &events)
      agentUsage.nodeSettled(node, of: trace, in: &forest, &events)
      calls.nodeSettled(node, of: trace, in: &forest, &events)
      shapes.nodeSettled(node, of: trace, in: &forest, &events)
      tools.nodeSettled(node, of: trace, in: &forest, &events)
      steps.nodeSettled(node, of: trace, in: &forest, &events)
      services.nodeSettled(node, of: trace, in: &forest, &events)
      links.nodeSettled(node, of: trace, in: &forest, &events)
    }
  }

  /// Forgets a trace and all of its spans; what it amounts to goes into ``forgotten``.
  mutating func forget(_ trace: TraceIndex) {
    forest.dequeue(trace)
    forgotten.add(summary(trace).totals)
    sessions.traceForgotten(trace, in: &forest)
    workflows.traceForgotten(trace, in: &forest)
    usage.traceForgotten(trace, in: &forest)
    waste.traceForgotten(trace, in: &forest)
    savings.traceForgotten(trace, in: &forest)
    agentUsage.traceForgotten(trace, in: &forest)
    calls.traceForgotten(trace, in: &forest)
    shapes.traceForgotten(trace, in: &forest)
    tools.traceForgotten(trace, in: &forest)
    steps.traceForgotten(trace, in: &forest)
    services.traceForgotten(trace, in: &forest)
    links.traceForgotten(trace, in: &forest)
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      sessions.nodeForgotten(node, in: &forest)
      workflows.nodeForgotten(node, in: &forest)
      usage.nodeForgotten(node, in: &forest)
      waste.nodeForgotten(node, in: &forest)
      savings.nodeForgotten(node, in: &forest)
      agentUsage.nodeForgotten(node, in: &forest)
      calls.nodeForgotten(node, in: &forest)
      shapes.nodeForgotten(node, in: &forest)
      tools.nodeForgotten(node, in: &forest)
      steps.nodeForgotten(node, in: &forest)
      services.nodeForgotten(node, in: &forest)
      links.nodeForgotten(node, in: &forest)
      forest.removeNode(node)
    }
    forest.remove(trace)
  }

  /// Makes room in all derivations for the nodes and traces that there are, and some more.
  @inline(never)
  private mutating func makeRoom() {
    if forest.nodes.end > room.nodes { room.nodes = max(64, 2 * forest.nodes.end) }
    if forest.traces.end > room.traces { room.traces = max(64, 2 * forest.traces.end) }
    let (nodes, traces) = (Int(room.nodes), Int(room.traces))
    sessions.makeRoom(nodes: nodes, traces: traces)
    workflows.makeRoom(nodes: nodes, traces: traces)
    usage.makeRoom(nodes: nodes, traces: traces)
    waste.makeRoom(nodes: nodes, traces: traces)
    savings.makeRoom(nodes: nodes, traces: traces)
    agentUsage.makeRoom(nodes: nodes, traces: traces)
    calls.makeRoom(nodes: nodes, traces: traces)
    shapes.makeRoom(nodes: nodes, traces: traces)
    tools.makeRoom(nodes: nodes, traces: traces)
    steps.makeRoom(nodes: nodes, traces: traces)
    services.makeRoom(nodes: nodes, traces: traces)
    links.makeRoom(nodes: nodes, traces: traces)
  }

  /// The bytes that traces, spans, and what is derived from them take.
  package var bytes: Int {
    let (nodes, traces) = (forest.nodes.count, forest.traces.count)
    return forest.bytes + sessions.bytes(nodes: nodes, traces: traces)
      + workflows.bytes(nodes: nodes, traces: traces)
      + usage.bytes(nodes: nodes, traces: traces)
      + waste.bytes(nodes: nodes, traces: traces)
      + savings.bytes(nodes: nodes, traces: traces)
      + agentUsage.bytes(nodes: nodes, traces: traces)
      + calls.bytes(nodes: nodes, traces: traces)
      + shapes.bytes(nodes: nodes, traces: traces)
      + tools.bytes(nodes: nodes, traces: traces)
      + steps.bytes(nodes: nodes, traces: traces)
      + services.bytes(nodes: nodes, traces: traces)
      + links.bytes(nodes: nodes, traces: traces)
  }

  /// Reports to the budget what the traces take now.
  mutating func publishBytes() {
    let now = bytes
    forest.budget.add(now - publishedBytes)
    publishedBytes = now
  }

  /// Forgets what was derived, once it is counted.
  package mutating func clearEvents() { events.removeAll() }

  /// Which limits a trace is over.
  func excess(of trace: TraceIndex) -> RunawayLimits.Excess {
    options.runaway.excess(
      executions: shapes.executions(of: trace), depth: shapes.depth(of: trace),
      toolRepeats: Int(tools.count(of: trace)))
  }

  /// What a list shows of a trace. O(spans), nearly.
  mutating func summary(_ trace: TraceIndex) -> TraceSummary {
    var summary = TraceSummary()
    summary.id = forest.traces[trace].id
    summary.isSettled = forest.traces[trace].flags.contains(.settled)
    summary.depth = shapes.depth(of: trace)
    summary.excess = excess(of: trace)
    var totals = TraceTotals()
    totals.traces = 1
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      guard !forest.nodes[node].flags.contains(.placeholder) else { continue }
      totals.spans &+= 1
      summary.start = min(summary.start, forest.nodes[node].start)
      summary.end = max(summary.end, forest.nodes[node].end)
      sessions.addTotals(ofSpan: node, in: &forest, to: &totals)
      workflows.addTotals(ofSpan: node, in: &forest, to: &totals)
      usage.addTotals(ofSpan: node, in: &forest, to: &totals)
      waste.addTotals(ofSpan: node, in: &forest, to: &totals)
      savings.addTotals(ofSpan: node, in: &forest, to: &totals)
      agentUsage.addTotals(ofSpan: node, in: &forest, to: &totals)
      calls.addTotals(ofSpan: node, in: &forest, to: &totals)
      shapes.addTotals(ofSpan: node, in: &forest, to: &totals)
      tools.addTotals(ofSpan: node, in: &forest, to: &totals)
      steps.addTotals(ofSpan: node, in: &forest, to: &totals)
      services.addTotals(ofSpan: node, in: &forest, to: &totals)
      links.addTotals(ofSpan: node, in: &forest, to: &totals)
    }
    sessions.addTotals(of: trace, in: &forest, to: &totals)
    workflows.addTotals(of: trace, in: &forest, to: &totals)
    usage.addTotals(of: trace, in: &forest, to: &totals)
    waste.addTotals(of: trace, in: &forest, to: &totals)
    savings.addTotals(of: trace, in: &forest, to: &totals)
    agentUsage.addTotals(of: trace, in: &forest, to: &totals)
    calls.addTotals(of: trace, in: &forest, to: &totals)
    shapes.addTotals(of: trace, in: &forest, to: &totals)
    tools.addTotals(of: trace, in: &forest, to: &totals)
    steps.addTotals(of: trace, in: &forest, to: &totals)
    services.addTotals(of: trace, in: &forest, to: &totals)
    links.addTotals(of: trace, in: &forest, to: &totals)
    summary.totals = totals
    workflows.summarize(trace, in: &forest, to: &summary)
    return summary
  }

  /// All that is known of a trace. O(spans × log spans).
  mutating func view(_ trace: TraceIndex) -> TraceView {
    var view = TraceView()
    view.summary = summary(trace)
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      guard !forest.nodes[node].flags.contains(.placeholder) else { continue }
      sessions.show(span: node, of: trace, in: &forest, to: &view)
      workflows.show(span: node, of: trace, in: &forest, to: &view)
      usage.show(span: node, of: trace, in: &forest, to: &view)
      waste.show(span: node, of: trace, in: &forest, to: &view)
      savings.show(span: node, of: trace, in: &forest, to: &view)
      agentUsage.show(span: node, of: trace, in: &forest, to: &view)
      calls.show(span: node, of: trace, in: &forest, to: &view)
      shapes.show(span: node, of: trace, in: &forest, to: &view)
      tools.show(span: node, of: trace, in: &forest, to: &view)
      steps.show(span: node, of: trace, in: &forest, to: &view)
      services.show(span: node, of: trace, in: &forest, to: &view)
      links.show(span: node, of: trace, in: &forest, to: &view)
    }
    sessions.show(trace, in: &forest, to: &view)
    workflows.show(trace, in: &forest, to: &view)
    usage.show(trace, in: &forest, to: &view)
    waste.show(trace, in: &forest, to: &view)
    savings.show(trace, in: &forest, to: &view)
    agentUsage.show(trace, in: &forest, to: &view)
    calls.show(trace, in: &forest, to: &view)
    shapes.show(trace, in: &forest, to: &view)
    tools.show(trace, in: &forest, to: &view)
    steps.show(trace, in: &forest, to: &view)
    services.show(trace, in: &forest, to: &view)
    links.show(trace, in: &forest, to: &view)
    return view
  }
}
