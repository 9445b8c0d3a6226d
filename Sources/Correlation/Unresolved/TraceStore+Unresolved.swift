internal import OTLP
internal import Semantics

/// What is not known about the spans in memory, found when somebody asks.
extension TraceStore {
  /// What of a trace it takes to judge its spans.
  private struct Known {
    var isOpen: Bool
    var time: UInt64
    /// The calls that nothing tells the tokens of.
    var withoutUsage: Set<Int32> = []
    /// Those that name one another as parents in a circle, where executions may.
    var circle: Set<Int32> = []
  }

  /// Notes what is not known about the spans of traces, some at a time, beginning at `place`, and
  /// returns where to go on; nil at the end. Between calls traces may come and go. O(spans), nearly.
  ///
  /// - Parameter limit: after so many spans it is enough; the trace that they are of is gone through to
  ///   its end.
  package mutating func noteUnresolved(
    from place: Int32, limit: Int, into found: inout UnresolvedSpans
  ) -> Int32? {
    var trace = place
    var rest = limit
    while trace < forest.traces.end {
      if forest.traces[trace].id != .invalid {
        noteUnresolved(in: trace, into: &found)
        rest -= max(1, Int(forest.traces[trace].nodeCount))
      }
      trace += 1
      if rest <= 0 { return trace < forest.traces.end ? trace : nil }
    }
    return nil
  }

  /// Notes the links that wait. O(their number).
  package func noteWaitingLinks(into found: inout UnresolvedSpans) {
    links.waiting.forEach { link, since in
      let isOfTarget = link.hasTarget || link.isMessage
      let span = UnresolvedSpan(
        isOfTarget ? link.linkedTrace : link.trace, isOfTarget ? link.linkedSpan : link.span,
        name: .none, time: since)
      found.note(.linkWaiting, span, isOpen: true)
    }
  }

  private mutating func noteUnresolved(in trace: Int32, into found: inout UnresolvedSpans) {
    var known = Known(
      isOpen: !forest.traces[trace].flags.contains(.settled),
      time: forest.traces[trace].lastActivity)
    known.withoutUsage = usage.allCallsWithoutUsage(of: trace, &forest)
    // Executions in a circle are as deep as can be.
    if shapes.mayHaveCircle(trace) {
      known.circle = circle(in: trace)
    }
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      if !forest.nodes[node].flags.contains(.placeholder) {
        for reason in UnresolvedReason.allCases where holds(reason, for: node, known) {
          note(reason, node, of: trace, known, into: &found)
        }
      }
    }
    var place = usage.firstUndecided(of: trace)
    while place >= 0 {
      let node = usage.undecided[place].node
      if !forest.nodes[node].facts.contains(.call) {
        note(.usageWaiting, node, of: trace, known, into: &found)
      }
      place = usage.undecided[place].next
    }
  }

  private mutating func note(
    _ reason: UnresolvedReason, _ node: Int32, of trace: Int32, _ known: Known,
    into found: inout UnresolvedSpans
  ) {
    let span = UnresolvedSpan(
      forest.traces[trace].id, forest.nodes[node].spanID, name: forest.name(of: node),
      time: known.time)
    found.note(reason, span, isOpen: known.isOpen)
  }

  private mutating func holds(
    _ reason: UnresolvedReason, for node: Int32, _ known: Known
  ) -> Bool {
    let it = forest.nodes[node]
    let isStep = it.isStructure && it.isStep
    switch reason {
    case .parentMissing:
      return it.parent >= 0 && forest.nodes[it.parent].flags.contains(.placeholder)
    case .callerMissing:
      return it.isExecution && it.parent >= 0
        && forest.nodes[forest.nearestExecution(above: node).node].flags.contains(.placeholder)
    case .parentCircle:
      if it.flags.contains(.cyclic) || known.circle.contains(node) { return true }
      return it.parent >= 0
        && forest.nodes[forest.nearestExecution(above: node).node].flags.contains(.cyclic)
    case .stepWithoutIndex: return isStep && it.number < 0
    case .stepBeforeMissing:
      return isStep && it.number > 0 && it.parent >= 0
        && steps.find(it.number - 1, below: it.parent, in: &forest) < 0
    case .callWithoutUsage: return known.withoutUsage.contains(node)
    case .callHeld: return usage.nodes[node].contains(.held)
    // Those are no spans.
    case .usageWaiting, .linkWaiting: return false
    }
  }

  /// The spans of a trace that name one another as parents in a circle. O(spans).
  private func circle(in trace: Int32) -> Set<Int32> {
    var circle: Set<Int32> = []
    var seen: Set<Int32> = []
    var cursor = NodeCursor(forest.traces[trace])
    while case let first = cursor.next(in: forest.blocks), first >= 0 {
      var way: [Int32] = []
      var current = first
      while current >= 0, seen.insert(current).inserted {
        way.append(current)
        current = forest.nodes[current].parent
      }
      if current >= 0, let start = way.firstIndex(of: current) { circle.formUnion(way[start...]) }
    }
    return circle
  }
}
