internal import Bytes
internal import OTLP
internal import Semantics

/// Some of the calls that were counted lately, to know later reports of them by.
///
/// A ring of so many calls. Calls with equal numbers hang on one chain, the latest first; what
/// the ring has overwritten ends a chain, so that nothing is ever removed.
struct RecentCalls: Sendable {
  /// A call that is known by its numbers, how like it is, and how near in time.
  struct Match {
    var place: Int
    var likeness: CallLikeness
    var distance: UInt64
    var span: UInt32

    func isNearer(than other: Match) -> Bool {
      (likeness.rawValue, distance, span)
        < (other.likeness.rawValue, other.distance, other.span)
    }
  }

  /// What of a call it takes to know it again.
  private struct Entry: BitwiseCopyable {
    var service = Symbol.none
    var scope = Symbol.none
    var model = Symbol.none
    var tokens = TokenParts()
    var time = CallTime()
    /// The id of its response, as soon as a report of it tells one.
    var response = ResponseID.none
    /// Half of the span's id, to break ties by.
    var span: UInt32 = 0
    /// How many calls before it the one before it on its chain was counted; 0 where that is forgotten or
    /// there is none.
    var back: UInt32 = 0
    /// The scopes whose reports of it have yielded.
    var matched = InlineArray<4, Symbol>(repeating: .none)
    /// When the call was by the first of these.
    var matchedTime = CallTime()

    /// Whether a scope's report of the call is known.
    func has(_ scope: Symbol) -> Bool {
      if self.scope == scope { return true }
      for place in 0..<4 where matched[place] == scope { return true }
      return false
    }

    /// Notes that a report of it has yielded.
    mutating func note(_ scope: Symbol, _ time: CallTime, _ id: ResponseID) {
      if response.isNone { response = id }
      for place in 0..<4 where matched[place].isNone {
        if place == 0 { matchedTime = time }
        matched[place] = scope
        return
      }
    }

    /// Whether the report of another scope may as well be that of another call: there are two at most, and
    /// none tells a response.
    var isLoose: Bool { matched[1].isNone && response.isNone }

    /// When the call was by the report of another scope than `scope`; nil where there is none.
    func time(butOf scope: Symbol) -> CallTime? {
      if self.scope != scope { return time }
      return matched[0].isNone ? nil : matchedTime
    }

    /// When the call was by the report of `scope`, of which there must be one.
    func time(of scope: Symbol) -> CallTime { self.scope == scope ? time : matchedTime }

    /// Puts another report of `scope` in the place of the one that there is.
    mutating func exchange(_ scope: Symbol, _ time: CallTime) {
      if self.scope == scope { self.time = time } else { matchedTime = time }
    }
  }

  private static let heads = 1 << 12
  /// How far a chain is followed: calls with equal numbers that overlap in time are fewer.
  private static let reach = 128
  /// How many of the latest calls are held against a report that lacks a number.
  private static let recent = 256

