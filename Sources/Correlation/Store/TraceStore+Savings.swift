internal import Bytes
internal import OTLP
internal import Semantics

/// What caches save: known when a trace is settled, since then it is known what a miss led to.
extension TraceStore {
  /// Derives the misses of a trace, what the calls below them used, and then its hits.
  mutating func deriveSavings(of trace: Int32) {
    guard traces[trace].flags.contains(.hasCache) else { return }
    derive(.miss, of: trace)
    var ways = WaysUp()
    var place = traces[trace].firstUsage
    while place >= 0 {
      let record = usages[place]
      if !record.isAttributed, record.disposition == .counted {
        usages[place].isAttributed = true
        attribute(record, &ways)
      }
      place = record.next
    }
    derive(.hit, of: trace)
  }

  private mutating func derive(_ event: SavingsDerivation.Event, of trace: Int32) {
    var node = traces[trace].firstNode
    while node >= 0 {
      if let isHit = nodes[node].isHit, isHit == (event == .hit),
        !nodes[node].facts.contains(.savingsDerived)
      {
        nodes[node].facts.insert(.savingsDerived)
        var saving = SavingsDerivation()
        saving.event = event
        saving.cache = nodes[node].name
        saving.trace = trace
        derivations.savings.append(saving)
      }
      node = nodes[node].nextInTrace
    }
  }

  /// Attributes the usage of a call to the nearest cache above it that had missed.
  private mutating func attribute(_ record: UsageRecord, _ ways: inout WaysUp) {
    let cache = ways.end(above: record.node, in: nodes) { $1.isHit == false }
    guard cache >= 0, nodes[cache].isHit == false else { return }
    var saving = SavingsDerivation()
    saving.event = .cost
    saving.cache = nodes[cache].name
    saving.usage = record.usage
    saving.start = nodes[record.node].start
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
