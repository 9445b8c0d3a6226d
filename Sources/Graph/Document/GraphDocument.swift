/// The service map of one window: what `GET /graph` answers, before it is rendered.
///
/// Every edge's ends are among the nodes, ids are unique, and the order does not depend on the order
/// of the rows: the busiest first, then by name.
package struct GraphDocument: Sendable {
  /// The nodes, the busiest first, then by name; one that stands for many is the last.
  package private(set) var nodes: [GraphNode]
  /// The edges, those with the most calls first, then by source, target and type.
  package private(set) var edges: [GraphEdge]
  /// The number of nodes that were merged into the node `other`.
  package private(set) var merged: Int
  /// The window as it was asked for.
  package let window: String
  /// What rates divide by, in seconds.
  package let seconds: Double
  /// Where the window begins, in nanoseconds since 1970.
  package let from: UInt64
  /// Where the window ends, in nanoseconds since 1970.
  package let to: UInt64
  /// The upper bounds of the duration buckets in milliseconds, without `+Inf`.
  package let bounds: [Double]
  /// The same of requests between services.
  package let requestBounds: [Double]

  /// The id of the node that stands for many. A node that has this name by itself (the metrics'
  /// overflow series are named so) becomes part of it.
  package static let otherID = "other"
  /// What a service's id begins with.
  package static let servicePrefix = "service:"

  /// Makes the graph of `rows` that `query` asks for. O(rows + n log n) for n nodes and edges.
  ///
  /// Filters first (`workflow`, `agent_type`, `service`, `type`), then `min_rate`, `focus`, and
  /// last the limit of nodes. Rows that count nothing are left out. Tokens have no workflow and no
  /// service, requests no workflow and no agent, and durations of edges none of the three: where a
  /// filter cannot be applied to them, they are absent rather than wrong.
  package init(_ rows: GraphRows, _ query: GraphQuery) {
    var builder = GraphBuilder(rows, query)
    builder.dropBelow(query.minimumRate)
    if let focus = query.focus { builder.keepAround(focus, depth: query.depth) }
    merged = builder.mergeLeastBusy(over: query.maxNodes, keeping: query.focus)
    (nodes, edges) = builder.finish(merged: merged)
    window = query.windowText
    seconds = rows.seconds
    from = rows.from
    to = rows.to
    bounds = rows.bounds
    requestBounds = rows.requestBounds
  }

  /// `count` per second of the window; 0 where the window has no length.
  package func rate(_ count: UInt64) -> Double {
    seconds > 0 ? Double(count) / seconds : 0
  }

  /// The duration in milliseconds that a share of `quantile` does not exceed; nil without
  /// observations.
  package func quantile(_ quantile: Double, of node: GraphNode) -> Double? {
    Quantile.of(
      quantile, buckets: node.buckets, bounds: node.isService ? requestBounds : bounds)
  }

  /// The same of the durations of an edge.
  package func quantile(_ quantile: Double, of edge: GraphEdge) -> Double? {
    Quantile.of(
      quantile, buckets: edge.buckets, bounds: edge.isService ? requestBounds : bounds)
  }
}
