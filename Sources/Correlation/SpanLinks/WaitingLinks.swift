internal import OTLP

/// Links one end of which is not known yet, by the trace that it waits for.
///
/// A shard keeps ``CorrelationLimits/waitingLinks`` at most; of more the oldest is dropped, as is what
/// waits too long.
struct WaitingLinks: Sendable {
  /// A link that waits, and its number in the order in which links began to.
  struct Waiting {
    var number: UInt64
    var link: LinkReport
  }

  /// Where a link waits, in the order in which links began to; what has gone since is left in place.
  private struct Place {
    var trace: TraceID
    var number: UInt64
    /// Since when, in nanoseconds since 1970.
    var since: UInt64
  }

  private let limit: Int
  private var waiting: [TraceID: [Waiting]] = [:]
  private var order: [Place] = []
  /// The first place in `order` that was not looked at for the oldest.
  private var oldest = 0
  private var next: UInt64 = 0
  /// How many wait.
  private(set) var count = 0

  /// None, and room for `limit`.
  init(limit: Int) {
    self.limit = limit
  }

  /// Lets a link wait for a span of `trace`. False where the oldest had to go for it. O(1) on average.
  mutating func add(_ link: LinkReport, waitingFor trace: TraceID, now: UInt64) -> Bool {
    let hadRoom = count < limit
    if !hadRoom { _ = dropOldest() }
    if order.count >= 4 * limit { tidy() }
    order.append(Place(trace: trace, number: next, since: now))
    waiting[trace, default: []].append(Waiting(number: next, link: link))
    next += 1
    count += 1
    return hadRoom
  }

  /// Takes out all that wait for `trace`.
  mutating func take(waitingFor trace: TraceID) -> [Waiting] {
    guard let links = waiting.removeValue(forKey: trace) else { return [] }
    count -= links.count
    return links
  }

  /// Puts back one that was taken out and has to wait on; it keeps its age.
  mutating func putBack(_ link: Waiting, waitingFor trace: TraceID) {
    waiting[trace, default: []].append(link)
    count += 1
  }

  /// Calls `body` with each that waits, and since when it does, in nanoseconds since 1970.
  func forEach(_ body: (LinkReport, _ since: UInt64) -> Void) {
    var times: [UInt64: UInt64] = [:]
    for place in order[oldest...] { times[place.number] = place.since }
    for waiting in waiting.values.joined() { body(waiting.link, times[waiting.number] ?? 0) }
  }

  /// Drops those that have waited since before `limit`, and returns how many.
  mutating func drop(since limit: UInt64) -> UInt64 {
    var dropped: UInt64 = 0
    while oldest < order.count, order[oldest].since < limit {
      if dropOldest(before: limit) { dropped += 1 }
    }
    return dropped
  }

  /// Drops the oldest, if it has waited since before `limit`.
  private mutating func dropOldest(before limit: UInt64 = .max) -> Bool {
    while oldest < order.count, order[oldest].since < limit {
      let place = order[oldest]
      oldest += 1
      guard let links = waiting[place.trace],
        let index = links.firstIndex(where: { $0.number == place.number })
      else { continue }
      remove(at: index, of: links.count, waitingFor: place.trace)
      count -= 1
      return true
    }
    return false
  }

  /// Removes one of the links that wait for a trace; their order plays no part. O(1).
  private mutating func remove(at index: Int, of linkCount: Int, waitingFor trace: TraceID) {
    guard linkCount > 1 else { return waiting[trace] = nil }
    waiting[trace]?.swapAt(index, linkCount - 1)
    waiting[trace]?.removeLast()
  }

  /// Removes the places of what has gone. O(4 × limit), once in at least so many additions.
  private mutating func tidy() {
    let known = Set(waiting.values.joined().map(\.number))
    order = order[oldest...].filter { known.contains($0.number) }
    oldest = 0
  }
}
