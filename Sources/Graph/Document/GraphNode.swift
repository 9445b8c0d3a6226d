/// A node of the graph: all executions of one name, or a service.
package struct GraphNode: Sendable, Equatable {
  /// What edges refer to: the name, `service:` and the name of a service, or `other` for the node that
  /// stands for many. Of an execution that is named as a service's node is, `execution:` and the name.
  package var id: String
  /// What people read: the name, or how many nodes were merged.
  package var title: String
  /// The type of most of its executions, ties alphabetically; of a node without any, the type that
  /// most of its edges name; empty = unknown, `merged` for the node that stands for many. A service is
  /// of type `service`, `database`, or `virtual_node` where no span of it was seen.
  package var type: String
  /// Whether it is a service; then its executions are the requests to it.
  package var isService: Bool
  /// The number of executions; 0 for a step class, which is only the end of edges.
  package var executions: UInt64
  /// Those of them that did not succeed.
  package var errors: UInt64
  /// Executions per duration bucket, not cumulative.
  package var buckets: [UInt64]
  /// The sum of all durations, in milliseconds.
  package var sum: Double
  /// Tokens of all types; nil where the query's filters cannot be applied to them.
  package var tokens: UInt64?
  /// Cost in US dollars; nil together with ``tokens``.
  package var costUSD: Double?
  /// A recent trace's id; empty = unknown.
  package var lastTrace: String
  /// What the order and the limit go by: executions, or for a node without any the larger of the
  /// calls in and out.
  package var activity: UInt64
}
