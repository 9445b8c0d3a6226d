internal import Bytes
internal import OTLP
internal import Semantics

/// Calls that were counted lately, to know later reports of them by.
///
/// A ring of the last 32,768 calls, 2.5 MiB, if no other capacity is asked for. Calls with equal numbers hang on one chain, the latest
/// first; what the ring has overwritten ends a chain, so that nothing is ever removed.
struct CountedCalls {
  /// What of a call it takes to know it again.
  private struct Entry: BitwiseCopyable {
    var service = Symbol.none
    var scope = Symbol.none
    var model = Symbol.none
    var tokens = TokenParts()
    var start: UInt64 = 0
    var end: UInt64 = 0
    var span: UInt64 = 0
    /// The scopes whose reports of it have yielded.
    var matched = InlineArray<4, Symbol>(repeating: .none)
    /// The number of the call before it on its chain; -1 where there is none.
    var previous: Int = -1
  }

  private static let heads = 1 << 15
  /// How far a chain is followed: calls with equal numbers that overlap in time are fewer.
  private static let reach = 128

  private let capacity: Int
  private var entries: [Entry] = []
  private var heads = [Int](repeating: -1, count: CountedCalls.heads)
  /// How many calls were ever counted; each has its number, and its place is that modulo the capacity.
  private var total = 0

  /// No calls, and room for `capacity` of them, at least one.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// How many have been overwritten.
  var forgotten: UInt64 { UInt64(max(0, total - capacity)) }

  /// Remembers a call that was counted by its reports, of one service: the first has the numbers, and
  /// the scopes of the others have yielded to it.
  mutating func insert(_ reports: [Call]) {
    guard let call = reports.first else { return }
    var entry = Entry()
    entry.service = call.service
    entry.scope = call.scope
    entry.model = call.usage.baseModel
    entry.tokens = call.tokens
    entry.start = call.start
    entry.end = call.end
    entry.span = call.span.rawValue
    for report in reports.dropFirst() { CountedCalls.note(report.scope, in: &entry) }
    let head = CountedCalls.head(call)
    entry.previous = heads[head]
    heads[head] = total
    if entries.count < capacity {
      entries.append(entry)
    } else {
      entries[total % capacity] = entry
    }
    total += 1
  }

  /// Whether the call that some reports of one service are of was counted by other scopes' reports;
  /// each counted call absorbs one report a scope, the nearest in time first. O(reports × calls with
  /// equal numbers), of those at most 128.
  mutating func match(_ reports: [Call]) -> Bool {
    var best: (place: Int, distance: UInt64, span: UInt64)?
    for call in reports {
      var number = heads[CountedCalls.head(call)]
      var steps = 0
      while number >= 0, total - number <= capacity, steps < CountedCalls.reach {
        let place = number % capacity
        let entry = entries[place]
        if CountedCalls.isSame(entry, call),
          !reports.contains(where: { CountedCalls.has($0.scope, entry) })
        {
          let distance = max(call.start, entry.start) - min(call.start, entry.start)
          let isNearer = best.map { (distance, entry.span) < ($0.distance, $0.span) } ?? true
          if isNearer { best = (place, distance, entry.span) }
        }
        number = entry.previous
        steps += 1
      }
    }
    guard let best else { return false }
    for report in reports { CountedCalls.note(report.scope, in: &entries[best.place]) }
    return true
  }

  private static func isSame(_ entry: Entry, _ call: Call) -> Bool {
    entry.service == call.service && entry.model == call.usage.baseModel
      && entry.tokens == call.tokens
      && ((call.start >= entry.start && call.end <= entry.end)
        || (entry.start >= call.start && entry.end <= call.end))
  }

  /// Whether a scope's report of the call is known.
  private static func has(_ scope: Symbol, _ entry: Entry) -> Bool {
    if entry.scope == scope { return true }
    for place in 0..<4 where entry.matched[place] == scope { return true }
    return false
  }

  private static func note(_ scope: Symbol, in entry: inout Entry) {
    for place in 0..<4 where entry.matched[place].isNone {
      entry.matched[place] = scope
      return
    }
  }

  private static func head(_ call: Call) -> Int {
    let tokens = call.tokens
    let numbers =
      tokens.prompt &* 0x9E37_79B9_7F4A_7C15 ^ tokens.completion ^ tokens.unknown << 16
      ^ UInt64(call.service.rawValue) << 32
    return Int(truncatingIfNeeded: (numbers &* 0xA076_1D64_78BD_642F) >> 40)
      & (CountedCalls.heads - 1)
  }
}
