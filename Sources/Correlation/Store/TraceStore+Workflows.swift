internal import Bytes
internal import OTLP
internal import Semantics

/// Workflows: which are active, and how long they took.
extension TraceStore {
  /// Notes a span without a parent.
  mutating func addRoot(_ node: Int32, of trace: Int32) {
    traces[trace].flags.insert(.hasRoot)
    if isEarlier(node, than: traces[trace].rootNode) { traces[trace].rootNode = node }
    if nodes[node].flags.contains(.namesWorkflow) {
      traces[trace].flags.insert(.hasNamedRoot)
    } else {
      traces[trace].flags.insert(.undecided)
    }
  }

  /// Counts the workflows whose roots name them; nothing that comes later can change their labels.
  mutating func countNamedRoots(of trace: Int32) {
    guard traces[trace].flags.contains(.hasNamedRoot) else { return }
    traces[trace].flags.remove(.hasNamedRoot)
    countRoots(of: trace) { $0.flags.contains(.namesWorkflow) }
  }

  /// Counts the workflows of roots that did not name them, and where there is no root at all, of the
  /// earliest span whose parent is remote or never came.
  mutating func countOtherRoots(of trace: Int32) {
    guard traces[trace].flags.contains(.hasExecution) else { return }
    countRoots(of: trace) { _ in true }
    guard traces[trace].flags.isDisjoint(with: [.hasRoot, .workflowCounted]) else { return }
    let earliest = earliestWithoutParent(of: trace)
    if earliest >= 0 { countWorkflow(earliest, of: trace) }
  }

  /// The earliest span whose parent is remote or has not come; -1 where there is none.
  private func earliestWithoutParent(of trace: Int32) -> Int32 {
    var earliest: Int32 = -1
    var cursor = NodeCursor(traces[trace])
    while case let node = cursor.next(in: blocks), node >= 0 {
      if !nodes[node].flags.contains(.ghost), isWithoutParent(node),
        isEarlier(node, than: earliest)
      {
        earliest = node
      }
    }
    return earliest
  }

  /// The name of a trace's workflow once nothing more comes: that which its root says, or what stands
  /// for it, else the earliest span that names one, else that of the root itself.
  mutating func settledName(of trace: Int32) -> Symbol {
    let first = traces[trace].rootNode
    let root = first >= 0 ? first : earliestWithoutParent(of: trace)
    if root >= 0, nodes[root].flags.contains(.namesWorkflow) { return labels(of: root).workflow }
    if let name = names(of: trace).workflow { return name }
    let named = root >= 0 ? root : traces[trace].executionNode
    return named >= 0 ? name(of: named) : .none
  }

  private mutating func countRoots(of trace: Int32, where isMeant: (SpanNode) -> Bool) {
    // A workflow that idled out was counted by another span, and that stands.
    let isLate =
      traces[trace].flags.contains([.settled, .workflowCounted]) && isCountedByOther(trace)
    var cursor = NodeCursor(traces[trace])
    while case let node = cursor.next(in: blocks), node >= 0 {
      let flags = nodes[node].flags
      if flags.contains(.root), !flags.contains(.workflowCounted), isMeant(nodes[node]) {
        if isLate {
          nodes[node].flags.insert(.workflowCounted)
          statistics.contradictions[Int(Decision.workflow.rawValue)] &+= 1
        } else {
          countWorkflow(node, of: trace)
        }
      }
    }
  }

  /// Whether the trace's workflow was counted by a span that is no root.
  private func isCountedByOther(_ trace: Int32) -> Bool {
    var cursor = NodeCursor(traces[trace])
    while case let node = cursor.next(in: blocks), node >= 0 {
      if nodes[node].flags.intersection([.root, .workflowCounted]) == .workflowCounted {
        return true
      }
    }
    return false
  }

  @inline(__always)
  private func isWithoutParent(_ node: Int32) -> Bool {
    nodes[node].flags.contains(.remoteParent)
      || (nodes[node].parent >= 0 && nodes[nodes[node].parent].flags.contains(.ghost))
  }

