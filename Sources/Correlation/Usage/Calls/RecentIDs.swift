internal import BasicContainers

/// The ids that came last: hashes, of which each finds its own place.
///
/// Two tables with open addressing: once the younger is full it becomes the older, whose ids are
/// forgotten. An id of 0 is none.
struct RecentIDs: ~Copyable, Sendable {
  private static let smallest = 64

  private var recent = UniqueArray<UInt64>(repeating: 0, count: smallest)
  private var older = UniqueArray<UInt64>(repeating: 0, count: smallest)
  private var recentCount = 0
  private var olderCount = 0
  /// How many are not known any more.
  private(set) var forgotten: UInt64 = 0

  /// How many are known.
  var count: Int { recentCount + olderCount }

  /// Whether an id is known. O(1).
  func contains(_ id: UInt64) -> Bool {
    RecentIDs.place(id, in: recent) == nil || RecentIDs.place(id, in: older) == nil
  }

  /// Remembers an id; false where it is known. O(1) on average.
  ///
  /// - Parameter capacity: at least so many are remembered.
  mutating func insert(_ id: UInt64, capacity: Int) -> Bool {
    guard RecentIDs.place(id, in: older) != nil, RecentIDs.place(id, in: recent) != nil else {
      return false
    }
    if recentCount >= capacity {
      forgotten &+= UInt64(olderCount)
      swap(&recent, &older)
      olderCount = recentCount
      recent = UniqueArray(repeating: 0, count: RecentIDs.smallest)
      recentCount = 0
    }
    if 2 * (recentCount + 1) > recent.count { grow() }
    if let place = RecentIDs.place(id, in: recent) { recent[place] = id }
    recentCount += 1
    return true
  }

  private mutating func grow() {
    var old = UniqueArray<UInt64>(repeating: 0, count: 2 * recent.count)
    swap(&old, &recent)
    for index in 0..<old.count where old[index] != 0 {
      if let place = RecentIDs.place(old[index], in: recent) { recent[place] = old[index] }
    }
  }

  /// The free place where an id would stand; nil where it stands already.
  private static func place(_ id: UInt64, in table: borrowing UniqueArray<UInt64>) -> Int? {
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: (id &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
    while table[place] != 0 {
      if table[place] == id { return nil }
      place = (place + 1) & mask
    }
    return place
  }
}
