internal import Bytes
internal import OTLP
internal import Semantics

/// Call edges: who called whom.
extension TraceStore {
  /// Where the way up from a node ends, and the first composition met on it.
  struct Top {
    var place: Int32
    var composition: Composition
  }

  /// Counts the call edges that a span which has just come completes: that into it, and those into
  /// the executions that waited for it.
  @inline(__always)
  mutating func connectCalls(_ node: Int32, of trace: Int32) {
    if nodes[node].isExecution {
      if nodes[node].firstPending >= 0 { connectPending(below: node, of: trace, to: node) }
      let parent = nodes[node].parent
      guard parent >= 0 else { return }
      if nodes[parent].executionChildren < .max { nodes[parent].executionChildren &+= 1 }
      nodes[parent].onlyChild = node
      let top = top(of: node)
      if nodes[top.place].isExecution {
        addEdge(
          from: top.place, to: node, connection(crossing: top.composition, to: node), of: trace)
        noteNesting(of: node, below: top.place, in: trace)
      } else if nodes[top.place].flags.isDisjoint(with: [.root, .cyclic]) {
        wait(node, node, for: top.place)
      }
      return
    }
    guard nodes[node].parent >= 0, nodes[node].firstPending >= 0 || isCandidateForCycle(node)
    else {
      // Nobody waits above a root any more.
      nodes[node].firstPending = -1
      nodes[node].lastPending = -1
      return
    }
    passPendingOn(node, of: trace)
  }

  /// Only what was named as a parent before it came can close a circle.
  @inline(__always)
  private func isCandidateForCycle(_ node: Int32) -> Bool {
    nodes[node].flags.contains(.hasChild)
  }

  /// Hands the executions that wait for a structure over to what is above it.
  private mutating func passPendingOn(_ node: Int32, of trace: Int32) {
    let top = top(of: node)
    if top.place == node {
      nodes[node].flags.insert(.cyclic)
      // Nothing will ever be above.
      nodes[node].firstPending = -1
      nodes[node].lastPending = -1
      return
    }
    let first = nodes[node].firstPending
    guard first >= 0 else { return }
    let last = nodes[node].lastPending
    if nodes[top.place].isExecution {
      connectPending(below: node, of: trace, to: top.place)
    } else if nodes[top.place].flags.isDisjoint(with: [.root, .cyclic]) {
      nodes[node].firstPending = -1
      nodes[node].lastPending = -1
      wait(first, last, for: top.place)
    } else {
      nodes[node].firstPending = -1
      nodes[node].lastPending = -1
    }
  }

  /// Puts a chain of executions into the list of those that wait for `top`.
  private mutating func wait(_ first: Int32, _ last: Int32, for top: Int32) {
    if nodes[top].lastPending >= 0 {
      nodes[nodes[top].lastPending].chain = first
    } else {
      nodes[top].firstPending = first
    }
    nodes[top].lastPending = last
  }

  /// Counts the edges from `source` into all that waited for `node`.
  private mutating func connectPending(
    below node: Int32, of trace: Int32, to source: Int32
  ) {
    var pending = nodes[node].firstPending
    nodes[node].firstPending = -1
    nodes[node].lastPending = -1
    while pending >= 0 {
      let next = nodes[pending].chain
      nodes[pending].chain = -1
      let top = top(of: pending)
      addEdge(
        from: source, to: pending, connection(crossing: top.composition, to: pending), of: trace)
      noteNesting(of: pending, below: source, in: trace)
      pending = next
    }
  }

  /// The nearest ancestor at which the way up ends: an execution, a ghost, a root, or a node of a
  /// circle; and the first composition in between.
  ///
  /// Each node on the way is made to point there (path compression, as in Tarjan's union-find), so
  /// that a chain of n structures costs O(log n) a look on average, however deep it is. `node` itself
  /// comes back where the way leads round to it.
  @inline(__always)
  mutating func top(of node: Int32) -> Top {
    let next = nodes[node].jump
    return nodes[next].isTop
      ? Top(place: next, composition: nodes[node].jumpComposition) : farTop(of: node)
  }

  /// The same where there are nodes in between.
  @inline(never)
  private mutating func farTop(of node: Int32) -> Top {
    path.removeAll()
    var current = node
    repeat {
      path.append(current)
      current = nodes[current].jump
    } while !nodes[current].isTop && current != node
    // From the top down: what is first met from a node is its own stretch's, else the next one's.
    var composition = Composition.none
    for index in stride(from: path.count &- 1, through: 0, by: -1) {
      let place = path[index]
      if !nodes[place].jumpComposition.isNone {
        composition = nodes[place].jumpComposition
      } else if index < path.count &- 1 {
        let above = nodes[path[index &+ 1]].composition
        if !above.isNone { composition = above }
      }
      nodes[place].jump = current
      nodes[place].jumpComposition = composition
    }
    return Top(place: current, composition: composition)
  }

  /// Derives an edge; its labels are those of the target's own span.
  mutating func addEdge(
    from source: Int32, to target: Int32, _ connection: ConnectionType, of trace: Int32
  ) {
    var edge = EdgeDerivation()
    edge.trace = traces[trace].id
    let (from, to) = (labels(of: source), labels(of: target))
    edge.source = from.name
    edge.sourceType = from.type
    edge.target = to.name
    edge.targetType = to.type
    edge.labels = labels.reference(nodes[target].labels)
    edge.connection = connection
    edge.failed = nodes[target].hasFailed
    edge.duration = nodes[target].duration
    edge.workflow = to.workflow
    edge.agentType = to.agentType
    edge.service = to.service
    edge.extra = to.extra
    derivations.edges.append(edge)
    if options.remembersThresholds { derivations.edgeThresholds.append(thresholds[target]) }
  }

  /// The type of a call edge: by the composition crossed; where there is none, a hand-over if the
  /// target says that another agent handed over to it.
  @inline(__always)
  func connection(crossing composition: Composition, to target: Int32) -> ConnectionType {
    if composition.isNone, nodes[target].flags.contains(.handedOver) { return .handoff }
    return ConnectionType(crossing: composition)
  }
}

extension Composition {
  /// Whether it is none that has a name.
  @inline(__always)
  fileprivate var isNone: Bool { if case .none = self { true } else { false } }
}
