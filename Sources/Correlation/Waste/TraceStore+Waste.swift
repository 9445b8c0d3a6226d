internal import Bytes
internal import OTLP
internal import Semantics

/// Wasted usage: what counts and was spent for nothing.
///
/// It is wasted where the call itself failed, where an attempt or an arm above it failed, and, once
/// the trace is settled, where another attempt took the place of one above it. The first two are known
/// as soon as what failed has come, before the call or after it.
extension TraceStore {
  /// What the way up from a usage leads to.
  private enum WayUp {
    /// An attempt that failed.
    case failed
    /// A span that has not come.
    case unknown(Int32)
    /// Neither.
    case end
  }

  /// Decides whether usage that has just been counted is wasted, as far as that is known.
  mutating func judge(_ place: Int32) {
    let node = usages[place].node
    if forest.nodes[node].flags.contains(.call), forest.nodes[node].hasFailed {
      return waste(place)
    }
    pass(WaitingUsages.Chain(first: place, last: place), from: node)
  }

  /// Goes on with the usage that waited for a span that has just come.
  @inline(never)
  mutating func judgeWaiting(for node: Int32) {
    guard let chain = waitingUsages.take(node) else { return }
    if forest.nodes[node].isFailedAttempt { return waste(chain) }
    pass(chain, from: node)
  }

  /// Follows the way up from `node` for usage below it: each span on it is passed once for all that
  /// wait together.
  private mutating func pass(_ chain: WaitingUsages.Chain, from node: Int32) {
    switch wayUp(from: node) {
    case .failed: waste(chain)
    case .unknown(let ghost):
      var chain = chain
      if let waiting = waitingUsages[ghost] {
        usages[chain.last].nextWaiting = waiting.first
        chain.last = waiting.last
      }
      waitingUsages[ghost] = chain
    case .end: return
    }
  }

  private mutating func wayUp(from node: Int32) -> WayUp {
    let end = failedWays.end(above: node, in: forest.nodes) { $1.isFailedAttempt }
    if end < 0 { return .end }
    return forest.nodes[end].flags.contains(.placeholder) ? .unknown(end) : .failed
  }

  private mutating func waste(_ chain: WaitingUsages.Chain) {
    var place = chain.first
    while place >= 0 {
      let next = usages[place].nextWaiting
      waste(place)
      place = next
    }
  }

  private mutating func waste(_ place: Int32) {
    usages[place].isWasted = true
    usages[place].nextWaiting = -1
    var waste = WasteDerivation()
    waste.usage = usages.usage(place)
    waste.isEmbedding = forest.nodes[usages[place].node].facts.contains(.embedding)
    waste.name = usages[place].name
    derivations.wastes.append(waste)
  }

  /// Notes an attempt or an arm that has a number.
  @inline(never)
  mutating func noteAttempt(_ node: Int32, of trace: Int32) {
    if forest.nodes[node].isAttempt { forest.traces[trace].flags.insert(.hasAttempts) }
  }

  /// Decides which usage is wasted because another attempt took the place of its own: known when
  /// nothing more comes. O(spans of the trace), if it has attempts and usage.
  mutating func wasteSuperseded(of trace: Int32) {
    guard forest.traces[trace].flags.contains(.hasAttempts), forest.traces[trace].firstUsage >= 0
    else { return }
    let superseded = supersededAttempts(of: trace)
    guard !superseded.isEmpty else { return }
    var ways = WaysUp()
    var place = forest.traces[trace].firstUsage
    while place >= 0 {
      if case .counted = usages[place].disposition, !usages[place].isWasted,
        isBelow(one: superseded, usages[place].node, &ways)
      {
        waste(place)
      }
      place = usages[place].next
    }
  }

  /// Attempts after which another of the same series began.
  private func supersededAttempts(of trace: Int32) -> Set<Int32> {
    var attempts: [Int32] = []
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      if forest.nodes[node].isAttempt, forest.nodes[node].stepIndex >= 0,
        forest.nodes[node].parent >= 0
      {
        attempts.append(node)
      }
    }
    attempts.sort { left, right in
      (forest.nodes[left].parent, forest.nodes[left].start, forest.nodes[left].spanID.rawValue)
        < (
          forest.nodes[right].parent, forest.nodes[right].start, forest.nodes[right].spanID.rawValue
        )
    }
    var superseded: Set<Int32> = []
    for (attempt, next) in zip(attempts, attempts.dropFirst())
    where forest.nodes[attempt].parent == forest.nodes[next].parent
      && forest.nodes[attempt].isSuperseded(by: forest.nodes[next])
    {
      superseded.insert(attempt)
    }
    return superseded
  }

  private mutating func isBelow(
    one attempts: Set<Int32>, _ node: Int32, _ ways: inout WaysUp
  ) -> Bool {
    let end = ways.end(above: node, in: forest.nodes) { $1.isAttempt && attempts.contains($0) }
    return end >= 0 && attempts.contains(end)
  }
}

extension SpanNode {
  /// Whether it is one of several attempts at something, or an arm of a fallback.
  fileprivate var isAttempt: Bool {
    switch composition {
    case .attempt, .fallback: !flags.contains(.placeholder)
    default: false
    }
  }

  /// Whether what was done below it failed, and something else was tried or all of it undone.
  fileprivate var isFailedAttempt: Bool {
    switch composition {
    case .attempt, .fallback, .saga: hasFailed
    default: false
    }
  }

  /// Whether the next attempt below the same parent is one in the place of this one: it began when
  /// this one had ended, and has a higher number, or is the arm that is fallen back to. Two wrappers
  /// that stand one after the other each begin with their own first attempt.
  fileprivate func isSuperseded(by next: SpanNode) -> Bool {
    guard next.start >= end else { return false }
    if case .attempt = composition, case .fallback = next.composition { return next.stepIndex > 0 }
    return composition == next.composition && next.stepIndex > stepIndex
  }
}
