internal import Bytes
internal import OTLP
internal import Semantics

/// Wasted usage: what counts and was spent for nothing.
///
/// It is wasted where the call itself failed, where an attempt or an arm above it failed, and, once the
/// trace settles, where another attempt took the place of one above it. The first two are known as soon as
/// what failed has come, before the call or after it.
struct Waste: UsageDependentDerivation, ~Copyable {
  /// What is above a report.
  private enum Above {
    /// An attempt that failed.
    case failed
    /// A span that has not come.
    case unknown(NodeIndex)
    /// Neither.
    case end
  }

  /// Reports that wait for what is above them, by the nearest span above that has not come.
  private var waiting = WaitingUsages()
  /// To the nearest attempt above that failed.
  private var failed = AncestorIndex()
  /// The traces in which a span is an attempt or an arm with a number.
  private var hasAttempts = Column(false)

  mutating func makeRoom(nodes: Int, traces: Int) { hasAttempts.makeRoom(traces) }

  /// Decides on the reports that waited for a span, and notes an attempt.
  @inline(__always)
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    _ usage: inout UsageAccounting, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    if usage.isReportedBelow(node) { judgeWaiting(for: node, &usage, &forest, &events) }
    if span.stepIndex >= 0, forest.nodes[node].isAttempt { hasAttempts[trace] = true }
  }

  /// Decides whether reports that count since it was asked last are wasted, as far as that is known.
  mutating func judgeCounted(
    _ usage: inout UsageAccounting, in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    for index in 0..<events.countedReports.count {
      judge(events.countedReports[index], &usage, &forest, &events)
    }
    events.countedReports.removeAll(keepingAtMost: DerivedEvents.kept)
  }

  private mutating func judge(
    _ report: Int32, _ usage: inout UsageAccounting, _ forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let node = usage.reports[report].node
    if forest.nodes[node].facts.contains(.call), forest.nodes[node].hasFailed {
      return waste(report, &usage, &forest, &events)
    }
    let chain = WaitingUsages.Chain(first: report, last: report)
    pass(chain, from: node, &usage, &forest, &events)
  }

  @inline(never)
  private mutating func judgeWaiting(
    for node: NodeIndex, _ usage: inout UsageAccounting, _ forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    guard let chain = waiting.take(node) else { return }
    if forest.nodes[node].isFailedAttempt { return waste(chain, &usage, &forest, &events) }
    pass(chain, from: node, &usage, &forest, &events)
  }

  /// Follows the way up from `node` for the reports below it: each span on it is passed once for all that
  /// wait together.
  private mutating func pass(
    _ chain: WaitingUsages.Chain, from node: NodeIndex, _ usage: inout UsageAccounting,
    _ forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    switch above(node, in: &forest) {
    case .failed: waste(chain, &usage, &forest, &events)
    case .unknown(let placeholder):
      var chain = chain
      if let waiting = waiting[placeholder] {
        usage.reports[chain.last].nextWaiting = waiting.first
        chain.last = waiting.last
      }
      waiting[placeholder] = chain
    case .end: return
    }
  }

  private mutating func above(_ node: NodeIndex, in forest: inout TraceForest) -> Above {
    let end = failed.end(above: node, in: forest.nodes) { $1.isFailedAttempt }
    if end < 0 { return .end }
    return forest.nodes[end].flags.contains(.placeholder) ? .unknown(end) : .failed
  }

  private func waste(
    _ chain: WaitingUsages.Chain, _ usage: inout UsageAccounting, _ forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    var report = chain.first
    while report >= 0 {
      let next = usage.reports[report].nextWaiting
      waste(report, &usage, &forest, &events)
      report = next
    }
  }

  private func waste(
    _ report: Int32, _ usage: inout UsageAccounting, _ forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    usage.reports[report].isWasted = true
    usage.reports[report].nextWaiting = -1
    var waste = WasteDerivation()
    waste.usage = usage.reports.usage(report)
    waste.isEmbedding = forest.nodes[usage.reports[report].node].facts.contains(.embedding)
    waste.name = usage.reports[report].name
    events.wastes.append(waste)
  }

  /// Decides which usage is wasted because another attempt took the place of its own: known when nothing
  /// more comes. O(spans of the trace), if it has attempts and usage.
  mutating func traceSettled(
    _ settlement: Settlement, _ usage: inout UsageAccounting, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let trace = settlement.trace
    var report = usage.firstReport(of: trace)
    guard hasAttempts[trace], report >= 0 else { return }
    let superseded = Waste.supersededAttempts(of: trace, in: &forest)
    guard !superseded.isEmpty else { return }
    var index = AncestorIndex()
    while report >= 0 {
      let it = usage.reports[report]
      if case .counted = it.disposition, !it.isWasted {
        let end = index.end(above: it.node, in: forest.nodes) {
          $1.isAttempt && superseded.contains($0)
        }
        if end >= 0, superseded.contains(end) { waste(report, &usage, &forest, &events) }
      }
      report = it.next
    }
  }

  /// Attempts after which another of the same series began.
  private static func supersededAttempts(
    of trace: TraceIndex, in forest: inout TraceForest
  ) -> Set<NodeIndex> {
    var attempts: [NodeIndex] = []
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      let it = forest.nodes[node]
      if it.isAttempt, it.number >= 0, it.parent >= 0 { attempts.append(node) }
    }
    attempts.sort { left, right in
      let (one, other) = (forest.nodes[left], forest.nodes[right])
      return (one.parent, one.start, one.spanID.rawValue)
        < (other.parent, other.start, other.spanID.rawValue)
    }
    var superseded: Set<NodeIndex> = []
    for (attempt, next) in zip(attempts, attempts.dropFirst())
    where forest.nodes[attempt].parent == forest.nodes[next].parent
      && forest.nodes[attempt].isSuperseded(by: forest.nodes[next])
    {
      superseded.insert(attempt)
    }
    return superseded
  }

  mutating func traceForgotten(_ trace: TraceIndex, in forest: inout TraceForest) {
    hasAttempts.reset(trace)
  }

  @inline(__always)
  mutating func nodeForgotten(_ node: NodeIndex, in forest: inout TraceForest) {
    if forest.nodes[node].flags.contains(.placeholder) { waiting.forget(node) }
    failed.forget(node)
  }

  /// Nearly.
  func bytes(nodes: Int, traces: Int) -> Int {
    waiting.bytes + failed.bytes + Column<Bool>.bytes(traces)
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

  /// Whether the next attempt below the same parent is one in the place of this one: it began when this
  /// one had ended, and has a higher number, or is the arm that is fallen back to. Two wrappers that stand
  /// one after the other each begin with their own first attempt.
  fileprivate func isSuperseded(by next: SpanNode) -> Bool {
    guard next.start >= end else { return false }
    if case .attempt = composition, case .fallback = next.composition { return next.number > 0 }
    return composition == next.composition && next.number > number
  }
}

// What this derivation has nothing to do for.
extension Waste {
  mutating func requestEnded(
    of trace: TraceIndex, _ usage: inout UsageAccounting, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func addTotals(
    ofSpan node: NodeIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {}

  mutating func addTotals(
    of trace: TraceIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {}

  mutating func show(
    span node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    to view: inout TraceView
  ) {}

  mutating func show(
    _ trace: TraceIndex, in forest: inout TraceForest, to view: inout TraceView
  ) {}
}
