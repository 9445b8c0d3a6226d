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
          summary.session = sessions.text(of: trace)
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
    if let edge = filter.edge, !hasEdge {
      hasEdge = links.contains(source: edge.source, target: edge.target, in: trace)
    }
    return hasPrimitive && hasEdge
  }

  /// The node from which the call or flow edge into a node leads; -1 where there is none.
  private mutating func source(of node: NodeIndex) -> NodeIndex {
    forest.nodes[node].isExecution
      ? calls.source(of: node, in: &forest) : steps.source(of: node, in: &forest)
  }

  /// All that is known of a trace; nil where it is not remembered. O(spans × log spans).
  package mutating func view(of id: TraceID) -> TraceView? {
    let trace = forest.find(id)
    return trace >= 0 ? view(trace) : nil
  }

  /// All that is known of traces, some at a time, beginning at `place`; where to go on is nil at the end.
  package mutating func views(
    from place: Int32, spans limit: Int
  ) -> ([TraceView], next: Int32?) {
    var views: [TraceView] = []
    var trace = place
    var rest = limit
    while trace < forest.traces.end {
      if forest.traces[trace].id != .invalid {
        views.append(view(trace))
        rest -= max(1, Int(forest.traces[trace].nodeCount))
      }
      trace += 1
      if rest <= 0 { break }
    }
    return (views, trace < forest.traces.end ? trace : nil)
  }
}
