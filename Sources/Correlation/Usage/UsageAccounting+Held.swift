internal import Bytes
internal import OTLP
internal import Semantics

/// Calls that are held until it is known whether another library reports them.
extension UsageAccounting {
  /// Calls above that are held yield to the one below. O(1) on average: where a report below is noted
  /// none is held any more, nor above it.
  mutating func cancelHeldAbove(
    _ node: NodeIndex, in trace: TraceIndex, _ forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    var current = forest.nodes[node].parent
    var circle = CircleDetector()
    while current >= 0, !nodes[current].contains(.reportedBelow), !circle.closes(at: current) {
      if nodes[current].contains(.held) { cancelHeld(current, in: trace, &forest, &events) }
      current = forest.nodes[current].parent
    }
  }

  mutating func cancelHeld(
    _ node: NodeIndex, in trace: TraceIndex, _ forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let (id, span) = (forest.traces[trace].id, forest.nodes[node].spanID)
    guard let call = matcher.cancel(trace: id, span: span) else {
      // It has been decided on, and whoever did so is about to note it.
      nodes[node].insert(.counted)
      return
    }
    nodes[node].remove(.held)
    release(call.usage, isEmbedding: call.role == .embeddings)
    events.usages.append(call.derivation(.nested))
    record(call.usage, of: node, .nested, trace, &forest, &events)
  }

  /// Notes at a call that was held what was decided on it and counted. Nil where its trace is forgotten.
  ///
  /// - Parameter price: what it costs by the price list, in 10⁻¹² USD; negative where that is not known.
  mutating func note(
    _ decision: HeldCallDecision, price: Int64, _ forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) -> (trace: TraceIndex, report: Int32)? {
    // Held until now, when it is counted under the same lock: no scrape finds it missing in between.
    release(decision.call.usage, isEmbedding: decision.call.role == .embeddings)
    let trace = forest.find(decision.call.trace)
    // A span that came again after its trace was forgotten is another, and not the one that was held.
    guard trace >= 0, case let node = forest.find(decision.call.span, in: trace), node >= 0,
      nodes[node].contains(.held)
    else { return nil }
    nodes[node].remove(.held)
    nodes[node].insert(.counted)
    let report = record(
      decision.call.usage, of: node, decision.derivation.disposition, trace,
      as: decision.derivation.name, &forest, &events)
    reports[report].agentType = decision.derivation.agentType
    if let winner = decision.winner { winners[report] = winner }
    if price >= 0 { reports[report].cost = price }
    return (trace, report)
  }
}
