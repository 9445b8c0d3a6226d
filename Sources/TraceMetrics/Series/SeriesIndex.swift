/// Finds a series of the catalog by its key: eight bytes a slot, since the key itself stands with the
/// series.
///
/// Open addressing with linear probing over at least twice as many slots as series.
struct SeriesIndex {
  struct Slot: BitwiseCopyable {
    /// Some bits of the key's hash.
    var tag: UInt32 = 0
    /// The place among its family's series plus one; 0 in an empty slot.
    var place: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var count = 0
  private let seed = UInt64.random(in: .min ... .max) | 1

  /// The place of a key among its family's series; nil where it has none. O(1).
  func find(_ key: SeriesKey, in series: [SeriesCatalog.Entry]) -> Int? {
    let hash = key.hash(seed: seed)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].place != 0 {
      // Series of other families may stand here too: their keys differ.
      let place = Int(slots[index].place) - 1
      if slots[index].tag == tag, place < series.count, series[place].key == key { return place }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Notes the place of a key that it does not have. O(1) on average.
  ///
  /// - Parameter entries: all series by family, the new one included.
  mutating func insert(_ key: SeriesKey, at place: Int, _ entries: [[SeriesCatalog.Entry]]) {
    count += 1
    guard 2 * count <= slots.count else { return rebuild(entries) }
    put(key, place)
  }

  /// Begins anew with all series there are. O(series).
  mutating func rebuild(_ entries: [[SeriesCatalog.Entry]]) {
    count = entries.reduce(0) { $0 + $1.count }
    var size = 64
    while size < 2 * count + 1 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    for series in entries {
      for (place, entry) in series.enumerated() { put(entry.key, place) }
    }
  }

  private mutating func put(_ key: SeriesKey, _ place: Int) {
    let hash = key.hash(seed: seed)
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].place != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = Slot(tag: UInt32(truncatingIfNeeded: hash >> 32), place: UInt32(place + 1))
  }
}
