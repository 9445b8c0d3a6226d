internal import Bytes
internal import OTLP
internal import Semantics

/// Flow edges: which step followed which.
extension TraceStore {
  /// Counts the flow edges that a span which has just come completes: those of a step itself, and
  /// those of the step that it is directly below.
  @inline(__always)
  mutating func connectSteps(_ node: Int32, of trace: Int32) {
    // Whatever is above it: a cache's step may be a root.
    if nodes[node].flags.contains(.silentCache) { traces[trace].flags.insert(.undecided) }
    let parent = nodes[node].parent
    guard parent >= 0 else { return }
    if nodes[node].isStep, nodes[node].isStructure {
      addStep(node, below: parent, of: trace)
    } else if nodes[node].isExecution, nodes[parent].isStep {
      if nodes[parent].flags.contains(.endDecided) {
        if nodes[parent].executionChildren > 1 || traces[trace].flags.contains(.settled) {
          contradictEnd(of: parent)
        }
      } else {
        decideEnd(of: parent, isFinal: false)
        connect(step: parent, of: trace)
      }
    }
  }

  private mutating func addStep(_ node: Int32, below parent: Int32, of trace: Int32) {
    guard nodes[node].stepIndex >= 0 else { return }
    let hash = stepHash(parent, nodes[node].stepIndex)
    let other = find(step: nodes[node].stepIndex, below: parent)
    if other >= 0 {
      nodes[node].chain = other
      stepTable.replace(hash, other, with: node)
    } else {
      stepTable.insert(hash, node)
    }
    decideEnd(of: node, isFinal: false)
    connect(step: node, of: trace)
    if !nodes[node].flags.contains(.endDecided) { traces[trace].flags.insert(.undecided) }
  }

  @inline(__always)
  func stepHash(_ parent: Int32, _ index: Int32) -> UInt64 {
    TraceStore.mix(
      UInt64(UInt32(bitPattern: parent)) << 32 | UInt64(UInt32(bitPattern: index)) ^ seed,
      multiplier)
  }

  /// The first step `index` below `parent`; others of the same place follow in its chain.
  @inline(__always)
  func find(step index: Int32, below parent: Int32) -> Int32 {
    stepTable.find(stepHash(parent, index)) { place in
      nodes[place].parent == parent && nodes[place].stepIndex == index
    }
  }

  /// Decides what a step's end of a flow edge is named, if enough is known for it.
  mutating func decideEnd(of step: Int32, isFinal: Bool) {
    if nodes[step].flags.contains(.endDecided) { return }
    if options.stepIdentity == .name, nodes[step].executionChildren != SpanNode.ownName {
      if nodes[step].executionChildren == 1 {
        rename(step, after: nodes[step].onlyChild)
      } else if !isFinal {
        return
      }
    }
    nodes[step].flags.insert(.endDecided)
  }

  /// Has a step's end go by the name of the execution below it; the labels of its own are kept.
  private mutating func rename(_ step: Int32, after child: Int32) {
    let end = labels[nodes[child].labels]
    var renamed = labels[nodes[step].labels]
    renamed.name = end.name
    renamed.type = end.type
    nodes[step].lastPending = nodes[step].labels
    nodes[step].labels = labels.take(renamed)
  }

  /// Counts the edges into and out of a step whose ends are decided.
  mutating func connect(step node: Int32, of trace: Int32) {
    guard nodes[node].flags.contains(.endDecided), nodes[node].stepIndex >= 0 else { return }
    let parent = nodes[node].parent
    let index = nodes[node].stepIndex
    if index > 0, !nodes[node].flags.contains(.flowCounted) {
      let previous = find(step: index - 1, below: parent)
      if previous >= 0, nodes[previous].flags.contains(.endDecided) {
        addFlow(from: previous, to: node, of: trace)
      }
    }
    guard index < Int32.max else { return }
    var next = find(step: index + 1, below: parent)
    while next >= 0 {
      if nodes[next].flags.contains(.endDecided), !nodes[next].flags.contains(.flowCounted) {
        addFlow(from: node, to: next, of: trace)
      }
      next = nodes[next].chain
    }
  }

  private mutating func addFlow(from source: Int32, to target: Int32, of trace: Int32) {
    nodes[target].flags.insert(.flowCounted)
    addEdge(from: source, to: target, .sequential, of: trace)
  }

  private mutating func contradictEnd(of step: Int32) {
    guard options.stepIdentity == .name, nodes[step].executionChildren != SpanNode.ownName else {
      return
    }
    statistics.contradictions[Int(Decision.flowEnd.rawValue)] &+= 1
  }

  mutating func contradictCache(_ step: Int32) {
    statistics.contradictions[Int(Decision.cacheLookup.rawValue)] &+= 1
  }
}
