internal import Bytes
internal import Semantics

/// Call edges: which execution called which.
struct CallEdges: IndependentDerivation, ~Copyable {
  /// The executions below a node that wait to learn which execution is above it: a circular list.
  struct Waiting: BitwiseCopyable {
    /// Of a node that is waited for, the execution that came last; -1 where none waits.
    var last: NodeIndex = -1
    /// Of an execution that waits, the next one; that of the last is the first.
    var next: NodeIndex = -1
  }

  private var nodes = Column(Waiting())

  mutating func makeRoom(nodes: Int, traces: Int) { self.nodes.makeRoom(nodes) }

  /// Derives the edges that a span completes: that into it, and those into the executions that waited
  /// for it.
  @inline(__always)
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    if span.isExecution {
      if nodes[node].last >= 0 {
        connectWaiting(for: node, of: trace, to: node, in: &forest, &events)
      }
      guard forest.nodes[node].parent >= 0 else { return }
      let above = forest.nearestExecution(above: node)
      if forest.nodes[above.node].isExecution {
        connect(above.node, node, crossing: above.composition, of: trace, in: &forest, &events)
      } else if forest.nodes[above.node].flags.isDisjoint(with: [.root, .cyclic]) {
        nodes[node].next = node
        wait(node, for: above.node)
      }
    } else if forest.nodes[node].parent < 0 {
      // There is no execution above a root.
      nodes[node].last = -1
    } else if nodes[node].last >= 0 || forest.nodes[node].flags.contains(.hasChild) {
      // Only a node that had a child before it came can close a circle.
      passOn(node, of: trace, in: &forest, &events)
    }
  }

  /// Hands the executions that wait for a structure over to what is above it.
  private mutating func passOn(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let above = forest.nearestExecution(above: node).node
    if above == node {
      forest.nodes[node].flags.insert(.cyclic)
      nodes[node].last = -1
      return
    }
    let last = nodes[node].last
    guard last >= 0 else { return }
    if forest.nodes[above].isExecution {
      connectWaiting(for: node, of: trace, to: above, in: &forest, &events)
    } else {
      nodes[node].last = -1
      if forest.nodes[above].flags.isDisjoint(with: [.root, .cyclic]) { wait(last, for: above) }
    }
  }

  /// Appends the list that ends with `last` to that of the executions that wait for a node.
  private mutating func wait(_ last: NodeIndex, for node: NodeIndex) {
    let former = nodes[node].last
    if former >= 0 {
      let first = nodes[former].next
      nodes[former].next = nodes[last].next
      nodes[last].next = first
    }
    nodes[node].last = last
  }

  /// Derives the edges from `source` into all executions that waited for `node`.
  private mutating func connectWaiting(
    for node: NodeIndex, of trace: TraceIndex, to source: NodeIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let last = nodes[node].last
    nodes[node].last = -1
    var target = nodes[last].next
    while true {
      let next = nodes[target].next
      let above = forest.nearestExecution(above: target)
      connect(source, target, crossing: above.composition, of: trace, in: &forest, &events)
      if target == last { return }
      target = next
    }
  }

  @inline(__always)
  private mutating func connect(
    _ source: NodeIndex, _ target: NodeIndex, crossing composition: Composition,
    of trace: TraceIndex, in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    let connection = CallEdges.connection(crossing: composition, to: target, in: &forest)
    events.addEdge(from: source, to: target, connection, of: trace, in: &forest)
    events.foundCalls.append(FoundCall(source: source, target: target))
  }

  /// The type of a call edge: the composition crossed; where there is none, a hand-over if the target says
  /// that another agent handed over to it.
  @inline(__always)
  private static func connection(
    crossing composition: Composition, to target: NodeIndex, in forest: inout TraceForest
  ) -> ConnectionType {
    if composition.isNone, forest.nodes[target].facts.contains(.handedOver) { return .handoff }
    return ConnectionType(crossing: composition)
  }

  /// The execution that called an execution, and how; nil where there is none.
  private func caller(
    of node: NodeIndex, in forest: inout TraceForest
  ) -> (source: NodeIndex, connection: ConnectionType)? {
    guard forest.nodes[node].isExecution, forest.nodes[node].parent >= 0 else { return nil }
    let above = forest.nearestExecution(above: node)
    guard forest.nodes[above.node].isExecution else { return nil }
    return (
      above.node, CallEdges.connection(crossing: above.composition, to: node, in: &forest)
    )
  }

  /// The execution that called an execution; -1 where there is none.
  func source(of node: NodeIndex, in forest: inout TraceForest) -> NodeIndex {
    caller(of: node, in: &forest)?.source ?? -1
  }

  @inline(__always)
  mutating func nodeForgotten(_ node: NodeIndex, in forest: inout TraceForest) {
    nodes.reset(node)
  }

  func bytes(nodes: Int, traces: Int) -> Int { Column<Waiting>.bytes(nodes) }

  @inline(__always)
  mutating func addTotals(
    ofSpan node: NodeIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {
    guard forest.nodes[node].isExecution, forest.nodes[node].parent >= 0,
      forest.nodes[forest.nearestExecution(above: node).node].isExecution
    else { return }
    totals.callEdges &+= 1
    totals.edgeDuration &+= UInt128(forest.nodes[node].duration)
    if forest.nodes[node].hasFailed { totals.edgeErrors &+= 1 }
  }

  mutating func show(
    span node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    to view: inout TraceView
  ) {
    guard let (source, connection) = caller(of: node, in: &forest) else { return }
    view.edges.append(TraceView.Edge(source, node, connection, in: &forest))
  }
}

// What this derivation has nothing to do for.
extension CallEdges {
  mutating func requestEnded(
    of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func traceSettled(
    _ settlement: Settlement, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func traceForgotten(_ trace: TraceIndex, in forest: inout TraceForest) {}

  mutating func addTotals(
    of trace: TraceIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {}

  mutating func show(
    _ trace: TraceIndex, in forest: inout TraceForest, to view: inout TraceView
  ) {}
}
