internal import Bytes

/// Borrowed ``AttributeKeys``, for as long as a span's attributes are read: the loop holds where the
/// slots are in registers, instead of loading them for each attribute.
public struct AttributeKeyIndex: ~Escapable {
  private let slots: Span<AttributeKeys.Slot>
  private let arena: Span<UInt8>
  private let mask: Int
  /// Whose keys they are.
  let id: UInt64

  /// No keys.
  @_lifetime(immortal)
  init() {
    slots = Span()
    arena = Span()
    mask = 0
    id = 0
  }

  @inline(__always)
  @_lifetime(copy slots, copy arena)
  init(_ slots: Span<AttributeKeys.Slot>, _ arena: Span<UInt8>, mask: Int, id: UInt64) {
    self.slots = slots
    self.arena = arena
    self.mask = mask
    self.id = id
  }

  /// Whether there are no keys; then none must be looked up.
  @inline(__always)
  var isEmpty: Bool { slots.isEmpty }

  /// The number of `key`, or ``AttributeKeys/unknown``. O(1) up to 24 bytes, O(`key.count`) for longer
  /// keys.
  @inline(__always)
  func find(_ key: Span<UInt8>) -> UInt8 {
    let count = key.count
    guard count >= 8 else { return findShort(key) }
    let first = key.littleEndian64(at: 0)
    let second = count >= 16 ? key.littleEndian64(at: 8) : first
    let last = key.littleEndian64(at: count &- 8)
    var place = AttributeKeys.place(second, last, count) & mask
    while true {
      let number = slots[place].number
      if number == AttributeKeys.unknown { return number }
      if slots[place].last == last, slots[place].second == second,
        Int(slots[place].count) == count, slots[place].first == first,
        count <= 24 || isKey(key, at: place)
      {
        return number
      }
      place = (place &+ 1) & mask
    }
  }

  /// Whether a key is wanted that is as long as `key`, of at least eight bytes, and begins with the same
  /// four. O(keys).
  func hasKey(like key: Span<UInt8>) -> Bool {
    let beginning = key.littleEndian32(at: 0)
    return slots.indices.contains { place in
      slots[place].number != AttributeKeys.unknown && Int(slots[place].count) == key.count
        && UInt32(truncatingIfNeeded: slots[place].first) == beginning
    }
  }

  /// The number of a key of less than eight bytes.
  @inline(never)
  private func findShort(_ key: Span<UInt8>) -> UInt8 {
    let word = key.lastWord
    var place = AttributeKeys.place(0, word, key.count) & mask
    while slots[place].number != AttributeKeys.unknown {
      if slots[place].last == word, Int(slots[place].count) == key.count {
        return slots[place].number
      }
      place = (place &+ 1) & mask
    }
    return AttributeKeys.unknown
  }

  @inline(never)
  private func isKey(_ key: Span<UInt8>, at place: Int) -> Bool {
    let start = Int(slots[place].offset)
    return key.hasSameBytes(as: arena.extracting(start..<(start + Int(slots[place].count))))
  }
}
