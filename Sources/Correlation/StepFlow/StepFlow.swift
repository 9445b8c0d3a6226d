internal import Bytes
internal import OTLP
internal import Semantics

/// Flow edges: which step of a sequence followed which.
struct StepFlow: IndependentDerivation, ~Copyable {
  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    /// The name of the step's end of an edge is decided.
    static let endDecided = Flags(rawValue: 1 << 0)
    /// The edge from the step before it is derived.
    static let flowDerived = Flags(rawValue: 1 << 1)
    /// The class emits no span of its own: the step's end goes by it whatever is below.
    static let wrapper = Flags(rawValue: 1 << 2)
  }

  struct NodeState: BitwiseCopyable {
    /// The index of the labels of a step's class, where its end goes by others; else -1.
    var classLabels: Int32 = -1
    /// The next step with the same number below the same parent.
    var next: NodeIndex = -1
    /// The execution directly below that came last.
    var child: NodeIndex = -1
    /// How many executions are directly below, at most 2.
    var children: UInt8 = 0
    var flags: Flags = []
  }

  private let identity: StepIdentity
  private var nodes = Column(NodeState())
  /// The first step of each parent and number.
  private var steps = IndexTable()
  /// Spans that contradict the name of an end.
  private(set) var contradictions: UInt64 = 0

  init(identity: StepIdentity) { self.identity = identity }

  mutating func makeRoom(nodes: Int, traces: Int) { self.nodes.makeRoom(nodes) }

  /// Derives the edges that a span completes: those of a step itself, and those of the step that it is
  /// directly below.
  @inline(__always)
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    if span.flags.contains(.wrapper) { nodes[node].flags.insert(.wrapper) }
    let parent = forest.nodes[node].parent
    guard parent >= 0 else { return }
    if span.isExecution {
      if nodes[parent].children < 2 { nodes[parent].children &+= 1 }
      nodes[parent].child = node
      if forest.nodes[parent].isStep { addChild(to: parent, of: trace, in: &forest, &events) }
    } else if forest.nodes[node].isStep, forest.nodes[node].isStructure {
      addStep(node, below: parent, of: trace, in: &forest, &events)
    }
  }

  private mutating func addChild(
    to step: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    if nodes[step].flags.contains(.endDecided) {
      if goesByChild(step),
        nodes[step].children > 1 || forest.traces[trace].flags.contains(.settled)
      {
        contradictions &+= 1
      }
    } else {
      decideEnd(of: step, isFinal: false, in: &forest)
      connect(step, of: trace, in: &forest, &events)
    }
  }

  private mutating func addStep(
    _ node: NodeIndex, below parent: NodeIndex, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    guard forest.nodes[node].number >= 0 else { return }
    let hash = StepFlow.hash(parent, forest.nodes[node].number, in: &forest)
    let other = find(forest.nodes[node].number, below: parent, in: &forest)
    if other >= 0 {
      nodes[node].next = other
      steps.replace(hash, other, with: node)
    } else {
      steps.insert(hash, node)
    }
    decideEnd(of: node, isFinal: false, in: &forest)
    connect(node, of: trace, in: &forest, &events)
    if !nodes[node].flags.contains(.endDecided) {
      forest.traces[trace].flags.insert(.undecided)
    }
  }

  /// Whether a step's end goes by the one execution below it, once that is known.
  private func goesByChild(_ step: NodeIndex) -> Bool {
    identity == .name && !nodes[step].flags.contains(.wrapper)
  }

  @inline(__always)
  private static func hash(
    _ parent: NodeIndex, _ number: Int32, in forest: inout TraceForest
  ) -> UInt64 {
    forest.hash(parent, UInt32(bitPattern: number))
  }

  /// The first step `number` below `parent`; others with that number follow it. -1 where there is none.
  @inline(__always)
  func find(_ number: Int32, below parent: NodeIndex, in forest: inout TraceForest) -> NodeIndex {
    steps.find(StepFlow.hash(parent, number, in: &forest)) { step in
      forest.nodes[step].parent == parent && forest.nodes[step].number == number
    }
  }

  /// Decides what a step's end of an edge is named, if enough is known for it.
  private mutating func decideEnd(
    of step: NodeIndex, isFinal: Bool, in forest: inout TraceForest
  ) {
    if nodes[step].flags.contains(.endDecided) { return }
    if goesByChild(step) {
      if nodes[step].children == 1 {
        rename(step, after: nodes[step].child, in: &forest)
      } else if !isFinal {
        return
      }
    }
    nodes[step].flags.insert(.endDecided)
  }

  /// Has a step's end go by the name of the execution below it, and keeps the labels of its class.
  private mutating func rename(
    _ step: NodeIndex, after child: NodeIndex, in forest: inout TraceForest
  ) {
    let end = forest.labels(of: child)
    var renamed = forest.labels(of: step)
    renamed.name = end.name
    renamed.type = end.type
    nodes[step].classLabels = forest.nodes[step].labels
    forest.nodes[step].labels = forest.labels.take(renamed)
  }

  /// Derives the edges into and out of a step whose ends are decided.
  private mutating func connect(
    _ step: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let (parent, number) = (forest.nodes[step].parent, forest.nodes[step].number)
    guard nodes[step].flags.contains(.endDecided), number >= 0 else { return }
    if number > 0, !nodes[step].flags.contains(.flowDerived) {
      let previous = find(number - 1, below: parent, in: &forest)
      if previous >= 0, nodes[previous].flags.contains(.endDecided) {
        addEdge(from: previous, to: step, of: trace, in: &forest, &events)
      }
    }
    guard number < Int32.max else { return }
    var next = find(number + 1, below: parent, in: &forest)
    while next >= 0 {
      let flags = nodes[next].flags
      if flags.contains(.endDecided), !flags.contains(.flowDerived) {
        addEdge(from: step, to: next, of: trace, in: &forest, &events)
      }
      next = nodes[next].next
    }
  }

  private mutating func addEdge(
    from source: NodeIndex, to target: NodeIndex, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    nodes[target].flags.insert(.flowDerived)
    events.addEdge(from: source, to: target, .sequential, of: trace, in: &forest)
  }

  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    guard forest.nodes[node].isStructure, forest.nodes[node].isStep,
      !forest.nodes[node].flags.contains(.placeholder), !nodes[node].flags.contains(.endDecided)
    else { return }
    decideEnd(of: node, isFinal: true, in: &forest)
    connect(node, of: trace, in: &forest, &events)
  }

  /// The labels of a node; of a step those of its class, whatever its end goes by.
  func classLabels(of node: NodeIndex, in forest: inout TraceForest) -> NodeLabels {
    let own = nodes[node].classLabels
    return own >= 0 ? forest.labels[own] : forest.labels(of: node)
  }

  /// The step from which the edge into a step leads; -1 where there is none.
  func source(of node: NodeIndex, in forest: inout TraceForest) -> NodeIndex {
    guard nodes[node].flags.contains(.flowDerived) else { return -1 }
    var previous = find(
      forest.nodes[node].number - 1, below: forest.nodes[node].parent, in: &forest)
    while previous >= 0, !nodes[previous].flags.contains(.endDecided) {
      previous = nodes[previous].next
    }
    return previous
  }

  @inline(__always)
  mutating func nodeForgotten(_ node: NodeIndex, in forest: inout TraceForest) {
    let it = forest.nodes[node]
    if it.isStep, it.number >= 0, it.parent >= 0 {
      // Of the steps with one number only the first is in the table.
      steps.remove(StepFlow.hash(it.parent, it.number, in: &forest), node)
    }
    if nodes[node].classLabels >= 0 { forest.labels.release(nodes[node].classLabels) }
    nodes.reset(node)
  }

  func bytes(nodes: Int, traces: Int) -> Int { steps.bytes + Column<NodeState>.bytes(nodes) }

  @inline(__always)
  mutating func addTotals(
    ofSpan node: NodeIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {
    guard nodes[node].flags.contains(.flowDerived) else { return }
    totals.flowEdges &+= 1
    if forest.nodes[node].hasFailed { totals.edgeErrors &+= 1 }
  }

  mutating func show(
    span node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    to view: inout TraceView
  ) {
    let source = source(of: node, in: &forest)
    if source >= 0 { view.edges.append(TraceView.Edge(source, node, .sequential, in: &forest)) }
  }
}

// What this derivation has nothing to do for.
extension StepFlow {
  mutating func requestEnded(
    of trace: TraceIndex, in forest: inout TraceForest,
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
