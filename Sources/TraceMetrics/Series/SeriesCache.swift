internal import BasicContainers
internal import Bytes

/// What one thread knows of a ``SeriesCatalog``: finds a series without a lock.
///
/// Open addressing with linear probing. When it holds `limit` series it starts anew: a flood of label
/// sets costs time then, not memory.
package struct SeriesCache: ~Copyable {
  private static let limit = 1 << 15

  struct Slot: BitwiseCopyable {
    var tag: UInt32
    /// The entry's place plus one; 0 is an empty slot.
    var entry: UInt32
  }

  private let catalog: SeriesCatalog
  /// The time at which series that it asks for are made, in nanoseconds since 1970. Whoever counts sets it
  /// before.
  package var now: UInt64 = 0
  private let seed = UInt64.random(in: .min ... .max) | 1
  private var slots = UniqueArray(repeating: Slot(tag: 0, entry: 0), count: 512)
  /// Keys and references of entries, apart: only a key that may be the one is looked at.
  private var keys = ScratchList(filler: SeriesKey(.execution), capacity: 64)
  private var references = ScratchList(
    filler: SeriesReference(cells: 0, exemplars: 0), capacity: 64)

  /// A cache of `catalog` that knows nothing yet.
  package init(_ catalog: SeriesCatalog) {
    self.catalog = catalog
  }

  /// Where the series of `key` keeps its values; asks the catalog when it does not know it. O(1).
  @inline(__always)
  package mutating func reference(_ key: SeriesKey) -> SeriesReference {
    let hash = key.hash(seed: seed)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.entry == 0 { return add(key, hash) }
      if slot.tag == tag {
        let entry = Int(slot.entry &- 1)
        if keys[entry] == key { return references[entry] }
      }
      place = (place &+ 1) & mask
    }
  }

  /// The same for whoever remembers it himself: it takes no room here, and asks the catalog.
  package func catalogReference(_ key: SeriesKey) -> SeriesReference {
    catalog.reference(key, now: now)
  }

  @inline(never)
  private mutating func add(_ key: SeriesKey, _ hash: UInt64) -> SeriesReference {
    let reference = catalog.reference(key, now: now)
    if keys.count >= SeriesCache.limit { removeAll() }
    if (keys.count &+ 1) &* 2 > slots.count { grow() }
    keys.append(key)
    references.append(reference)
    insert(hash, UInt32(keys.count))
    return reference
  }

  /// Forgets all series, as it must before one of them is removed from the catalog.
  package mutating func removeAll() {
    keys.removeAll()
    references.removeAll()
    slots = UniqueArray(repeating: Slot(tag: 0, entry: 0), count: 512)
  }

  private mutating func insert(_ hash: UInt64, _ entry: UInt32) {
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].entry != 0 { place = (place &+ 1) & mask }
    slots[place] = Slot(tag: UInt32(truncatingIfNeeded: hash >> 32), entry: entry)
  }

  private mutating func grow() {
    slots = UniqueArray(repeating: Slot(tag: 0, entry: 0), count: slots.count &* 2)
    for index in 0..<keys.count {
      insert(keys[index].hash(seed: seed), UInt32(index &+ 1))
    }
  }
}
