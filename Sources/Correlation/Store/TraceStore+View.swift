internal import Bytes
package import OTLP
internal import Semantics

/// What one trace looks like from outside.
extension TraceStore {
  /// The executions and edges of a trace as far as they are known; nil where it is not remembered.
  /// O(spans), nearly.
  package mutating func view(of id: TraceID) -> TraceView? {
    let trace = find(id)
    guard trace >= 0 else { return nil }
    var view = TraceView()
    var node = traces[trace].firstNode
    while node >= 0 {
      if !nodes[node].flags.contains(.ghost) { add(node, to: &view) }
      node = nodes[node].nextInTrace
    }
    return view
  }

  private mutating func add(_ node: Int32, to view: inout TraceView) {
    let it = nodes[node]
    view.start = min(view.start, it.start)
    view.end = max(view.end, it.end)
    if it.meaning == .execution {
      view.executions.append(
        TraceView.Execution(
          name: it.name, type: it.type, status: it.status, duration: it.duration,
          workflow: it.workflow, agentType: it.agentType, service: it.service))
      guard it.parent >= 0 else { return }
      let top = top(of: node)
      guard nodes[top.place].meaning == .execution else { return }
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
      targetType: target.type, connection: connection, failed: target.status != .success,
      duration: target.duration, workflow: target.workflow, agentType: target.agentType,
      service: target.service)
  }
}
