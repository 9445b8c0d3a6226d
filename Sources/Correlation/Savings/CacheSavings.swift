internal import Bytes
internal import OTLP
internal import Semantics

/// Lookups in caches that emit no span, and what all lookups saved: known when a trace settles, since then
/// it is known what a miss led to.
struct CacheSavings: UsageDependentDerivation, ~Copyable {
  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    /// What a cache without a span of its own found is decided.
    static let decided = Flags(rawValue: 1 << 0)
    /// That cache was hit.
    static let hit = Flags(rawValue: 1 << 1)
    /// What the lookup saved, or cost, is derived.
    static let derived = Flags(rawValue: 1 << 2)
  }

  struct TraceState: BitwiseCopyable {
    /// What its lookups saved, in 10⁻¹² USD.
    var savings: UInt64 = 0
    /// The latest report of usage that was attributed to a miss, or to none.
    var lastReport: Int32 = -1
    var hasCache = false
  }

  private let infersLookups: Bool
  private var nodes = Column<Flags>([])
  private var traces = Column(TraceState())
  /// Spans that contradict an inferred lookup.
  private(set) var contradictions: UInt64 = 0

  init(infersLookups: Bool) { self.infersLookups = infersLookups }

  mutating func makeRoom(nodes: Int, traces: Int) {
    self.nodes.makeRoom(nodes)
    self.traces.makeRoom(traces)
  }

  @inline(__always)
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    _ usage: inout UsageAccounting, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    // Not as one set: sets of another module's flags are put together at run time.
    if span.flags.contains(.cacheLookup) { traces[trace].hasCache = true }
    if span.flags.contains(.silentCache) {
      traces[trace].hasCache = true
      if forest.nodes[node].facts.contains(.silentCache) {
        forest.traces[trace].flags.insert(.undecided)
      }
    }
    let parent = forest.nodes[node].parent
    if parent >= 0, nodes[parent].contains(.decided) { contradictions &+= 1 }
  }

  /// Decides what a cache found that emits no span: it was hit if nothing is below its step.
  @inline(__always)
  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let it = forest.nodes[node]
    guard infersLookups, it.facts.contains(.silentCache), it.isStructure, it.isStep,
      !it.flags.contains(.placeholder), !nodes[node].contains(.decided)
    else { return }
    var lookup = CacheDerivation()
    lookup.name = forest.name(of: node)
    lookup.isHit = !it.flags.contains(.hasChild)
    // Kept, since a child that comes later changes nothing any more.
    if lookup.isHit { nodes[node].insert(.hit) }
    events.cacheLookups.append(lookup)
    nodes[node].insert(.decided)
  }

  /// Whether a lookup found what it looked for; nil where the span is none.
  @inline(__always)
  private func isHit(_ node: NodeIndex, _ it: SpanNode) -> Bool? {
    if it.facts.contains(.cacheLookup) { return it.facts.contains(.cacheHit) }
    return nodes[node].contains(.decided) ? nodes[node].contains(.hit) : nil
  }

  /// Derives the misses of a trace, what the calls below them used, and then its hits.
  mutating func traceSettled(
    _ settlement: Settlement, _ usage: inout UsageAccounting, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    let trace = settlement.trace
    guard traces[trace].hasCache else { return }
    derive(.miss, of: trace, in: &forest, &events)
    var index = AncestorIndex()
    // The latest reports come first: those behind the last one that was attributed were too.
    let first = usage.firstReport(of: trace)
    var report = first
    while report >= 0, report != traces[trace].lastReport {
      if case .counted = usage.reports[report].disposition {
        attribute(report, of: &usage, &index, in: &forest, &events)
      }
      report = usage.reports[report].next
    }
    traces[trace].lastReport = first
    derive(.hit, of: trace, in: &forest, &events)
  }

  private mutating func derive(
    _ event: SavingsDerivation.Event, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      guard let isHit = isHit(node, forest.nodes[node]), isHit == (event == .hit),
        !nodes[node].contains(.derived)
      else { continue }
      nodes[node].insert(.derived)
      var saving = SavingsDerivation()
      saving.event = event
      saving.cache = forest.name(of: node)
      saving.trace = trace
      events.savings.append(saving)
    }
  }

  /// Attributes the usage of a call to the nearest cache above it that had missed.
  private func attribute(
    _ report: Int32, of usage: inout UsageAccounting, _ index: inout AncestorIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    let node = usage.reports[report].node
    let cache = index.end(above: node, in: forest.nodes) { isHit($0, $1) == false }
    guard cache >= 0, isHit(cache, forest.nodes[cache]) == false else { return }
    var saving = SavingsDerivation()
    saving.event = .cost
    saving.cache = forest.name(of: cache)
    saving.usage = usage.reports.usage(report)
    saving.start = forest.nodes[node].start
    events.savings.append(saving)
  }

  /// Notes what a hit saved, once that is estimated; in 10⁻¹² USD.
  mutating func note(saving amount: UInt64, of trace: TraceIndex) {
    traces[trace].savings &+= amount
  }

  mutating func traceForgotten(_ trace: TraceIndex, in forest: inout TraceForest) {
    traces.reset(trace)
  }

  @inline(__always)
  mutating func nodeForgotten(_ node: NodeIndex, in forest: inout TraceForest) {
    nodes.reset(node)
  }

  func bytes(nodes: Int, traces: Int) -> Int {
    Column<TraceState>.bytes(traces) + Column<Flags>.bytes(nodes)
  }

  @inline(__always)
  mutating func addTotals(
    ofSpan node: NodeIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {
    guard let isHit = isHit(node, forest.nodes[node]) else { return }
    totals.cacheLookups &+= 1
    if isHit { totals.cacheHits &+= 1 }
  }

  mutating func addTotals(
    of trace: TraceIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {
    totals.savings = UInt128(traces[trace].savings)
  }
}

// What this derivation has nothing to do for.
extension CacheSavings {
  mutating func requestEnded(
    of trace: TraceIndex, _ usage: inout UsageAccounting, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func show(
    span node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    to view: inout TraceView
  ) {}

  mutating func show(
    _ trace: TraceIndex, in forest: inout TraceForest, to view: inout TraceView
  ) {}
}
