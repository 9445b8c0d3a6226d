internal import Semantics

/// How deep executions are nested.
extension TraceStore {
  /// Deeper is not told apart, and executions in a circle are as deep as that.
  static let depthLimit = 256

  /// How many executions of a trace are nested in one another on the longest way down.
  func executionDepth(of trace: Int32) -> Int {
    traces[trace].executions > 0 ? Int(traces[trace].nested) + 1 : 0
  }

  /// Notes a call edge that has just been found.
  @inline(__always)
  mutating func noteNesting(of target: Int32, below source: Int32, in trace: Int32) {
    if nodes[source].executionsBelow <= nodes[target].executionsBelow {
      deepen(source, above: target, in: trace)
    }
    if traces[trace].firstTool >= 0,
      name(of: source).rawValue == name(of: target).rawValue
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
      let below = min(nodes[child].executionsBelow + 1, TraceStore.depthLimit - 1)
      guard nodes[node].executionsBelow < below else { return }
      nodes[node].executionsBelow = below
      traces[trace].nested = max(traces[trace].nested, UInt8(truncatingIfNeeded: below))
      let parent = nodes[node].parent
      guard parent >= 0, !nodes[parent].flags.contains(.ghost) else { return }
      let above = top(of: node).place
      guard nodes[above].isExecution else { return }
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
