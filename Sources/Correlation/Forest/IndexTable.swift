internal import BasicContainers

/// A hash table from hashes to places of a slab, eight bytes a slot: open addressing, linear probing, and removal
/// that shifts back what follows, so that it never fills with marks of what is gone.
///
/// The caller compares what it finds: equal hashes need not mean equal keys.
struct IndexTable: ~Copyable, Sendable {
  struct Slot: BitwiseCopyable {
    /// The lower half of the hash: where the slot belongs, and a first look at whether it is meant.
    var hash: UInt32
    var place: Int32
  }

  private static let vacant = Slot(hash: 0, place: -1)

  private static let smallest = 16

  private var slots = UniqueArray(repeating: vacant, count: smallest)
  private(set) var count = 0

  /// Bytes that the table takes.
  var bytes: Int { slots.count * MemoryLayout<Slot>.stride }

  /// The first place under `hash` for which `isEqual` holds; -1 where there is none.
  @inline(__always)
  func find(_ hash: UInt64, _ isEqual: (Int32) -> Bool) -> Int32 {
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].place >= 0 {
      if slots[index].hash == UInt32(truncatingIfNeeded: hash), isEqual(slots[index].place) {
        return slots[index].place
      }
      index = (index &+ 1) & mask
    }
    return -1
  }

  /// Adds `place` under `hash`, where it must not be yet.
  mutating func insert(_ hash: UInt64, _ place: Int32) {
    if (count &+ 1) &* 4 > slots.count &* 3 { grow() }
    put(Slot(hash: UInt32(truncatingIfNeeded: hash), place: place))
    count &+= 1
  }

  /// Puts `place` where `old` was.
  mutating func replace(_ hash: UInt64, _ old: Int32, with place: Int32) {
    if let index = index(hash, old) { slots[index].place = place }
  }

  /// Removes `place` from under `hash`.
  mutating func remove(_ hash: UInt64, _ place: Int32) {
    guard var hole = index(hash, place) else { return }
    let mask = slots.count &- 1
    var next = (hole &+ 1) & mask
    while slots[next].place >= 0 {
      let home = Int(truncatingIfNeeded: slots[next].hash) & mask
      // What would still be found from its home with the hole filled moves into it.
      if (next &- home) & mask >= (next &- hole) & mask {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next &+ 1) & mask
    }
    slots[hole] = IndexTable.vacant
    count &-= 1
    // What one trace made it grow by is given back with the trace.
    if count == 0, slots.count > IndexTable.smallest {
      slots = UniqueArray(repeating: IndexTable.vacant, count: IndexTable.smallest)
    }
  }

  private func index(_ hash: UInt64, _ place: Int32) -> Int? {
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].place >= 0 {
      if slots[index].place == place { return index }
      index = (index &+ 1) & mask
    }
    return nil
  }

  private mutating func put(_ slot: Slot) {
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: slot.hash) & mask
    while slots[index].place >= 0 { index = (index &+ 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    var old = UniqueArray(repeating: IndexTable.vacant, count: slots.count &* 2)
    swap(&old, &slots)
    for index in 0..<old.count where old[index].place >= 0 { put(old[index]) }
  }
}

#if DEBUG
  extension IndexTable {
    /// Checks that a search from its home comes to each entry. O(slots).
    func _checkInvariants() {
      let mask = slots.count &- 1
      var occupied = 0
      for index in 0..<slots.count where slots[index].place >= 0 {
        occupied += 1
        var home = Int(truncatingIfNeeded: slots[index].hash) & mask
        while home != index {
          precondition(slots[home].place >= 0, "an entry is cut off from its home")
          home = (home &+ 1) & mask
        }
      }
      precondition(occupied == count, "the number of entries is wrong")
    }
  }
#endif
