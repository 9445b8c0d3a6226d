/// The connections of the query side, and which of them makes room for another.
///
/// A connection with a request in progress is never closed for another one. Past the limit, where all have
/// one, a few more are taken into a reserve: they are for checks of health, and short. O(connections) where
/// there is no room, else O(1).
struct ConnectionTable<ID: Hashable> {
  /// What becomes of a new connection.
  enum Admission: Equatable {
    /// It is one like any other.
    case ordinary
    /// It is answered once, and only where that takes no time.
    case reserve
    /// There is no room for it.
    case refused
  }

  private struct Entry {
    var isReserve: Bool
    /// Since when it has no request, as a number that grows; nil while it has one.
    var idleSince: UInt64?
  }

  private let limit: Int
  private let reserve: Int
  private var entries: [ID: Entry] = [:]
  private var clock: UInt64 = 0

  /// None, and at most `limit` and `reserve` more.
  init(limit: Int, reserve: Int) {
    self.limit = limit
    self.reserve = reserve
  }

  /// How many there are.
  var count: Int { entries.count }

  /// Takes in `id`, which has no request yet, and names the connection that is to be closed for it.
  mutating func add(_ id: ID) -> (admission: Admission, evicted: ID?) {
    var evicted: ID?
    var isReserve = false
    if entries.count >= limit {
      evicted = longestIdle { !$0.isReserve }
      isReserve = evicted == nil
      if isReserve, entries.count >= limit + reserve {
        evicted = longestIdle { $0.isReserve }
        if evicted == nil { return (.refused, nil) }
      }
    }
    if let evicted { entries[evicted] = nil }
    clock += 1
    entries[id] = Entry(isReserve: isReserve, idleSince: clock)
    return (isReserve ? .reserve : .ordinary, evicted)
  }

  /// Notes whether `id` has a request in progress.
  mutating func set(_ id: ID, isBusy: Bool) {
    clock += 1
    entries[id]?.idleSince = isBusy ? nil : clock
  }

  /// Forgets `id`, which is closed.
  mutating func remove(_ id: ID) { entries[id] = nil }

  private func longestIdle(_ condition: (Entry) -> Bool) -> ID? {
    var longest: (id: ID, since: UInt64)?
    for (id, entry) in entries where condition(entry) {
      guard let since = entry.idleSince, since < longest?.since ?? .max else { continue }
      longest = (id, since)
    }
    return longest?.id
  }
}
