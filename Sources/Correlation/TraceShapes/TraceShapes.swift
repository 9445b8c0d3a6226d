internal import Bytes
internal import Semantics

/// How many executions a trace has, and how deep they are nested.
struct TraceShapes: IndependentDerivation, ~Copyable {
  struct TraceState: BitwiseCopyable {
    /// Executions that have come.
    var executions: UInt32 = 0
    /// Executions nested in another on the longest way down, at most 255.
    var nested: UInt8 = 0
    /// Whether the shape was derived when the trace settled first.
    var isMeasured = false
  }

  /// Greater depths are not told apart; executions in a circle have this depth.
  static let depthLimit = 256

  private var traces = Column(TraceState())
  /// The number of executions nested in an execution on the longest way down, at most 255.
  private var nested = Column<UInt8>(0)

  mutating func makeRoom(nodes: Int, traces: Int) {
    self.traces.makeRoom(traces)
    nested.makeRoom(nodes)
  }

  /// Takes an execution, and then the call edges that it completed.
  @inline(__always)
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    if span.isExecution { traces[trace].executions &+= 1 }
    for index in 0..<events.foundCalls.count {
      let edge = events.foundCalls[index]
      if nested[edge.source] <= nested[edge.target] {
        deepen(edge.source, above: edge.target, in: trace, &forest)
      }
    }
  }

  /// Makes executions from `source` up as deep as what is below them: O(1) on average where children
  /// come before their parents, or parents before their children; at most the limit.
  @inline(never)
  private mutating func deepen(
    _ source: NodeIndex, above target: NodeIndex, in trace: TraceIndex,
    _ forest: inout TraceForest
  ) {
    var (node, child) = (source, target)
    while true {
      let below = nested[child] == .max ? .max : nested[child] + 1
      guard nested[node] < below else { return }
      nested[node] = below
      traces[trace].nested = max(traces[trace].nested, below)
      let parent = forest.nodes[node].parent
      guard parent >= 0, !forest.nodes[parent].flags.contains(.placeholder) else { return }
      let above = forest.nearestExecution(above: node).node
      guard forest.nodes[above].isExecution else { return }
      (node, child) = (above, node)
    }
  }

  /// How many executions have come.
  @inline(__always)
  func executions(of trace: TraceIndex) -> Int { Int(traces[trace].executions) }

  /// How many executions are nested in one another on the longest way down.
  @inline(__always)
  func depth(of trace: TraceIndex) -> Int {
    traces[trace].executions > 0 ? Int(traces[trace].nested) + 1 : 0
  }

  /// Whether executions may form a circle.
  func mayHaveCircle(_ trace: TraceIndex) -> Bool {
    Int(traces[trace].nested) + 1 >= TraceShapes.depthLimit
  }

  /// Derives the shape, the first time that the trace settles with an execution.
  mutating func traceSettled(
    _ settlement: Settlement, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let trace = settlement.trace
    guard traces[trace].executions > 0, !traces[trace].isMeasured else { return }
    traces[trace].isMeasured = true
    var shape = TraceShapeDerivation()
    shape.trace = forest.traces[trace].id
    shape.workflow = settlement.workflow
    shape.depth = UInt64(depth(of: trace))
    shape.executions = UInt64(traces[trace].executions)
    events.shapes.append(shape)
  }

  mutating func traceForgotten(_ trace: TraceIndex, in forest: inout TraceForest) {
    traces.reset(trace)
  }

  @inline(__always)
  mutating func nodeForgotten(_ node: NodeIndex, in forest: inout TraceForest) {
    nested.reset(node)
  }

  func bytes(nodes: Int, traces: Int) -> Int {
    Column<TraceState>.bytes(traces) + Column<UInt8>.bytes(nodes)
  }

  @inline(__always)
  mutating func addTotals(
    ofSpan node: NodeIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {
    guard forest.nodes[node].isExecution else { return }
    totals.executions &+= 1
    totals.duration &+= UInt128(forest.nodes[node].duration)
    if forest.nodes[node].hasFailed { totals.errors &+= 1 }
    if forest.nodes[node].facts.contains(.call) { totals.calls &+= 1 }
  }

  mutating func show(
    span node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    to view: inout TraceView
  ) {
    let it = forest.nodes[node]
    guard it.isExecution else { return }
    let labels = forest.labels(of: node)
    view.executions.append(
      TraceView.Execution(
        name: labels.name, type: labels.type, status: it.status, duration: it.duration,
        workflow: labels.workflow, agentType: labels.agentType, service: labels.service))
  }
}

// What this derivation has nothing to do for.
extension TraceShapes {
  mutating func requestEnded(
    of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func addTotals(
    of trace: TraceIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {}

  mutating func show(
    _ trace: TraceIndex, in forest: inout TraceForest, to view: inout TraceView
  ) {}
}
