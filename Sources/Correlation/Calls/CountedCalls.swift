internal import OTLP
internal import Semantics

/// Calls that were counted lately, to know later reports of them by.
///
/// Two generations of at most `limit` calls each: the older is dropped when the newer is full.
struct CountedCalls {
  /// A call and the scopes whose report of it yielded.
  struct Entry {
    var call: Call
    var matched: [Symbol]
  }

  private static let limit = 1 << 15

  private var recent: [CallMatcher.Key: [Entry]] = [:]
  private var older: [CallMatcher.Key: [Entry]] = [:]
  private var count = 0

  /// Remembers a call that was counted.
  mutating func insert(_ call: Call, matched: [Symbol]) {
    if count >= CountedCalls.limit {
      older = recent
      recent = [:]
      count = 0
    }
    recent[CallMatcher.Key(call), default: []].append(Entry(call: call, matched: matched))
    count += 1
  }

  /// Whether another scope's report of the call was counted; each absorbs one report a scope, the
  /// nearest in time first.
  mutating func match(_ call: Call) -> Bool {
    let key = CallMatcher.Key(call)
    return CountedCalls.match(call, &recent[key, default: []])
      || CountedCalls.match(call, &older[key, default: []])
  }

  private static func match(_ call: Call, _ entries: inout [Entry]) -> Bool {
    var best: (place: Int, distance: UInt64, span: UInt64)?
    for (place, entry) in entries.enumerated() {
      guard entry.call.isSameCall(as: call), !entry.matched.contains(call.scope) else { continue }
      let distance = max(call.start, entry.call.start) - min(call.start, entry.call.start)
      let span = entry.call.span.rawValue
      if let known = best, (known.distance, known.span) <= (distance, span) { continue }
      best = (place, distance, span)
    }
    guard let best else { return false }
    entries[best.place].matched.append(call.scope)
    return true
  }
}
