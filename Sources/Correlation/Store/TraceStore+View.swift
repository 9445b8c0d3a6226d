internal import Bytes
package import OTLP
internal import Semantics

/// What traces look like from outside.
extension TraceStore {
  /// What is known of a trace; nil where it is not remembered. O(spans), nearly.
  package mutating func view(of id: TraceID) -> TraceView? {
    let trace = find(id)
    return trace >= 0 ? view(trace) : nil
  }

  /// Whether a trace is remembered. O(1).
  package func contains(_ id: TraceID) -> Bool { find(id) >= 0 }

  /// Calls `body` with what is known of traces, some at a time, beginning at `place`, and returns where
  /// to go on; nil at the end. Between calls traces may come and go.
  package mutating func forEachView(
    from place: Int32, limit: Int, _ body: (TraceView) -> Void
  ) -> Int32? {
    var trace = place
    var rest = limit
    while trace < traces.end {
      // A place that is free has no id.
      if traces[trace].id != .invalid {
        let view = view(trace)
        body(view)
        rest -= max(1, view.spans)
      }
      trace += 1
      if rest <= 0 { return trace < traces.end ? trace : nil }
    }
    return nil
  }

  private mutating func view(_ trace: Int32) -> TraceView {
    var view = TraceView()
    let record = traces[trace]
    view.id = record.id
    view.session = record.session
    view.hasRoot = record.flags.contains(.hasRoot)
    view.isSettled = record.flags.contains(.settled)
    if record.agentNode >= 0 { view.agentType = nodes[record.agentNode].agentType }
    var root: Int32 = -1
    var node = record.firstNode
    while node >= 0 {
      if !nodes[node].flags.contains(.ghost) {
        add(node, to: &view)
        if nodes[node].facts.isRequested { addRequest(node, of: trace, to: &view) }
        if nodes[node].flags.contains(.root), isEarlier(node, than: root) { root = node }
      }
      node = nodes[node].nextInTrace
    }
    if root >= 0 {
      view.status = nodes[root].status
    } else if view.executions.contains(where: { $0.status != .success }) {
      view.status = .error
    }
    view.name =
      root >= 0 && nodes[root].flags.contains(.namesWorkflow)
      ? nodes[root].workflow
      : record.workflowNode >= 0
        ? nodes[record.workflowNode].workflow
        : root >= 0
          ? nodes[root].name
          : record.executionNode >= 0 ? nodes[record.executionNode].name : .none
    addUsages(of: record, to: &view)
    if root >= 0 { view.criticalPath = criticalPath(of: root, trace) }
    return view
  }

  private mutating func add(_ node: Int32, to view: inout TraceView) {
    let it = nodes[node]
    view.spans += 1
    view.start = min(view.start, it.start)
    view.end = max(view.end, it.end)
    if it.facts.contains(.cacheLookup) {
      view.cacheLookups += 1
      if it.facts.contains(.cacheHit) { view.cacheHits += 1 }
    } else if it.flags.contains([.silentCache, .cacheDecided]) {
      view.cacheLookups += 1
      if !it.flags.contains(.hasChild) { view.cacheHits += 1 }
    }
    if it.isExecution {
      view.executions.append(
        TraceView.Execution(
          name: it.name, type: it.type, status: it.status, duration: it.duration,
          workflow: it.workflow, agentType: it.agentType, service: it.service))
      guard it.parent >= 0 else { return }
      let top = top(of: node)
      guard nodes[top.place].isExecution else { return }
      view.edges.append(
        edge(nodes[top.place], it, connection(crossing: top.composition, to: node)))
    } else if it.flags.contains(.flowCounted) {
      var previous = find(step: it.stepIndex - 1, below: it.parent)
      while previous >= 0, !nodes[previous].flags.contains(.endDecided) {
        previous = nodes[previous].chain
      }
      if previous >= 0 { view.edges.append(edge(nodes[previous], it, .sequential)) }
    }
  }

  private func edge(
    _ source: SpanNode, _ target: SpanNode, _ connection: ConnectionType
  ) -> TraceView.Edge {
    TraceView.Edge(
      source: source.name, sourceType: source.type, target: target.name,
      targetType: target.type, connection: connection, failed: target.hasFailed,
      duration: target.duration, workflow: target.workflow, agentType: target.agentType,
      service: target.service)
  }

  private func addUsages(of record: TraceRecord, to view: inout TraceView) {
    var place = record.firstUsage
    while place >= 0 {
      let report = usages[place]
      let node = nodes[report.node]
      var derivation = UsageDerivation()
      derivation.disposition = report.disposition
      derivation.usage = report.usage
      derivation.name = report.name
      derivation.agentType = node.agentType
      derivation.start = node.start
      derivation.role = node.facts.contains(.embedding) ? .embeddings : .inference
      derivation.isCall = node.flags.contains(.call)
      view.usages.append(
        TraceView.Report(
          span: node.spanID, derivation: derivation, isWasted: report.isWasted))
      place = report.next
    }
  }
}
