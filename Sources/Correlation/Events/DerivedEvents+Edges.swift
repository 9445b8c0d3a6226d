internal import Bytes
internal import Semantics

extension DerivedEvents {
  /// Adds an edge between two nodes; its labels are those of the target.
  mutating func addEdge(
    from source: NodeIndex, to target: NodeIndex, _ connection: ConnectionType,
    of trace: TraceIndex, in forest: inout TraceForest
  ) {
    var edge = EdgeDerivation()
    edge.trace = forest.traces[trace].id
    let from = forest.labels(of: source)
    edge.source = from.name
    edge.sourceType = from.type
    edge.target = forest.labels(of: target)
    edge.labels = forest.labels.reference(forest.nodes[target].labels)
    edge.connection = connection
    edge.failed = forest.nodes[target].hasFailed
    edge.duration = forest.nodes[target].duration
    edges.append(edge)
    if forest.remembersThresholds { edgeThresholds.append(forest.thresholds[target]) }
  }
}

extension TraceView.Edge {
  /// An edge between two nodes.
  init(
    _ source: NodeIndex, _ target: NodeIndex, _ connection: ConnectionType,
    in forest: inout TraceForest
  ) {
    let (from, to) = (forest.labels(of: source), forest.labels(of: target))
    self.init(
      source: from.name, sourceType: from.type, target: to.name, targetType: to.type,
      connection: connection, failed: forest.nodes[target].hasFailed,
      duration: forest.nodes[target].duration, workflow: to.workflow, agentType: to.agentType,
      service: to.service)
  }

  /// An edge as it was derived.
  init(_ edge: EdgeDerivation) {
    self.init(
      source: edge.source, sourceType: edge.sourceType, target: edge.target.name,
      targetType: edge.target.type, connection: edge.connection, failed: edge.failed,
      duration: edge.duration, workflow: edge.target.workflow, agentType: edge.target.agentType,
      service: edge.target.service)
  }
}
