internal import Bytes
internal import OTLP
internal import Semantics

/// What caches save: known when a trace is settled, since then it is known what a miss led to.
extension TraceStore {
  /// Derives the misses of a trace, what the calls below them used, and then its hits.
  mutating func deriveSavings(of trace: Int32) {
    guard forest.traces[trace].flags.contains(.hasCache) else { return }
    derive(.miss, of: trace)
    var ways = WaysUp()
    var place = forest.traces[trace].firstUsage
    while place >= 0 {
      let record = usages[place]
      if !record.isAttributed, record.disposition == .counted {
        usages[place].isAttributed = true
        attribute(place, &ways)
      }
      place = record.next
    }
    derive(.hit, of: trace)
  }

  private mutating func derive(_ event: SavingsDerivation.Event, of trace: Int32) {
    var cursor = NodeCursor(forest.traces[trace])
    while case let node = cursor.next(in: forest.blocks), node >= 0 {
      if let isHit = forest.nodes[node].isHit, isHit == (event == .hit),
        !forest.nodes[node].facts.contains(.savingsDerived)
      {
        forest.nodes[node].facts.insert(.savingsDerived)
        var saving = SavingsDerivation()
        saving.event = event
        saving.cache = forest.name(of: node)
        saving.trace = trace
        derivations.savings.append(saving)
      }
    }
  }

  /// Attributes the usage of a call to the nearest cache above it that had missed.
  private mutating func attribute(_ place: Int32, _ ways: inout WaysUp) {
    let node = usages[place].node
    let cache = ways.end(above: node, in: forest.nodes) { $1.isHit == false }
    guard cache >= 0, forest.nodes[cache].isHit == false else { return }
    var saving = SavingsDerivation()
    saving.event = .cost
    saving.cache = forest.name(of: cache)
    saving.usage = usages.usage(place)
    saving.start = forest.nodes[node].start
    derivations.savings.append(saving)
  }
}

extension SpanNode {
  /// Whether a look-up found what it looked for; nil where the span is none.
  fileprivate var isHit: Bool? {
    if facts.contains(.cacheLookup) { return facts.contains(.cacheHit) }
    guard flags.contains([.silentCache, .cacheDecided]) else { return nil }
    return facts.contains(.cacheHit)
  }
}
