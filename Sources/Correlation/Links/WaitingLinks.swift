internal import OTLP

/// Links one end of which is not known yet, by the trace that it waits for.
///
/// A shard keeps 4096 at most; of more the oldest is dropped.
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
  }

  static let limit = 4096

  private var waiting: [TraceID: [Waiting]] = [:]
  private var order: [Place] = []
  /// The first place in `order` that was not looked at for the oldest.
  private var oldest = 0
  private var next: UInt64 = 0
  /// How many wait.
  private(set) var count = 0

  /// Lets a link wait for a span of `trace`. False where the oldest had to go for it. O(1) on average.
  mutating func add(_ link: LinkReport, waitingFor trace: TraceID) -> Bool {
    let hadRoom = count < WaitingLinks.limit
    if !hadRoom { dropOldest() }
    if order.count >= 4 * WaitingLinks.limit { tidy() }
    order.append(Place(trace: trace, number: next))
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

  private mutating func dropOldest() {
    while oldest < order.count {
      let place = order[oldest]
      oldest += 1
      guard var links = waiting[place.trace],
        let index = links.firstIndex(where: { $0.number == place.number })
      else { continue }
      links.remove(at: index)
      waiting[place.trace] = links.isEmpty ? nil : links
      count -= 1
      return
    }
  }

  /// Removes the places of what has gone. O(4 × limit), once in at least so many additions.
  private mutating func tidy() {
    let known = Set(waiting.values.joined().map(\.number))
    order = order[oldest...].filter { known.contains($0.number) }
    oldest = 0
  }
}
