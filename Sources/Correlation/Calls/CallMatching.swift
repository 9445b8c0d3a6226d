internal import OTLP
internal import Semantics

/// Sorts out which of the calls that are held are one and the same.
///
/// First those with the id of one response, then pairs of two scopes' reports, one to one, the nearest
/// starts first. The order in which calls came plays no part.
struct CallMatching {
  private struct Pair {
    var first: Int
    var second: Int
    var distance: UInt64
    var spans: (UInt64, UInt64)
  }

  private let calls: [Call]
  private let isDue: [Bool]
  private var isDecided: [Bool]
  private var decisions: [CallMatcher.Decision] = []

  init(_ calls: [Call], isDue: (Call) -> Bool) {
    // In an order of their own, so that ties are broken alike whatever order they came in.
    self.calls = calls.sorted {
      ($0.start, $0.span.rawValue, $0.trace.low) < ($1.start, $1.span.rawValue, $1.trace.low)
    }
    self.isDue = self.calls.map(isDue)
    isDecided = self.calls.map { _ in false }
  }

  /// Decides on all calls that are due and on those that are one with them.
  mutating func decide(
    _ responses: ResponseRegistry, _ counted: inout CountedCalls
  ) -> [CallMatcher.Decision] {
    matchResponses(responses)
    let pairs = pairs()
    var matched: [Int: Int] = [:]
    for pair in pairs where matched[pair.first] == nil && matched[pair.second] == nil {
      guard !isDecided[pair.first], !isDecided[pair.second] else { continue }
      matched[pair.first] = pair.second
      matched[pair.second] = pair.first
    }
    for index in calls.indices where isDue[index] && !isDecided[index] {
      guard let other = matched[index] else {
        decideAlone(index, responses, &counted)
        continue
      }
      let isInner = calls[index].isInside(calls[other])
      let (inner, outer) = isInner ? (index, other) : (other, index)
      decidePair(inner, outer, responses, &counted)
    }
    return decisions
  }

  private mutating func matchResponses(_ responses: ResponseRegistry) {
    let groups = Dictionary(grouping: calls.indices.filter { calls[$0].usage.responseID != 0 }) {
      calls[$0].usage.responseID
    }
    for group in groups.values {
      if responses.contains(calls[group[0]].usage.responseID) {
        for index in group where isDue[index] { suppress(index, .responseID, yieldingTo: nil) }
        continue
      }
      guard group.count > 1, group.contains(where: { isDue[$0] }) else { continue }
      // The innermost report, and where none is inside another the one that ended first.
      let inner = group.min { left, right in
        let isInside = (
          calls[left].isInside(calls[right]), calls[right].isInside(calls[left])
        )
        if isInside.0 != isInside.1 { return isInside.0 }
        return (calls[left].end, calls[left].span.rawValue)
          < (calls[right].end, calls[right].span.rawValue)
      }
      for index in group where index != inner {
        suppress(index, .responseID, yieldingTo: inner)
      }
    }
  }

  private func pairs() -> [Pair] {
    let groups = Dictionary(grouping: calls.indices.filter { !isDecided[$0] }) {
      CallMatcher.Key(calls[$0])
    }
    var pairs: [Pair] = []
    for group in groups.values where group.count > 1 {
      for (place, first) in group.enumerated() {
        for second in group[(place + 1)...] where calls[first].isSameCall(as: calls[second]) {
          let (one, other) = (calls[first], calls[second])
          pairs.append(
            Pair(
              first: first, second: second,
              distance: max(one.start, other.start) - min(one.start, other.start),
              spans: (one.span.rawValue, other.span.rawValue)))
        }
      }
    }
    return pairs.sorted { left, right in
      left.distance == right.distance ? left.spans < right.spans : left.distance < right.distance
    }
  }

  private mutating func decideAlone(
    _ index: Int, _ responses: ResponseRegistry, _ counted: inout CountedCalls
  ) {
    if counted.match(calls[index]) { return suppress(index, .sameCall, yieldingTo: nil) }
    count(index, as: calls[index], responses)
    counted.insert(calls[index], matched: .none)
  }

  /// The inner report gives the numbers, and the one that knows an agent the attribution.
  private mutating func decidePair(
    _ inner: Int, _ outer: Int, _ responses: ResponseRegistry, _ counted: inout CountedCalls
  ) {
    if counted.match(calls[inner]) {
      suppress(inner, .sameCall, yieldingTo: nil)
      suppress(outer, .sameCall, yieldingTo: nil)
      return
    }
    var attributed = calls[inner]
    if attributed.agentType.isNone, !calls[outer].agentType.isNone {
      attributed.name = calls[outer].name
      attributed.agentType = calls[outer].agentType
    }
    count(inner, as: attributed, responses)
    counted.insert(calls[inner], matched: calls[outer].scope)
    suppress(outer, .sameCall, yieldingTo: inner)
  }

  private mutating func count(_ index: Int, as call: Call, _ responses: ResponseRegistry) {
    isDecided[index] = true
    if call.usage.responseID != 0 { _ = responses.claim(call.usage.responseID) }
    decisions.append(
      CallMatcher.Decision(call: calls[index], derivation: call.derivation(.counted)))
  }

  private mutating func suppress(
    _ index: Int, _ disposition: UsageDerivation.Disposition, yieldingTo winner: Int?
  ) {
    isDecided[index] = true
    var derivation = calls[index].derivation(disposition)
    if let winner {
      let (own, other) = (calls[index].usage, calls[winner].usage)
      derivation.disputedInput = (max(0, own.input) - max(0, other.input)).magnitude
      derivation.disputedOutput = (max(0, own.output) - max(0, other.output)).magnitude
    }
    decisions.append(CallMatcher.Decision(call: calls[index], derivation: derivation))
  }
}
