internal import OTLP
internal import Semantics

/// Sorts out which of the calls that are held are one and the same.
///
/// First reports with the id of one response are joined, in whatever service; then two scopes' reports
/// in one service, the likest and the nearest starts first, unless one scope would report a call twice or
/// its reports name two responses; at last pairs are exchanged where that gives one more report a
/// partner. What is joined is decided on together: one report counts, or none where the call is known. The
/// order in which calls came plays no part.
struct CallDeduplication {
  struct Pair {
    var first: Int
    var second: Int
    var likeness: CallLikeness
    var distance: UInt64
    var spans: (UInt64, UInt64)

    /// Whether it is joined before another.
    func isBefore(_ other: Pair) -> Bool {
      (likeness.rawValue, distance, spans.0, spans.1)
        < (other.likeness.rawValue, other.distance, other.spans.0, other.spans.1)
    }
  }

  /// With how many later calls that have a number in common one is compared: those that overlap in time are fewer.
  private static let reach = 128

  let calls: [Call]
  private let isDue: [Bool]
  /// For each call the first one of its group.
  var leaders: [Int]
  /// For each call that is the first of its group, all of the group.
  var groups: [[Int]]
  private var decisions: [HeldCallDecision] = []

  init(_ calls: [Call], isDue: (Call) -> Bool) {
    // In an order of their own, so that ties are broken alike whatever order they came in.
    self.calls = calls.sorted {
      ($0.start, $0.span.rawValue, $0.trace.low) < ($1.start, $1.span.rawValue, $1.trace.low)
    }
    self.isDue = self.calls.map(isDue)
    leaders = Array(self.calls.indices)
    groups = self.calls.indices.map { [$0] }
  }

  /// Decides on all calls that are due and on those that are one with them.
  mutating func decide(
    _ responses: ResponseRegistry, _ counted: CountedCalls
  ) -> [HeldCallDecision] {
    joinResponses()
    let pairs = pairs()
    for pair in pairs {
      let (first, second) = (leaders[pair.first], leaders[pair.second])
      if first != second, !areTwo(first, second) { join(first, second) }
    }
    exchange(pairs)
    for group in groups where group.contains(where: { isDue[$0] }) {
      decide(group, responses, counted)
    }
    return decisions
  }

  /// Puts the second group into the first.
  mutating func join(_ first: Int, _ second: Int) {
    for index in groups[second] { leaders[index] = first }
    groups[first] += groups[second]
    groups[second] = []
  }

  private mutating func joinResponses() {
    var first: [ResponseID: Int] = [:]
    for index in calls.indices where calls[index].hasResponse {
      if let other = first[calls[index].usage.responseID] {
        join(other, index)
      } else {
        first[calls[index].usage.responseID] = index
      }
    }
  }

  /// Whether two groups are two calls: one scope has reports in both, or they have the ids of two
  /// responses.
  func areTwo(_ first: Int, _ second: Int) -> Bool {
    groups[first].contains { one in
      groups[second].contains { other in
        calls[one].service == calls[other].service && calls[one].scope == calls[other].scope
          || calls[one].usage.responseID.isOfAnotherResponse(than: calls[other].usage.responseID)
      }
    }
  }

  /// All that may be one call's, the likest and nearest first.
  private func pairs() -> [Pair] {
    var pairs: [Pair] = []
    for group in Dictionary(grouping: calls.indices, by: { calls[$0].tokens }).values {
      addPairs(in: group, to: &pairs)
    }
    guard calls.contains(where: \.isPartial) else { return pairs.sorted { $0.isBefore($1) } }
    // Those that lack a number have another in common with those that have all.
    let numbers: [(TokenParts) -> UInt64] = [{ $0.prompt }, { $0.completion }, { $0.sum }]
    for number in numbers {
      for (number, group) in Dictionary(grouping: calls.indices, by: { number(calls[$0].tokens) })
      where number > 0 && group.contains(where: { calls[$0].isPartial }) {
        addPairs(in: group, to: &pairs) { $0.likeness == .partial }
      }
    }
    return pairs.sorted { $0.isBefore($1) }
  }

