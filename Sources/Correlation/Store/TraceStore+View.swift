internal import Bytes
package import OTLP
internal import Semantics

/// What traces look like from outside.
extension TraceStore {
  /// Whether a trace is remembered. O(1).
  package func contains(_ id: TraceID) -> Bool { forest.find(id) >= 0 }

  /// Calls `body` with what a list shows of traces, some at a time, beginning at `place`, and returns
  /// where to go on; nil at the end. Between calls traces may come and go.
  ///
  /// - Parameter limit: after so many spans it is enough; the trace that they are of is gone through to
  ///   its end.
  package mutating func forEachSummary(
    of filter: TraceFilter, from place: Int32, limit: Int, _ body: (TraceSummary) -> Void
  ) -> Int32? {
    var trace = place
    var rest = limit
    while trace < forest.traces.end {
      // A place that is free has no id.
      if forest.traces[trace].id != .invalid {
        if filter.isEmpty || contains(filter, in: trace) {
          var summary = summary(trace)
          summary.session = sessions.text(forest.traces[trace].session)
          body(summary)
        }
        rest -= max(1, Int(forest.traces[trace].nodeCount))
      }
      trace += 1
      if rest <= 0 { return trace < forest.traces.end ? trace : nil }
    }
    return nil
  }

  /// Whether what a filter asks for is in a trace. O(spans), nearly.
  private mutating func contains(_ filter: TraceFilter, in trace: Int32) -> Bool {
    var hasPrimitive = filter.primitive == nil
    var hasEdge = filter.edge == nil
    var cursor = NodeCursor(forest.traces[trace])
    while !hasPrimitive || !hasEdge, case let node = cursor.next(in: forest.blocks), node >= 0 {
      let name = forest.name(of: node)
      if forest.nodes[node].isExecution, name == filter.primitive { hasPrimitive = true }
      if let edge = filter.edge, !hasEdge, name == edge.target {
        let source = source(of: node)
        hasEdge = source >= 0 && forest.name(of: source) == edge.source
      }
    }
    var link = forest.traces[trace].firstLink
    while link >= 0, let edge = filter.edge, !hasEdge {
      let it = linkEdges[link].edge
      hasEdge = it.source == edge.source && it.target.name == edge.target
      link = linkEdges[link].next
    }
    return hasPrimitive && hasEdge
  }

  /// Where the call or flow edge into a node comes from; -1 where there is none.
  private mutating func source(of node: Int32) -> Int32 {
    if forest.nodes[node].isExecution {
      guard forest.nodes[node].parent >= 0 else { return -1 }
      let top = forest.nearestExecution(above: node).node
      return forest.nodes[top].isExecution ? top : -1
    }
    guard forest.nodes[node].flags.contains(.flowCounted) else { return -1 }
    var previous = find(step: forest.nodes[node].stepIndex - 1, below: forest.nodes[node].parent)
    while previous >= 0, !forest.nodes[previous].flags.contains(.endDecided) {
      previous = forest.nodes[previous].chain
    }
    return previous
  }

  /// All that is known of a trace. O(spans × log spans).
  mutating func view(_ trace: Int32) -> TraceView {
    var view = TraceView()
    let record = forest.traces[trace]
    view.summary = summary(trace)
    var root: Int32 = -1
    var cursor = NodeCursor(record)
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      if !forest.nodes[node].flags.contains(.placeholder) {
        add(node, to: &view)
        if forest.nodes[node].facts.isRequested { addRequest(node, of: trace, to: &view) }
        if forest.nodes[node].flags.contains(.root), forest.isEarlier(node, than: root) {
          root = node
        }
      }
    }
    var link = record.firstLink
    while link >= 0 {
      view.edges.append(TraceView.Edge(linkEdges[link].edge))
      link = linkEdges[link].next
    }
    addReports(of: record, to: &view)
    if root >= 0 { view.criticalPath = criticalPath(of: root, trace) }
    return view
  }

  private mutating func add(_ node: Int32, to view: inout TraceView) {
    let it = forest.nodes[node]
    if it.isExecution {
      let labels = forest.labels(of: node)
      view.executions.append(
        TraceView.Execution(
          name: labels.name, type: labels.type, status: it.status, duration: it.duration,
          workflow: labels.workflow, agentType: labels.agentType, service: labels.service))
      guard it.parent >= 0 else { return }
      let top = forest.nearestExecution(above: node)
      guard forest.nodes[top.node].isExecution else { return }
      view.edges.append(
        edge(top.node, node, connection(crossing: top.composition, to: node)))
    } else {
      let source = source(of: node)
      if source >= 0 { view.edges.append(edge(source, node, .sequential)) }
    }
  }

  private func edge(
    _ source: Int32, _ target: Int32, _ connection: ConnectionType
  ) -> TraceView.Edge {
    let (from, to) = (forest.labels(of: source), forest.labels(of: target))
    return TraceView.Edge(
      source: from.name, sourceType: from.type, target: to.name, targetType: to.type,
      connection: connection, failed: forest.nodes[target].hasFailed,
      duration: forest.nodes[target].duration,
      workflow: to.workflow, agentType: to.agentType, service: to.service)
  }
}

extension TraceView.Edge {
  /// An edge as it was derived.
  fileprivate init(_ edge: EdgeDerivation) {
    self.init(
      source: edge.source, sourceType: edge.sourceType, target: edge.target.name,
      targetType: edge.target.type, connection: edge.connection, failed: edge.failed,
      duration: edge.duration, workflow: edge.target.workflow, agentType: edge.target.agentType,
      service: edge.target.service)
  }
}
