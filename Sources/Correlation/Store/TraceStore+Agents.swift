internal import Bytes
internal import Semantics

/// Who usage is for: the nearest agent at or above what reports it.
///
/// Agents' spans end, and come, after those of their calls, so that this is known when the trace is
/// settled. What counts is attributed once.
extension TraceStore {
  /// Attributes the usage of a trace that was not attributed yet. O(log n) on average for each report
  /// that came since it was asked last.
  mutating func attributeUsage(of trace: Int32) {
    var place = forest.traces[trace].firstUsage
    guard place >= 0, !usages[place].isOfAgent else { return }
    let workflow = settledName(of: trace)
    var ways = WaysUp()
    // The latest come first: behind one that was attributed all were.
    while place >= 0, !usages[place].isOfAgent {
      usages[place].isOfAgent = true
      let node = usages[place].node
      if case .counted = usages[place].disposition, !usages[place].isOfOther {
        derive(call(place), for: agent(of: node, &ways), workflow)
      } else if let call = others.removeValue(forKey: place) {
        derive(call, for: agent(of: node, &ways), workflow)
      }
      place = usages[place].next
    }
    // What one trace made it grow by is given back.
    if others.isEmpty { others = [:] }
  }

  /// The nearest agent at or above a node; -1 where there is none, or where what is above has not come.
  ///
  /// `mutating` only so that the store is passed by its address: a borrowed one is copied.
  mutating func agent(of node: Int32, _ ways: inout WaysUp) -> Int32 {
    if isAgent(node) { return node }
    let end = ways.end(above: node, in: forest.nodes) { place, _ in isAgent(place) }
    return end >= 0 && isAgent(end) ? end : -1
  }

  @inline(__always)
  private func isAgent(_ node: Int32) -> Bool {
    forest.nodes[node].isExecution && forest.nodes[node].labels >= 0
      && forest.labels[forest.nodes[node].labels].type.rawValue == options.agent.rawValue
  }

  /// What a report says of its call, as far as its agent's series take it.
  private mutating func call(_ place: Int32) -> Call {
    let node = usages[place].node
    var call = Call()
    call.usage = usages.usage(place)
    call.role = forest.nodes[node].facts.contains(.embedding) ? .embeddings : .inference
    call.start = forest.nodes[node].start
    call.agentType = usages[place].agentType
    return call
  }

  private mutating func derive(_ call: Call, for agent: Int32, _ workflow: Symbol) {
    var derivation = AgentUsageDerivation(call)
    derivation.workflow = workflow
    if agent >= 0 {
      let labels = forest.labels(of: agent)
      derivation.agent = labels.name
      if !labels.agentType.isNone { derivation.agentType = labels.agentType }
    }
    derivations.agentUsages.append(derivation)
  }

  /// Notes usage of a call whose trace was forgotten before it was decided that it counts: what is above
  /// the call is not known any more.
  mutating func deriveForgotten(_ decision: CallMatcher.Decision) {
    if let other = decision.other {
      derivations.agentUsages.append(AgentUsageDerivation(other))
    } else if case .counted = decision.derivation.disposition, !decision.isForOther {
      var derivation = AgentUsageDerivation(decision.call)
      derivation.agentType = decision.derivation.agentType
      derivations.agentUsages.append(derivation)
    }
  }
}
