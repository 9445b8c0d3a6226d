/// What a reader wants to see of the graph: the parameters of `GET /graph`.
package struct GraphQuery: Sendable, Equatable {
  /// Every `connection_type` of edges between executions.
  package static let connectionTypes = [
    "call", "parallel", "conditional", "retry", "fallback", "saga", "handoff", "sequential", "link",
  ]
  /// The type of all requests between services.
  package static let serviceType = "service"
  /// The values of `type`.
  package static let types = connectionTypes + [serviceType]

  /// `window`: the stretch of time; 5 minutes by default.
  package var window = GraphWindow.last(nanoseconds: 300_000_000_000)
  /// The window as it was asked for, for ``GraphDocument`` to repeat.
  package var windowText = "5m"
  /// `type`: the types of edges that are shown; nil = all. Executions are shown where a type is among
  /// them that connects executions, services where ``serviceType`` is.
  package var types: Set<String>?
  /// `workflow`: only rows of this `workflow_name`.
  package var workflow: String?
  /// `agent_type`: only rows of this `agent_type`.
  package var agentType: String?
  /// `service`: only rows of this `service_name`, and requests one side of which it is.
  package var service: String?
  /// `focus`: only this node and what is at most ``depth`` edges away, in either direction.
  package var focus: String?
  /// `depth`: 0 to 100, 1 by default; means something only with ``focus``.
  package var depth = 1
  /// `min_rate`: edges with fewer calls a second are left out, as are nodes with fewer executions a
  /// second that have no edge left.
  package var minimumRate = 0.0
  /// `trace_id`: the graph of this trace alone, 32 lower-case hexadecimal digits. Whoever makes the
  /// rows makes them of that trace; the document does not look at it.
  package var traceID: String?
  /// `format`: how the graph is rendered.
  package var format = GraphFormat.json
  /// The number of nodes that are shown at most; the least busy beyond it are merged into one.
  package var maxNodes: Int

  /// Reads the decoded parameters of a request.
  ///
  /// `workflow`, `agent_type`, `service`, `focus`, `trace_id` and `type` that are empty count as not
  /// given, because dashboards send unset variables so.
  ///
  /// - Parameters:
  ///   - parameters: names and values, percent-decoded, in any order.
  ///   - retention: how far back the window can reach, in nanoseconds.
  ///   - maxNodes: the number of nodes shown at most; less than 1 counts as 1.
  /// - Throws: `GraphQueryError` for an unknown or repeated parameter and for a bad value.
  package init(
    parameters: [(name: String, value: String)], retention: UInt64, maxNodes: Int
  ) throws(GraphQueryError) {
    self.maxNodes = max(1, maxNodes)
    // The default window must not be refused where less than it is kept.
    if retention < 300_000_000_000 {
      window = .last(nanoseconds: retention)
      windowText = PrometheusDuration.text(retention)
    }
    try GraphQueryError.check(parameters, among: Self.parameterNames)
    for (name, value) in parameters {
      try read(name, value, retention: retention)
    }
  }
}
