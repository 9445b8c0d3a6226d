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

  /// What is known of a step, or of a placeholder that may be one.
  struct State: SlabElement {
    /// The index of the labels of a step's class, where its end goes by others; else -1.
    var classLabels: Int32 = -1
    /// The next step with the same number below the same parent.
    var next: NodeIndex = -1
    /// The execution directly below that came last.
    var child: NodeIndex = -1
    /// How many executions are directly below, at most 2.
    var children: UInt8 = 0
    var flags: Flags = []

    var nextFree: Int32 {
      get { next }
      set { next = newValue }
    }
  }

  private let identity: StepIdentity
  private var states = Slab(filler: State())
  /// The state of each step, and of each placeholder with an execution directly below; -1 where there is
  /// none. Few spans are steps, so that it stands apart from the nodes.
  private var nodes = Column<Int32>(-1)
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
    if forest.nodes[node].isStep {
      let state = state(of: node)
      if span.flags.contains(.wrapper) { states[state].flags.insert(.wrapper) }
    } else if nodes[node] >= 0 {
      // What was a placeholder is no step.
      states.release(nodes[node])
      nodes.reset(node)
    }
    let parent = forest.nodes[node].parent
    guard parent >= 0 else { return }
    if span.isExecution {
      let isStep = forest.nodes[parent].isStep
      guard isStep || forest.nodes[parent].flags.contains(.placeholder) else { return }
      let state = state(of: parent)
      if states[state].children < 2 { states[state].children &+= 1 }
      states[state].child = node
      if isStep { addChild(to: parent, of: trace, in: &forest, &events) }
    } else if forest.nodes[node].isStep, forest.nodes[node].isStructure {
      addStep(node, below: parent, of: trace, in: &forest, &events)
    }
  }

  /// The state of a step or a placeholder, which is added where there is none.
  private mutating func state(of node: NodeIndex) -> Int32 {
    if nodes[node] < 0 { nodes[node] = states.allocate() }
    return nodes[node]
  }

  /// The flags of a step; none of any other node.
  @inline(__always)
  private func flags(of node: NodeIndex) -> Flags {
    nodes[node] >= 0 ? states[nodes[node]].flags : []
  }

  private mutating func addChild(
    to step: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    if flags(of: step).contains(.endDecided) {
      if goesByChild(step),
        states[nodes[step]].children > 1 || forest.traces[trace].flags.contains(.settled)
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
      states[nodes[node]].next = other
      steps.replace(hash, other, with: node)
    } else {
      steps.insert(hash, node)
    }
    decideEnd(of: node, isFinal: false, in: &forest)
    connect(node, of: trace, in: &forest, &events)
    if !flags(of: node).contains(.endDecided) {
      forest.traces[trace].flags.insert(.undecided)
    }
  }

  /// Whether a step's end goes by the one execution below it, once that is known.
  private func goesByChild(_ step: NodeIndex) -> Bool {
    identity == .name && !flags(of: step).contains(.wrapper)
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
    if flags(of: step).contains(.endDecided) { return }
    if goesByChild(step) {
      if states[nodes[step]].children == 1 {
        rename(step, after: states[nodes[step]].child, in: &forest)
      } else if !isFinal {
        return
      }
    }
    states[nodes[step]].flags.insert(.endDecided)
  }

  /// Has a step's end go by the name of the execution below it, and keeps the labels of its class.
  private mutating func rename(
    _ step: NodeIndex, after child: NodeIndex, in forest: inout TraceForest
  ) {
    let end = forest.labels(of: child)
    var renamed = forest.labels(of: step)
    renamed.name = end.name
    renamed.type = end.type
    states[nodes[step]].classLabels = forest.nodes[step].labels
    forest.nodes[step].labels = forest.labels.take(renamed)
  }

  /// Derives the edges into and out of a step whose ends are decided.
  private mutating func connect(
    _ step: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let (parent, number) = (forest.nodes[step].parent, forest.nodes[step].number)
    guard flags(of: step).contains(.endDecided), number >= 0 else { return }
    if number > 0, !flags(of: step).contains(.flowDerived) {
      let previous = find(number - 1, below: parent, in: &forest)
      if previous >= 0, flags(of: previous).contains(.endDecided) {
        addEdge(from: previous, to: step, of: trace, in: &forest, &events)
      }
    }
    guard number < Int32.max else { return }
    var next = find(number + 1, below: parent, in: &forest)
    while next >= 0 {
      let flags = flags(of: next)
      if flags.contains(.endDecided), !flags.contains(.flowDerived) {
        addEdge(from: step, to: next, of: trace, in: &forest, &events)
      }
      next = states[nodes[next]].next
    }
  }

  private mutating func addEdge(
    from source: NodeIndex, to target: NodeIndex, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    states[nodes[target]].flags.insert(.flowDerived)
    events.addEdge(from: source, to: target, .sequential, of: trace, in: &forest)
  }

  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    guard forest.nodes[node].isStructure, forest.nodes[node].isStep,
      !forest.nodes[node].flags.contains(.placeholder), !flags(of: node).contains(.endDecided)
    else { return }
    decideEnd(of: node, isFinal: true, in: &forest)
    connect(node, of: trace, in: &forest, &events)
  }

  /// The labels of a node; of a step those of its class, whatever its end goes by.
  func classLabels(of node: NodeIndex, in forest: inout TraceForest) -> NodeLabels {
    let own = nodes[node] >= 0 ? states[nodes[node]].classLabels : -1
    return own >= 0 ? forest.labels[own] : forest.labels(of: node)
  }

  /// The step from which the edge into a step leads; -1 where there is none.
  func source(of node: NodeIndex, in forest: inout TraceForest) -> NodeIndex {
    guard flags(of: node).contains(.flowDerived) else { return -1 }
    var previous = find(
      forest.nodes[node].number - 1, below: forest.nodes[node].parent, in: &forest)
    while previous >= 0, !flags(of: previous).contains(.endDecided) {
      previous = states[nodes[previous]].next
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
    guard nodes[node] >= 0 else { return }
    let own = states[nodes[node]].classLabels
    if own >= 0 { forest.labels.release(own) }
    states.release(nodes[node])
    nodes.reset(node)
  }

  func bytes(nodes: Int, traces: Int) -> Int {
    steps.bytes + Column<Int32>.bytes(nodes) + states.count * MemoryLayout<State>.stride
  }

  @inline(__always)
  mutating func addTotals(
    ofSpan node: NodeIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {
    guard flags(of: node).contains(.flowDerived) else { return }
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