  private let capacity: Int
  private var entries: [Entry] = []
  private var heads = [Int](repeating: -1, count: RecentCalls.heads)
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
    entry.response = call.usage.responseID
    entry.time = call.time
    entry.span = UInt32(truncatingIfNeeded: call.span.rawValue)
    for report in others { entry.note(report.scope, report.time, report.usage.responseID) }
    let head = RecentCalls.head(hash)
    if heads[head] >= 0, total - heads[head] <= capacity {
      entry.back = UInt32(clamping: total - heads[head])
    }
    heads[head] = total
    if entries.count < capacity {
      entries.append(entry)
    } else {
      entries[total % capacity] = entry
    }
    total += 1
  }

  /// The likest and nearest call that `call` is another report of, and of which none of `reports` is known
  /// yet. O(calls with equal numbers), of those at most 128; for a report that lacks a number O(1), of the
  /// last 256 calls.
  ///
  /// - Parameter hash: that of the call's numbers, or of what a report has that lacks one of them.
  func nearest(to call: Call, _ hash: UInt64, without reports: [Call]) -> Match? {
    var best: Match?
    var places = places(of: call, hash)
    if call.isPartial { places += recentPlaces(of: call) }
    for place in places {
      let entry = entries[place]
      guard
        let likeness = CallLikeness(entry.tokens, entry.time, call.tokens, call.time),
        !reports.contains(where: { entry.has($0.scope) })
      else { continue }
      let match = Match(
        place: place, likeness: likeness,
        distance: RecentCalls.distance(entry.time.start, call.start), span: entry.span)
      if best.map({ match.isNearer(than: $0) }) ?? true { best = match }
    }
    return best
  }

  /// Whether one of the latest calls is what `call` is another report of, which tells no numbers. O(1).
  func knows(silent call: Call) -> Bool {
    latest.contains { isAlike(entries[$0 % capacity], call) }
  }

  /// Whether `call`, which tells no numbers, is another report of one of these that does not either; from
  /// then on it is known as that.
  mutating func take(silent call: Call) -> Bool {
    var best: (place: Int, distance: UInt64, span: UInt32)?
    for number in latest where isAlike(entries[number % capacity], call) {
      let entry = entries[number % capacity]
      let distance = RecentCalls.distance(entry.time.start, call.start)
      if let best, (best.distance, best.span) <= (distance, entry.span) { continue }
      best = (number % capacity, distance, entry.span)
    }
    guard let best else {
      insert(call, 0)
      return false
    }
    entries[best.place].note(call.scope, call.time, call.usage.responseID)
    return true
  }

  /// Whether `call` becomes another report of a call that is known once others change theirs: an
  /// augmenting path of a bipartite matching, from the report on over calls that each give theirs to the
  /// next, to one that has none of that scope.
  ///
  /// Of equal calls at one time it is not known whose report is whose, and which were seen together is
  /// chance: what matters is that as many reports as can be have one of the other library.
  /// O(n²) in the calls with equal numbers, of those at most 128.
  mutating func rearrange(_ call: Call, _ hash: UInt64) -> Bool {
    let places = places(of: call, hash).filter { entries[$0].tokens == call.tokens }
    guard places.contains(where: { !entries[$0].has(call.scope) }) else { return false }
    var isVisited = [Bool](repeating: false, count: places.count)
    let id = call.usage.responseID
    return place(call.time, id, of: call.scope, in: places, &isVisited)
  }

  /// Finds the report of `scope` with `time` a call among those at `places`.
  private mutating func place(
    _ time: CallTime, _ id: ResponseID, of scope: Symbol, in places: [Int],
    _ isVisited: inout [Bool]
  ) -> Bool {
    for (index, place) in places.enumerated() where !isVisited[index] {
      guard let other = entries[place].time(butOf: scope), other.isAlike(time) else {
        continue
      }
      if !entries[place].has(scope) {
        entries[place].note(scope, time, id)
        return true
      }
      guard entries[place].isLoose else { continue }
      isVisited[index] = true
      let former = entries[place].time(of: scope)
      guard self.place(former, .none, of: scope, in: places, &isVisited) else { continue }
      entries[place].exchange(scope, time)
      entries[place].response = id
      return true
    }
    return false
  }

  /// Notes that reports of the call at `match` are known.
  mutating func note(_ reports: [Call], at match: Match) {
    for report in reports {
      entries[match.place].note(report.scope, report.time, report.usage.responseID)
    }
  }

  /// Where calls are whose numbers have a hash and that may be `call`, the latest first.
  private func places(of call: Call, _ hash: UInt64) -> [Int] {
    var places: [Int] = []
    var number = heads[RecentCalls.head(hash)]
    var steps = 0
    while number >= 0, total - number <= capacity, steps < RecentCalls.reach {
      let place = number % capacity
      if isLike(entries[place], call) { places.append(place) }
      guard entries[place].back > 0 else { break }
      number -= Int(entries[place].back)
      steps += 1
    }
    return places
  }

  /// Where some of the latest calls are that may be `call`.
  private func recentPlaces(of call: Call) -> [Int] {
    latest.map { $0 % capacity }.filter { isLike(entries[$0], call) }
  }

  /// The numbers of some of the latest calls.
  private var latest: Range<Int> { max(0, total - min(capacity, RecentCalls.recent))..<total }

  /// Whether `call`, which tells no numbers, may be another scope's report of an entry.
  private func isAlike(_ entry: Entry, _ call: Call) -> Bool {
    isLike(entry, call) && !entry.has(call.scope) && entry.time.isAlike(call.time)
  }

  /// Whether an entry may be of `call`, by all but its numbers and its time.
  private func isLike(_ entry: Entry, _ call: Call) -> Bool {
    entry.service == call.service && entry.model == call.usage.baseModel
      && !entry.response.isOfAnotherResponse(than: call.usage.responseID)
  }

  private static func distance(_ one: UInt64, _ other: UInt64) -> UInt64 {
    max(one, other) - min(one, other)
  }

  private static func head(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 40) & (heads - 1)
  }
}
