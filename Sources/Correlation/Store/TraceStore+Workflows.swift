internal import Bytes
internal import OTLP
internal import Semantics

/// Workflows: which are active, and how long they took.
extension TraceStore {
  /// Notes a span without a parent.
  mutating func addRoot(_ node: Int32, of trace: Int32) {
    forest.traces[trace].flags.insert(.hasRoot)
    if forest.isEarlier(node, than: forest.traces[trace].rootNode) {
      forest.traces[trace].rootNode = node
    }
    if forest.nodes[node].flags.contains(.namesWorkflow) {
      forest.traces[trace].flags.insert(.hasNamedRoot)
    } else {
      forest.traces[trace].flags.insert(.undecided)
    }
  }

  /// Counts the workflows whose roots name them; nothing that comes later can change their labels.
  mutating func countNamedRoots(of trace: Int32) {
    guard forest.traces[trace].flags.contains(.hasNamedRoot) else { return }
    forest.traces[trace].flags.remove(.hasNamedRoot)
    countRoots(of: trace) { $0.flags.contains(.namesWorkflow) }
  }

  /// Counts the workflows of roots that did not name them, and where there is no root at all, of the
  /// earliest span whose parent is remote or never came.
  mutating func countOtherRoots(of trace: Int32) {
    guard forest.traces[trace].flags.contains(.hasExecution) else { return }
    countRoots(of: trace) { _ in true }
    guard forest.traces[trace].flags.isDisjoint(with: [.hasRoot, .workflowCounted]) else { return }
    let earliest = earliestWithoutParent(of: trace)
    if earliest >= 0 { countWorkflow(earliest, of: trace) }
  }

