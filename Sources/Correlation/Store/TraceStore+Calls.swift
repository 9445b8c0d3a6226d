internal import Bytes
internal import OTLP
internal import Semantics

/// Call edges: who called whom.
extension TraceStore {
  /// Counts the call edges that a span which has just come completes: that into it, and those into
  /// the executions that waited for it.
  @inline(__always)
  mutating func connectCalls(_ node: Int32, of trace: Int32) {
    if forest.nodes[node].isExecution {
      if forest.nodes[node].firstPending >= 0 { connectPending(below: node, of: trace, to: node) }
      let parent = forest.nodes[node].parent
      guard parent >= 0 else { return }
      if forest.nodes[parent].executionChildren < .max {
        forest.nodes[parent].executionChildren &+= 1
      }
      forest.nodes[parent].onlyChild = node
      let top = forest.nearestExecution(above: node)
      if forest.nodes[top.node].isExecution {
        addEdge(
          from: top.node, to: node, connection(crossing: top.composition, to: node), of: trace)
        noteNesting(of: node, below: top.node, in: trace)
      } else if forest.nodes[top.node].flags.isDisjoint(with: [.root, .cyclic]) {
        wait(node, node, for: top.node)
      }
      return
    }
    guard forest.nodes[node].parent >= 0,
      forest.nodes[node].firstPending >= 0 || isCandidateForCycle(node)
    else {
      // Nobody waits above a root any more.
      forest.nodes[node].firstPending = -1
      forest.nodes[node].lastPending = -1
      return
    }
    passPendingOn(node, of: trace)
  }

  /// Only what was named as a parent before it came can close a circle.
  @inline(__always)
  private func isCandidateForCycle(_ node: Int32) -> Bool {
    forest.nodes[node].flags.contains(.hasChild)
  }

  /// Hands the executions that wait for a structure over to what is above it.
  private mutating func passPendingOn(_ node: Int32, of trace: Int32) {
    let top = forest.nearestExecution(above: node)
    if top.node == node {
      forest.nodes[node].flags.insert(.cyclic)
      // Nothing will ever be above.
      forest.nodes[node].firstPending = -1
      forest.nodes[node].lastPending = -1
      return
    }
    let first = forest.nodes[node].firstPending
    guard first >= 0 else { return }
    let last = forest.nodes[node].lastPending
    if forest.nodes[top.node].isExecution {
      connectPending(below: node, of: trace, to: top.node)
    } else if forest.nodes[top.node].flags.isDisjoint(with: [.root, .cyclic]) {
      forest.nodes[node].firstPending = -1
      forest.nodes[node].lastPending = -1
      wait(first, last, for: top.node)
    } else {
      forest.nodes[node].firstPending = -1
      forest.nodes[node].lastPending = -1
    }
  }

  /// Puts a chain of executions into the list of those that wait for `top`.
  private mutating func wait(_ first: Int32, _ last: Int32, for top: Int32) {
    if forest.nodes[top].lastPending >= 0 {
      forest.nodes[forest.nodes[top].lastPending].chain = first
    } else {
      forest.nodes[top].firstPending = first
    }
    forest.nodes[top].lastPending = last
  }

  /// Counts the edges from `source` into all that waited for `node`.
  private mutating func connectPending(
    below node: Int32, of trace: Int32, to source: Int32
  ) {
    var pending = forest.nodes[node].firstPending
    forest.nodes[node].firstPending = -1
    forest.nodes[node].lastPending = -1
    while pending >= 0 {
      let next = forest.nodes[pending].chain
      forest.nodes[pending].chain = -1
      let top = forest.nearestExecution(above: pending)
      addEdge(
        from: source, to: pending, connection(crossing: top.composition, to: pending), of: trace)
      noteNesting(of: pending, below: source, in: trace)
      pending = next
    }
  }

  /// Derives an edge; its labels are those of the target's own span.
  mutating func addEdge(
    from source: Int32, to target: Int32, _ connection: ConnectionType, of trace: Int32
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
    derivations.edges.append(edge)
    if options.remembersThresholds { derivations.edgeThresholds.append(forest.thresholds[target]) }
  }

  /// The type of a call edge: by the composition crossed; where there is none, a hand-over if the
  /// target says that another agent handed over to it.
  @inline(__always)
  func connection(crossing composition: Composition, to target: Int32) -> ConnectionType {
    if composition.isNone, forest.nodes[target].flags.contains(.handedOver) { return .handoff }
    return ConnectionType(crossing: composition)
  }
}