  /// A root that names its workflow speaks for itself; another takes the names that its trace knows.
  private mutating func countWorkflow(_ root: Int32, of trace: Int32) {
    nodes[root].flags.insert(.workflowCounted)
    traces[trace].flags.insert(.workflowCounted)
    var workflow = WorkflowDerivation()
    workflow.trace = traces[trace].id
    let own = labels(of: root)
    workflow.workflow = own.workflow
    workflow.agentType = own.agentType
    if !nodes[root].flags.contains(.namesWorkflow) {
      let names = names(of: trace)
      workflow.workflow = names.workflow ?? own.name
      if workflow.agentType.isNone { workflow.agentType = names.agentType }
    }
    workflow.status = nodes[root].status
    workflow.duration = nodes[root].duration
    derivations.workflows.append(workflow)
    if options.remembersThresholds { derivations.workflowThresholds.append(thresholds[root]) }
    // Known at 0 also where it came in one piece and was never seen active.
    let label = ActiveWorkflow(agentType: workflow.agentType, workflow: workflow.workflow)
    if activeWorkflows.count < options.limits.idleNames {
      activeWorkflows[label, default: 0] += 0
    } else if activeWorkflows[label] == nil {
      statistics.droppedWorkflows &+= 1
    }
  }

  /// What the trace's spans say of its workflow and its agent, the earliest first.
  private mutating func names(of trace: Int32) -> (workflow: Symbol?, agentType: Symbol) {
    let workflow = traces[trace].workflowNode
    let agent = traces[trace].agentNode
    return (
      workflow >= 0 ? labels(of: workflow).workflow : nil,
      agent >= 0 ? labels(of: agent).agentType : .none
    )
  }

  /// Counts or discounts a trace as an active workflow, under the best name known so far.
  mutating func updateActivity(of trace: Int32) {
    let flags = traces[trace].flags
    let isActive =
      flags.contains(.hasExecution) && flags.isDisjoint(with: [.hasRoot, .settled])
    guard isActive || flags.contains(.active) else { return }
    let (workflow, agentType) = names(of: trace)
    let name = workflow ?? self.name(of: traces[trace].executionNode)
    if flags.contains(.active) {
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
    activeWorkflows[ActiveWorkflow(agentType: agentType, workflow: name), default: 0] += 1
  }

  /// A label set stays, at 0, after its last workflow ended; but not without limit.
  private mutating func discount(_ workflow: ActiveWorkflow) {
    let count = activeWorkflows[workflow, default: 1] - 1
    let isSpare = count == 0 && activeWorkflows.count > options.limits.idleNames
    if isSpare { statistics.droppedWorkflows &+= 1 }
    activeWorkflows[workflow] = isSpare ? nil : count
  }

  /// Decides what needs that nothing more will come.
  mutating func settle(_ trace: Int32, now: UInt64) {
    let isUndecided = traces[trace].flags.contains(.undecided)
    traces[trace].flags.remove(.undecided)
    if isUndecided { settleSpans(of: trace) }
    if traces[trace].firstUndecided >= 0 { decideUsage(of: trace, now: now) }
    wasteSuperseded(of: trace)
    if isUndecided || !traces[trace].flags.contains(.workflowCounted) {
      countOtherRoots(of: trace)
    }
    deriveSavings(of: trace)
    attributeUsage(of: trace)
    completeDetails(of: trace)
    settleTools(of: trace)
    measure(trace)
    traces[trace].flags.insert(.settled)
    traces[trace].settledAt = now
    updateActivity(of: trace)
    move(trace, to: .remembered)
  }

  private mutating func settleSpans(of trace: Int32) {
    var cursor = NodeCursor(traces[trace])
    while case let node = cursor.next(in: blocks), node >= 0 {
      if nodes[node].isStructure, nodes[node].isStep,
        !nodes[node].flags.contains(.ghost)
      {
        settleStep(node, of: trace)
      }
      if nodes[node].facts.side != .none { settleService(node, of: trace) }
    }
  }

  private mutating func settleStep(_ node: Int32, of trace: Int32) {
    if options.infersCacheLookups, nodes[node].flags.contains(.silentCache),
      !nodes[node].flags.contains(.cacheDecided)
    {
      var lookup = CacheDerivation()
      lookup.name = name(of: node)
      lookup.isHit = !nodes[node].flags.contains(.hasChild)
      // Kept, since a child that comes later changes nothing any more.
      if lookup.isHit { nodes[node].facts.insert(.cacheHit) }
      derivations.cacheLookups.append(lookup)
      nodes[node].flags.insert(.cacheDecided)
    }
    if !nodes[node].flags.contains(.endDecided) {
      decideEnd(of: node, isFinal: true)
      connect(step: node, of: trace)
    }
  }
}