  /// The earliest span whose parent is remote or has not come; -1 where there is none.
  private func earliestWithoutParent(of trace: Int32) -> Int32 {
    var earliest: Int32 = -1
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      if !forest.nodes[node].flags.contains(.placeholder), isWithoutParent(node),
        forest.isEarlier(node, than: earliest)
      {
        earliest = node
      }
    }
    return earliest
  }

  /// The name of a trace's workflow once nothing more comes: that which its root says, or what stands
  /// for it, else the earliest span that names one, else that of the root itself.
  mutating func settledName(of trace: Int32) -> Symbol {
    let first = forest.traces[trace].rootNode
    let root = first >= 0 ? first : earliestWithoutParent(of: trace)
    if root >= 0, forest.nodes[root].flags.contains(.namesWorkflow) {
      return forest.labels(of: root).workflow
    }
    if let name = names(of: trace).workflow { return name }
    let named = root >= 0 ? root : forest.traces[trace].executionNode
    return named >= 0 ? forest.name(of: named) : .none
  }

  private mutating func countRoots(of trace: Int32, where isMeant: (SpanNode) -> Bool) {
    // A workflow that idled out was counted by another span, and that stands.
    let isLate =
      forest.traces[trace].flags.contains([.settled, .workflowCounted]) && isCountedByOther(trace)
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      let flags = forest.nodes[node].flags
      if flags.contains(.root), !flags.contains(.workflowCounted), isMeant(forest.nodes[node]) {
        if isLate {
          forest.nodes[node].flags.insert(.workflowCounted)
          tallies.contradictions[Int(Decision.workflow.rawValue)] &+= 1
        } else {
          countWorkflow(node, of: trace)
        }
      }
    }
  }

  /// Whether the trace's workflow was counted by a span that is no root.
  private func isCountedByOther(_ trace: Int32) -> Bool {
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      if forest.nodes[node].flags.intersection([.root, .workflowCounted]) == .workflowCounted {
        return true
      }
    }
    return false
  }

  @inline(__always)
  private func isWithoutParent(_ node: Int32) -> Bool {
    forest.nodes[node].flags.contains(.remoteParent)
      || (forest.nodes[node].parent >= 0
        && forest.nodes[forest.nodes[node].parent].flags.contains(.placeholder))
  }

  /// A root that names its workflow speaks for itself; another takes the names that its trace knows.
  private mutating func countWorkflow(_ root: Int32, of trace: Int32) {
    forest.nodes[root].flags.insert(.workflowCounted)
    forest.traces[trace].flags.insert(.workflowCounted)
    var workflow = WorkflowDerivation()
    workflow.trace = forest.traces[trace].id
    let own = forest.labels(of: root)
    workflow.workflow = own.workflow
    workflow.agentType = own.agentType
    if !forest.nodes[root].flags.contains(.namesWorkflow) {
      let names = names(of: trace)
      workflow.workflow = names.workflow ?? own.name
      if workflow.agentType.isNone { workflow.agentType = names.agentType }
    }
    workflow.status = forest.nodes[root].status
    workflow.duration = forest.nodes[root].duration
    derivations.workflows.append(workflow)
    if options.remembersThresholds {
      derivations.workflowThresholds.append(forest.thresholds[root])
    }
    // Known at 0 also where it came in one piece and was never seen active.
    let label = ActiveWorkflow(agentType: workflow.agentType, workflow: workflow.workflow)
    if activeWorkflows.count < options.limits.idleNames {
      activeWorkflows[label, default: 0] += 0
    } else if activeWorkflows[label] == nil {
      tallies.droppedWorkflows &+= 1
    }
  }

  /// What the trace's spans say of its workflow and its agent, the earliest first.
  private mutating func names(of trace: Int32) -> (workflow: Symbol?, agentType: Symbol) {
    let workflow = forest.traces[trace].workflowNode
    let agent = forest.traces[trace].agentNode
    return (
      workflow >= 0 ? forest.labels(of: workflow).workflow : nil,
      agent >= 0 ? forest.labels(of: agent).agentType : .none
    )
  }

  /// Counts or discounts a trace as an active workflow, under the best name known so far.
  mutating func updateActivity(of trace: Int32) {
    let flags = forest.traces[trace].flags
    let isActive =
      flags.contains(.hasExecution) && flags.isDisjoint(with: [.hasRoot, .settled])
    guard isActive || flags.contains(.active) else { return }
    let (workflow, agentType) = names(of: trace)
    let name = workflow ?? forest.name(of: forest.traces[trace].executionNode)
    if flags.contains(.active) {
      let old = ActiveWorkflow(
        agentType: forest.traces[trace].activeAgent, workflow: forest.traces[trace].activeWorkflow)
      if isActive, old.workflow == name, old.agentType == agentType { return }
      discountRunaway(trace)
      discount(old)
      forest.traces[trace].flags.remove(.active)
    }
    guard isActive else { return }
    forest.traces[trace].flags.insert(.active)
    forest.traces[trace].activeWorkflow = name
    forest.traces[trace].activeAgent = agentType
    activeWorkflows[ActiveWorkflow(agentType: agentType, workflow: name), default: 0] += 1
  }

  /// A label set stays, at 0, after its last workflow ended; but not without limit.
  private mutating func discount(_ workflow: ActiveWorkflow) {
    let count = activeWorkflows[workflow, default: 1] - 1
    let isSpare = count == 0 && activeWorkflows.count > options.limits.idleNames
    if isSpare { tallies.droppedWorkflows &+= 1 }
    activeWorkflows[workflow] = isSpare ? nil : count
  }

  /// Decides what needs that nothing more will come.
  mutating func settle(_ trace: Int32, now: UInt64) {
    let isUndecided = forest.traces[trace].flags.contains(.undecided)
    forest.traces[trace].flags.remove(.undecided)
    if isUndecided { settleSpans(of: trace) }
    if forest.traces[trace].firstUndecided >= 0 { decideUsage(of: trace, now: now) }
    wasteSuperseded(of: trace)
    if isUndecided || !forest.traces[trace].flags.contains(.workflowCounted) {
      countOtherRoots(of: trace)
    }
    deriveSavings(of: trace)
    attributeUsage(of: trace)
    completeDetails(of: trace)
    settleTools(of: trace)
    measure(trace)
    forest.settle(trace, now: now)
    updateActivity(of: trace)
    forest.move(trace, to: .remembered)
  }

  private mutating func settleSpans(of trace: Int32) {
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      if forest.nodes[node].isStructure, forest.nodes[node].isStep,
        !forest.nodes[node].flags.contains(.placeholder)
      {
        settleStep(node, of: trace)
      }
      if forest.nodes[node].facts.side != .none { settleService(node, of: trace) }
    }
  }

  private mutating func settleStep(_ node: Int32, of trace: Int32) {
    if options.infersCacheLookups, forest.nodes[node].flags.contains(.silentCache),
      !forest.nodes[node].flags.contains(.cacheDecided)
    {
      var lookup = CacheDerivation()
      lookup.name = forest.name(of: node)
      lookup.isHit = !forest.nodes[node].flags.contains(.hasChild)
      // Kept, since a child that comes later changes nothing any more.
      if lookup.isHit { forest.nodes[node].facts.insert(.cacheHit) }
      derivations.cacheLookups.append(lookup)
      forest.nodes[node].flags.insert(.cacheDecided)
    }
    if !forest.nodes[node].flags.contains(.endDecided) {
      decideEnd(of: node, isFinal: true)
      connect(step: node, of: trace)
    }
  }
}
