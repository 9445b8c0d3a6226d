internal import OTLP
internal import Semantics

/// What a trace waited for.
extension TraceStore {
  /// A node and what of its time is left to look at.
  private struct Open {
    var node: Int32
    /// The path is known from here on; nanoseconds since 1970, as the next.
    var cursor: UInt64
    var children: ArraySlice<Int32>
    /// The execution that the node's time is shown under.
    var owner: Int32
  }

  /// From a root's end backwards, at each moment the child that ended last before it, and its
  /// children in turn; what is left of a span between its children is its own.
  ///
  /// Stretches come in order of time and add up to the root's duration, but for what lies outside of
  /// it. Structures and foreign spans stand for the execution above them. O(spans × log spans).
  func criticalPath(of root: Int32, _ trace: Int32) -> [TraceView.Stretch] {
    var children: [Int32: [Int32]] = [:]
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      if !forest.nodes[node].flags.contains(.placeholder), forest.nodes[node].parent >= 0 {
        children[forest.nodes[node].parent, default: []].append(node)
      }
    }
    func sorted(_ node: Int32) -> ArraySlice<Int32> {
      (children.removeValue(forKey: node) ?? []).sorted { left, right in
        (forest.nodes[left].end, forest.nodes[left].spanID.rawValue)
          > (forest.nodes[right].end, forest.nodes[right].spanID.rawValue)
      }[...]
    }
    var stretches: [TraceView.Stretch] = []
    func note(_ node: Int32, _ duration: UInt64) {
      guard duration > 0 else { return }
      let owner = forest.labels(of: node)
      if let last = stretches.last, last.name == owner.name, last.type == owner.type {
        stretches[stretches.count - 1].duration += duration
      } else {
        stretches.append(
          TraceView.Stretch(name: owner.name, type: owner.type, duration: duration))
      }
    }
    var stack = [
      Open(node: root, cursor: forest.nodes[root].end, children: sorted(root), owner: root)
    ]
    while var top = stack.popLast() {
      // What ends after the cursor was not waited for by what comes after it.
      while let child = top.children.first, forest.nodes[child].end > top.cursor {
        top.children.removeFirst()
      }
      guard let child = top.children.first, forest.nodes[child].end > forest.nodes[top.node].start
      else {
        let start = forest.nodes[top.node].start
        note(top.owner, top.cursor - min(start, top.cursor))
        if !stack.isEmpty {
          stack[stack.count - 1].cursor = min(stack[stack.count - 1].cursor, start)
        }
        continue
      }
      top.children.removeFirst()
      note(top.owner, top.cursor - forest.nodes[child].end)
      top.cursor = forest.nodes[child].end
      stack.append(top)
      let owner = forest.nodes[child].isExecution ? child : top.owner
      stack.append(
        Open(node: child, cursor: forest.nodes[child].end, children: sorted(child), owner: owner))
    }
    return stretches.reversed()
  }
}
