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
    if forest.nodes[node].flags.contains(.silentCache) {
      forest.traces[trace].flags.insert(.undecided)
    }
    let parent = forest.nodes[node].parent
    guard parent >= 0 else { return }
    if forest.nodes[node].isStep, forest.nodes[node].isStructure {
      addStep(node, below: parent, of: trace)
    } else if forest.nodes[node].isExecution, forest.nodes[parent].isStep {
      if forest.nodes[parent].flags.contains(.endDecided) {
        if forest.nodes[parent].executionChildren > 1
          || forest.traces[trace].flags.contains(.settled)
        {
          contradictEnd(of: parent)
        }
      } else {
        decideEnd(of: parent, isFinal: false)
        connect(step: parent, of: trace)
      }
    }
  }

  private mutating func addStep(_ node: Int32, below parent: Int32, of trace: Int32) {
    guard forest.nodes[node].stepIndex >= 0 else { return }
    let hash = stepHash(parent, forest.nodes[node].stepIndex)
    let other = find(step: forest.nodes[node].stepIndex, below: parent)
    if other >= 0 {
      forest.nodes[node].chain = other
      stepTable.replace(hash, other, with: node)
    } else {
      stepTable.insert(hash, node)
    }
    decideEnd(of: node, isFinal: false)
    connect(step: node, of: trace)
    if !forest.nodes[node].flags.contains(.endDecided) {
      forest.traces[trace].flags.insert(.undecided)
    }
  }

  @inline(__always)
  func stepHash(_ parent: Int32, _ index: Int32) -> UInt64 {
    forest.hash(parent, UInt32(bitPattern: index))
  }

  /// The first step `index` below `parent`; others of the same place follow in its chain.
  @inline(__always)
  func find(step index: Int32, below parent: Int32) -> Int32 {
    stepTable.find(stepHash(parent, index)) { place in
      forest.nodes[place].parent == parent && forest.nodes[place].stepIndex == index
    }
  }

  /// Decides what a step's end of a flow edge is named, if enough is known for it.
  mutating func decideEnd(of step: Int32, isFinal: Bool) {
    if forest.nodes[step].flags.contains(.endDecided) { return }
    if options.stepIdentity == .name, forest.nodes[step].executionChildren != SpanNode.ownName {
      if forest.nodes[step].executionChildren == 1 {
        rename(step, after: forest.nodes[step].onlyChild)
      } else if !isFinal {
        return
      }
    }
    forest.nodes[step].flags.insert(.endDecided)
  }

  /// Has a step's end go by the name of the execution below it; the labels of its own are kept.
  private mutating func rename(_ step: Int32, after child: Int32) {
    let end = forest.labels[forest.nodes[child].labels]
    var renamed = forest.labels[forest.nodes[step].labels]
    renamed.name = end.name
    renamed.type = end.type
    forest.nodes[step].lastPending = forest.nodes[step].labels
    forest.nodes[step].labels = forest.labels.take(renamed)
  }

  /// Counts the edges into and out of a step whose ends are decided.
  mutating func connect(step node: Int32, of trace: Int32) {
    guard forest.nodes[node].flags.contains(.endDecided), forest.nodes[node].stepIndex >= 0 else {
      return
    }
    let parent = forest.nodes[node].parent
    let index = forest.nodes[node].stepIndex
    if index > 0, !forest.nodes[node].flags.contains(.flowCounted) {
      let previous = find(step: index - 1, below: parent)
      if previous >= 0, forest.nodes[previous].flags.contains(.endDecided) {
        addFlow(from: previous, to: node, of: trace)
      }
    }
    guard index < Int32.max else { return }
    var next = find(step: index + 1, below: parent)
    while next >= 0 {
      if forest.nodes[next].flags.contains(.endDecided),
        !forest.nodes[next].flags.contains(.flowCounted)
      {
        addFlow(from: node, to: next, of: trace)
      }
      next = forest.nodes[next].chain
    }
  }

  private mutating func addFlow(from source: Int32, to target: Int32, of trace: Int32) {
    forest.nodes[target].flags.insert(.flowCounted)
    addEdge(from: source, to: target, .sequential, of: trace)
  }

  private mutating func contradictEnd(of step: Int32) {
    guard options.stepIdentity == .name, forest.nodes[step].executionChildren != SpanNode.ownName
    else {
      return
    }
    tallies.contradictions[Int(Decision.flowEnd.rawValue)] &+= 1
  }

  mutating func contradictCache(_ step: Int32) {
    tallies.contradictions[Int(Decision.cacheLookup.rawValue)] &+= 1
  }
}