  /// Adds the pairs in a group of calls, in the order of their starts, that are wanted. O(n).
  private func addPairs(
    in group: [Int], to pairs: inout [Pair], where isWanted: (Pair) -> Bool = { _ in true }
  ) {
    for (place, first) in group.enumerated() {
      for second in group[(place + 1)...].prefix(CallDeduplication.reach) {
        let (one, other) = (calls[first], calls[second])
        guard other.start <= one.end &+ CallTime.gap else { break }
        guard let likeness = one.likeness(to: other) else { continue }
        let pair = Pair(
          first: first, second: second, likeness: likeness, distance: other.start - one.start,
          spans: (one.span.rawValue, other.span.rawValue))
        if isWanted(pair) { pairs.append(pair) }
      }
    }
  }

  /// Counts the innermost report of a call, unless the call is known, and suppresses the others.
  private mutating func decide(
    _ group: [Int], _ responses: ResponseRegistry, _ counted: CountedCalls
  ) {
    let inner = innermost(of: group)
    // Of each service the reports, the innermost first.
    var services: [[Call]] = []
    for index in [inner] + group.filter({ $0 != inner }) {
      if let place = services.firstIndex(where: { $0[0].service == calls[index].service }) {
        services[place].append(calls[index])
      } else {
        services.append([calls[index]])
      }
    }
    let known = Set(
      group.map { calls[$0].usage.responseID }.filter { !$0.isNone && responses.contains($0) })
    var isKnown = !known.isEmpty
    // All services' reports must be taken.
    for reports in services where counted.take(reports) { isKnown = true }
    for index in group where calls[index].hasResponse {
      _ = responses.claim(calls[index].usage.responseID)
    }
    let call = whole(inner, of: group)
    let teller = isKnown ? nil : teller(for: inner, of: group)
    if !isKnown {
      decisions.append(
        HeldCallDecision(
          call: call, derivation: call.derivation(.counted), isForOther: teller != nil))
    }
    for index in group where isKnown || index != inner {
      let response = calls[index].usage.responseID
      let isOfResponse =
        !response.isNone && (isKnown ? known.contains(response) : isReported(response, in: group))
      suppress(
        index, isOfResponse ? .responseID : .sameCall, yieldingTo: isKnown ? nil : inner,
        tellingOf: index == teller ? call : nil)
    }
  }

  /// Whether two reports of a group have the id of a response.
  private func isReported(_ response: ResponseID, in group: [Int]) -> Bool {
    group.count { calls[$0].usage.responseID == response } > 1
  }

  /// Of those that lack no number, or of all where each lacks one, the report inside which there is none; of
  /// several the one that ended first.
  private func innermost(of group: [Int]) -> Int {
    let whole = group.filter { !calls[$0].isPartial }
    let group = whole.isEmpty ? group : whole
    let inner = group.filter { index in
      !group.contains { calls[$0].isInside(calls[index]) && !calls[index].isInside(calls[$0]) }
    }
    return inner.min { left, right in
      (calls[left].end, calls[left].span.rawValue) < (calls[right].end, calls[right].span.rawValue)
    } ?? group[0]
  }

  /// The innermost report, which gives the numbers, with what others say of the parts of its tokens and of
  /// its agent and it does not.
  private func whole(_ inner: Int, of group: [Int]) -> Call {
    var call = calls[inner]
    for index in group.sorted() where index != inner {
      call.addDetails(of: calls[index])
      if call.agentType.isNone, !calls[index].agentType.isNone {
        call.name = calls[index].name
        call.agentType = calls[index].agentType
      }
    }
    return call
  }

  /// The report that tells which agent a call is for, where the one that counts has nothing above it and
  /// another has; else nil.
  private func teller(for inner: Int, of group: [Int]) -> Int? {
    calls[inner].hasParent ? nil : group.sorted().first { calls[$0].hasParent }
  }

  private mutating func suppress(
    _ index: Int, _ disposition: UsageDerivation.Disposition, yieldingTo winner: Int?,
    tellingOf other: Call?
  ) {
    var derivation = calls[index].derivation(disposition)
    if let winner {
      let (own, other) = (calls[index].usage, calls[winner].usage)
      derivation.disputedInput = (max(0, own.input) - max(0, other.input)).magnitude
      derivation.disputedOutput = (max(0, own.output) - max(0, other.output)).magnitude
    }
    let address = winner.map { SpanAddress(trace: calls[$0].trace, span: calls[$0].span) }
    decisions.append(
      HeldCallDecision(
        call: calls[index], derivation: derivation, winner: address, other: other))
  }
}
