internal import Semantics

/// How deep executions are nested.
extension TraceStore {
  /// Deeper is not told apart, and executions in a circle are as deep as that.
  static let depthLimit = 256

  /// How many executions of a trace are nested in one another on the longest way down.
  func executionDepth(of trace: Int32) -> Int {
    forest.traces[trace].executions > 0 ? Int(forest.traces[trace].nested) + 1 : 0
  }

  /// Notes a call edge that has just been found.
  @inline(__always)
  mutating func noteNesting(of target: Int32, below source: Int32, in trace: Int32) {
    if forest.nodes[source].executionsBelow <= forest.nodes[target].executionsBelow {
      deepen(source, above: target, in: trace)
    }
    if forest.traces[trace].firstTool >= 0,
      forest.name(of: source).rawValue == forest.name(of: target).rawValue
    {
      noteNestedCall(target, below: source)
    }
  }

  /// Makes executions from `source` up as deep as what is below them: O(1) on average where children
  /// come before their parents, or parents before their children; at most the limit.
  @inline(never)
  private mutating func deepen(_ source: Int32, above target: Int32, in trace: Int32) {
    var (node, child) = (source, target)
    while true {
      let below = min(forest.nodes[child].executionsBelow + 1, TraceStore.depthLimit - 1)
      guard forest.nodes[node].executionsBelow < below else { return }
      forest.nodes[node].executionsBelow = below
      forest.traces[trace].nested = max(
        forest.traces[trace].nested, UInt8(truncatingIfNeeded: below))
      let parent = forest.nodes[node].parent
      guard parent >= 0, !forest.nodes[parent].flags.contains(.placeholder) else { return }
      let above = forest.nearestExecution(above: node).node
      guard forest.nodes[above].isExecution else { return }
      (node, child) = (above, node)
    }
  }
}

extension SpanNode {
  /// Of an execution, which has no place in a sequence: how many are nested in it on the longest way
  /// down.
  fileprivate var executionsBelow: Int {
    @inline(__always)
    get { Int(stepIndex) &+ 1 }
    set { stepIndex = Int32(truncatingIfNeeded: newValue) &- 1 }
  }
}
