internal import Bytes
internal import OTLP
internal import Semantics

/// Some of the calls that were counted lately, to know later reports of them by.
///
/// A ring of so many calls. Calls with equal numbers hang on one chain, the latest first; what
/// the ring has overwritten ends a chain, so that nothing is ever removed.
struct CallRing: Sendable {
  /// A call that is known by its numbers, and how near in time.
  struct Match {
    var place: Int
    var distance: UInt64
    var span: UInt64

    func isNearer(than other: Match) -> Bool { (distance, span) < (other.distance, other.span) }
  }

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

    /// Whether a scope's report of the call is known.
    func has(_ scope: Symbol) -> Bool {
      if self.scope == scope { return true }
      for place in 0..<4 where matched[place] == scope { return true }
      return false
    }

    mutating func note(_ scope: Symbol) {
      for place in 0..<4 where matched[place].isNone {
        matched[place] = scope
        return
      }
    }
  }

  private static let heads = 1 << 12
  /// How far a chain is followed: calls with equal numbers that overlap in time are fewer.
  private static let reach = 128

  private let capacity: Int
  private var entries: [Entry] = []
  private var heads = [Int](repeating: -1, count: CallRing.heads)
  /// How many calls were ever counted; each has its number, and its place is that modulo the capacity.
  private var total = 0

  /// No calls, and room for `capacity` of them, at least one.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// How many have been overwritten.
  var forgotten: UInt64 { UInt64(max(0, total - capacity)) }

  /// Remembers a call that was counted; `hash` is that of its numbers.
  ///
  /// - Parameter others: the reports of it that have yielded.
  mutating func insert(_ call: Call, _ hash: UInt64, others: ArraySlice<Call> = []) {
    var entry = Entry()
    entry.service = call.service
    entry.scope = call.scope
    entry.model = call.usage.baseModel
    entry.tokens = call.tokens
    entry.start = call.start
    entry.end = call.end
    entry.span = call.span.rawValue
    for report in others { entry.note(report.scope) }
    let head = CallRing.head(hash)
    entry.previous = heads[head]
    heads[head] = total
    if entries.count < capacity {
      entries.append(entry)
    } else {
      entries[total % capacity] = entry
    }
    total += 1
  }

  /// The nearest call that `call` is another report of, and of which none of `reports` is known yet.
  /// O(calls with equal numbers), of those at most 128.
  func nearest(to call: Call, _ hash: UInt64, without reports: [Call]) -> Match? {
    var best: Match?
    var number = heads[CallRing.head(hash)]
    var steps = 0
    while number >= 0, total - number <= capacity, steps < CallRing.reach {
      let place = number % capacity
      let entry = entries[place]
      if CallRing.isSame(entry, call), !reports.contains(where: { entry.has($0.scope) }) {
        let match = Match(
          place: place, distance: max(call.start, entry.start) - min(call.start, entry.start),
          span: entry.span)
        if best.map({ match.isNearer(than: $0) }) ?? true { best = match }
      }
      number = entry.previous
      steps += 1
    }
    return best
  }

  /// Notes that reports of the call at `match` are known.
  mutating func note(_ reports: [Call], at match: Match) {
    for report in reports { entries[match.place].note(report.scope) }
  }

  private static func isSame(_ entry: Entry, _ call: Call) -> Bool {
    entry.service == call.service && entry.model == call.usage.baseModel
      && entry.tokens == call.tokens
      && ((call.start >= entry.start && call.end <= entry.end)
        || (entry.start >= call.start && entry.end <= call.end))
  }

  private static func head(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 40) & (heads - 1)
  }
}
