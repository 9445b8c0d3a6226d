internal import OTLP
internal import Semantics

/// What a trace waited for.
extension TraceForest {
  /// A node and what of its time is left to look at.
  private struct Open {
    var node: NodeIndex
    /// The path is known from here on; nanoseconds since 1970, as the next.
    var cursor: UInt64
    var children: ArraySlice<NodeIndex>
    /// The execution that the node's time is shown under.
    var owner: NodeIndex
  }

  /// From a root's end backwards, at each moment the child that ended last before it, and its
  /// children in turn; what is left of a span between its children is its own.
  ///
  /// Stretches come in order of time and add up to the root's duration, but for what lies outside of
  /// it. Structures and foreign spans stand for the execution above them. O(spans × log spans).
  func criticalPath(of root: NodeIndex, _ trace: TraceIndex) -> [TraceView.Stretch] {
    var children: [NodeIndex: [NodeIndex]] = [:]
    var cursor = NodeCursor(traces[trace])
    while case let node = cursor.next(in: blocks), node >= 0 {
      if !nodes[node].flags.contains(.placeholder), nodes[node].parent >= 0 {
        children[nodes[node].parent, default: []].append(node)
      }
    }
    func sorted(_ node: NodeIndex) -> ArraySlice<NodeIndex> {
      (children.removeValue(forKey: node) ?? []).sorted { left, right in
        (nodes[left].end, nodes[left].spanID.rawValue)
          > (nodes[right].end, nodes[right].spanID.rawValue)
      }[...]
    }
    var stretches: [TraceView.Stretch] = []
    func note(_ node: NodeIndex, _ duration: UInt64) {
      guard duration > 0 else { return }
      let owner = labels(of: node)
      if let last = stretches.last, last.name == owner.name, last.type == owner.type {
        stretches[stretches.count - 1].duration += duration
      } else {
        stretches.append(
          TraceView.Stretch(name: owner.name, type: owner.type, duration: duration))
      }
    }
    var stack = [
      Open(node: root, cursor: nodes[root].end, children: sorted(root), owner: root)
    ]
    while var top = stack.popLast() {
      // What ends after the cursor was not waited for by what comes after it.
      while let child = top.children.first, nodes[child].end > top.cursor {
        top.children.removeFirst()
      }
      guard let child = top.children.first, nodes[child].end > nodes[top.node].start
      else {
        let start = nodes[top.node].start
        note(top.owner, top.cursor - min(start, top.cursor))
        if !stack.isEmpty {
          stack[stack.count - 1].cursor = min(stack[stack.count - 1].cursor, start)
        }
        continue
      }
      top.children.removeFirst()
      note(top.owner, top.cursor - nodes[child].end)
      top.cursor = nodes[child].end
      stack.append(top)
      let owner = nodes[child].isExecution ? child : top.owner
      stack.append(
        Open(node: child, cursor: nodes[child].end, children: sorted(child), owner: owner))
    }
    return stretches.reversed()
  }
}
