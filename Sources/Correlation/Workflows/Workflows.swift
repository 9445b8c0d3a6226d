internal import Bytes
internal import OTLP
internal import Semantics

/// Workflows: what they are called, which are active or run away, and how long they took.
struct Workflows: IndependentDerivation, ~Copyable {
  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    /// A root that names its workflow waits to be counted.
    static let hasNamedRoot = Flags(rawValue: 1 << 0)
    /// A root that does not name its workflow has come since the trace settled last.
    static let hasOtherRoot = Flags(rawValue: 1 << 1)
    /// It is counted as an active workflow.
    static let active = Flags(rawValue: 1 << 2)
    /// It is counted as an active workflow that runs away.
    static let runaway = Flags(rawValue: 1 << 3)
    /// A span was counted in the place of a root.
    static let countedByOther = Flags(rawValue: 1 << 4)
  }

  struct TraceState: BitwiseCopyable {
    /// The earliest span without a parent; -1 is none, here and in the next.
    var root: NodeIndex = -1
    /// The earliest span that names a workflow.
    var named: NodeIndex = -1
    /// The earliest span that names an agent's type.
    var agent: NodeIndex = -1
    /// The earliest execution.
    var execution: NodeIndex = -1
    /// As which active workflow it is counted.
    var activeWorkflow = Symbol.none
    var activeAgent = Symbol.none
    /// The workflows that were counted by their roots.
    var rootCount: UInt32 = 0
    var flags: Flags = []

    var isCounted: Bool { rootCount > 0 || flags.contains(.countedByOther) }
  }

  private var traces = Column(TraceState())
  /// Scratch space: roots of one trace that are to be counted.
  private var roots: [NodeIndex] = []
  /// How many roots the scratch space keeps room for.
  private static let keptRoots = 4096
  /// Whether the workflow whose root a node is was counted.
  private var isCounted = Column(false)
  /// The most label sets that are kept at 0.
  private let idleNames: Int
  /// Active workflows by agent's type and name.
  private(set) var active: [ActiveWorkflow: Int] = [:]
  /// Those of them that are over a limit, by name.
  private(set) var runaway: [Symbol: Int] = [:]
  /// Label sets that were not kept at 0 for want of room.
  private(set) var dropped: UInt64 = 0
  /// Roots that came after another span was counted in their place.
  private(set) var contradictions: UInt64 = 0

  init(_ limits: CorrelationLimits) { idleNames = limits.idleNames }

  mutating func makeRoom(nodes: Int, traces: Int) {
    self.traces.makeRoom(traces)
    isCounted.makeRoom(nodes)
  }

  @inline(__always)
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    if span.isExecution, forest.isEarlier(node, than: traces[trace].execution) {
      traces[trace].execution = node
    }
    if !span.workflow.isNone, forest.isEarlier(node, than: traces[trace].named) {
      traces[trace].named = node
    }
    if !span.agentType.isNone, forest.isEarlier(node, than: traces[trace].agent) {
      traces[trace].agent = node
    }
    if span.isRoot { addRoot(node, of: trace, in: &forest) }
  }

  private mutating func addRoot(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest
  ) {
    if forest.isEarlier(node, than: traces[trace].root) { traces[trace].root = node }
    if forest.nodes[node].facts.contains(.namesWorkflow) {
      traces[trace].flags.insert(.hasNamedRoot)
    } else {
      traces[trace].flags.insert(.hasOtherRoot)
      forest.traces[trace].flags.insert(.undecided)
    }
  }

  /// Counts the workflows whose roots name them, since nothing that comes later changes their labels, and
  /// notes whether the trace is active.
  @inline(__always)
  mutating func requestEnded(
    of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    if traces[trace].flags.contains(.hasNamedRoot), traces[trace].execution >= 0 {
      traces[trace].flags.remove(.hasNamedRoot)
      countRoots(of: trace, onlyNamed: true, in: &forest, &events)
    }
    updateActivity(of: trace, in: &forest)
  }

  /// Counts the workflows of roots that did not name them, and where there is no root at all, of the
  /// earliest span whose parent is remote or never came.
  mutating func traceSettled(
    _ settlement: Settlement, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let trace = settlement.trace
    let hasOtherRoot = traces[trace].flags.contains(.hasOtherRoot)
    traces[trace].flags.remove(.hasOtherRoot)
    guard traces[trace].execution >= 0, hasOtherRoot || !traces[trace].isCounted else { return }
    countRoots(of: trace, onlyNamed: false, in: &forest, &events)
    guard traces[trace].root < 0, !traces[trace].isCounted else { return }
    let earliest = earliestWithoutParent(of: trace, in: &forest)
    if earliest >= 0 { count(earliest, of: trace, in: &forest, &events) }
  }

  /// The earliest span whose parent is remote or has not come; -1 where there is none.
  private func earliestWithoutParent(
    of trace: TraceIndex, in forest: inout TraceForest
  ) -> NodeIndex {
    var earliest: NodeIndex = -1
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      let it = forest.nodes[node]
      if !it.flags.contains(.placeholder),
        it.flags.contains(.remoteParent)
          || (it.parent >= 0 && forest.nodes[it.parent].flags.contains(.placeholder)),
        forest.isEarlier(node, than: earliest)
      {
        earliest = node
      }
    }
    return earliest
  }

  /// The name of a trace's workflow once nothing more comes: that of its root, or of what stands in its
  /// place, else that of the earliest span that names one, else the name of the root itself.
  func settledName(of trace: TraceIndex, in forest: inout TraceForest) -> Symbol {
    let first = traces[trace].root
    let root = first >= 0 ? first : earliestWithoutParent(of: trace, in: &forest)
    if root >= 0, forest.nodes[root].facts.contains(.namesWorkflow) {
      return forest.labels(of: root).workflow
    }
    if traces[trace].named >= 0 { return forest.labels(of: traces[trace].named).workflow }
    let named = root >= 0 ? root : traces[trace].execution
    return named >= 0 ? forest.name(of: named) : .none
  }

  /// The name of a trace's workflow, or the best known so far.
  private func name(of trace: TraceIndex, in forest: inout TraceForest) -> Symbol {
    let it = traces[trace]
    if it.root >= 0, forest.nodes[it.root].facts.contains(.namesWorkflow) {
      return forest.labels(of: it.root).workflow
    }
    if it.named >= 0 { return forest.labels(of: it.named).workflow }
    let named = it.root >= 0 ? it.root : it.execution
    return named >= 0 ? forest.name(of: named) : .none
  }

  private mutating func countRoots(
    of trace: TraceIndex, onlyNamed: Bool, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    // A workflow that idled out was counted by another span, and that stands.
    let isLate =
      forest.traces[trace].flags.contains(.settled) && traces[trace].flags.contains(.countedByOther)
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      let it = forest.nodes[node]
      guard it.flags.contains(.root), !isCounted[node],
        !onlyNamed || it.facts.contains(.namesWorkflow)
      else { continue }
      if isLate {
        isCounted[node] = true
        contradictions &+= 1
      } else {
        roots.append(node)
      }
    }
    forest.sortByStart(&roots)
    for index in roots.indices { count(roots[index], of: trace, in: &forest, &events) }
    roots.removeAll(keepingCapacity: roots.capacity <= Workflows.keptRoots)
  }

  /// Counts the workflow of a root, or of what stands in its place. A root that names its workflow speaks
  /// for itself; another takes the names that its trace knows.
  private mutating func count(
    _ root: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    isCounted[root] = true
    if forest.nodes[root].flags.contains(.root) {
      traces[trace].rootCount &+= 1
    } else {
      traces[trace].flags.insert(.countedByOther)
    }
    var workflow = WorkflowDerivation()
    workflow.trace = forest.traces[trace].id
    let own = forest.labels(of: root)
    workflow.workflow = own.workflow
    workflow.agentType = own.agentType
    if !forest.nodes[root].facts.contains(.namesWorkflow) {
      let names = names(of: trace, in: &forest)
      workflow.workflow = names.workflow ?? own.name
      if workflow.agentType.isNone { workflow.agentType = names.agentType }
    }
    workflow.status = forest.nodes[root].status
    workflow.duration = forest.nodes[root].duration
    events.workflows.append(workflow)
    if forest.remembersThresholds { events.workflowThresholds.append(forest.thresholds[root]) }
    // Known at 0 also where it came in one piece and was never seen active.
    let label = ActiveWorkflow(agentType: workflow.agentType, workflow: workflow.workflow)
    if active.count < idleNames {
      active[label, default: 0] += 0
    } else if active[label] == nil {
      dropped &+= 1
    }
  }

  /// The workflow and the agent's type that the trace's spans name, of the earliest span that names one.
  private func names(
    of trace: TraceIndex, in forest: inout TraceForest
  ) -> (workflow: Symbol?, agentType: Symbol) {
    let (named, agent) = (traces[trace].named, traces[trace].agent)
    return (
      named >= 0 ? forest.labels(of: named).workflow : nil,
      agent >= 0 ? forest.labels(of: agent).agentType : .none
    )
  }

  /// Counts or discounts a trace as an active workflow, under the best name known so far.
  mutating func updateActivity(of trace: TraceIndex, in forest: inout TraceForest) {
    let isActive =
      traces[trace].execution >= 0 && traces[trace].root < 0
      && !forest.traces[trace].flags.contains(.settled)
    let wasActive = traces[trace].flags.contains(.active)
    guard isActive || wasActive else { return }
    let (workflow, agentType) = names(of: trace, in: &forest)
    let name = workflow ?? forest.name(of: traces[trace].execution)
    if wasActive {
      let old = ActiveWorkflow(
        agentType: traces[trace].activeAgent, workflow: traces[trace].activeWorkflow)
      if isActive, old.workflow == name, old.agentType == agentType { return }
      discountRunaway(trace)
      discount(old)
      traces[trace].flags.remove(.active)
    }
    guard isActive else { return }
    traces[trace].flags.insert(.active)
    traces[trace].activeWorkflow = name
    traces[trace].activeAgent = agentType
    active[ActiveWorkflow(agentType: agentType, workflow: name), default: 0] += 1
  }

  /// A label set stays, at 0, after its last workflow ended; but not without limit.
  private mutating func discount(_ workflow: ActiveWorkflow) {
    let count = active[workflow, default: 1] - 1
    let isSpare = count == 0 && active.count > idleNames
    if isSpare { dropped &+= 1 }
    active[workflow] = isSpare ? nil : count
  }

  /// Whether a trace is counted as an active workflow.
  @inline(__always)
  func isActive(_ trace: TraceIndex) -> Bool { traces[trace].flags.contains(.active) }

  /// Counts or discounts an active workflow as one that runs away.
  mutating func note(isRunaway: Bool, of trace: TraceIndex) {
    guard isRunaway != traces[trace].flags.contains(.runaway) else { return }
    guard isRunaway else { return discountRunaway(trace) }
    traces[trace].flags.insert(.runaway)
    runaway[traces[trace].activeWorkflow, default: 0] += 1
  }

  /// Discounts a workflow that is not active any more, or not under the name that it had.
  private mutating func discountRunaway(_ trace: TraceIndex) {
    guard traces[trace].flags.contains(.runaway) else { return }
    traces[trace].flags.remove(.runaway)
    let name = traces[trace].activeWorkflow
    let count = runaway[name, default: 1] - 1
    runaway[name] = count == 0 ? nil : count
  }

  mutating func traceForgotten(_ trace: TraceIndex, in forest: inout TraceForest) {
    traces.reset(trace)
  }

  @inline(__always)
  mutating func nodeForgotten(_ node: NodeIndex, in forest: inout TraceForest) {
    isCounted.reset(node)
  }

  /// Nearly: the label sets that stay at 0 are not part of it.
  func bytes(nodes: Int, traces: Int) -> Int {
    (max(0, active.count - idleNames) + runaway.count) * 32
      + Column<TraceState>.bytes(traces) + Column<Bool>.bytes(nodes)
  }

  /// Where another span was counted in place of a root, roots that came later were not.
  mutating func addTotals(
    of trace: TraceIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {
    let it = traces[trace]
    totals.workflows = it.flags.contains(.countedByOther) ? 1 : UInt64(it.rootCount)
  }

  /// Adds what a list shows of a trace's workflow, once its totals are known.
  func summarize(
    _ trace: TraceIndex, in forest: inout TraceForest, to summary: inout TraceSummary
  ) {
    let it = traces[trace]
    summary.hasRoot = it.root >= 0
    summary.name = name(of: trace, in: &forest)
    if it.agent >= 0 { summary.agentType = forest.labels(of: it.agent).agentType }
    if it.root >= 0 {
      summary.status = forest.nodes[it.root].status
    } else if summary.totals.errors > 0 {
      summary.status = .error
    }
  }

  mutating func show(
    _ trace: TraceIndex, in forest: inout TraceForest, to view: inout TraceView
  ) {
    let root = traces[trace].root
    if root >= 0 { view.criticalPath = forest.criticalPath(of: root, trace) }
  }
}

// What this derivation has nothing to do for.
extension Workflows {
  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func addTotals(
    ofSpan node: NodeIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {}

  mutating func show(
    span node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    to view: inout TraceView
  ) {}
}
