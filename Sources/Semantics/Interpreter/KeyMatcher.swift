internal import BasicContainers
internal import Bytes

/// Finds the number of an attribute key that some dialect names.
///
/// Open addressing over at least four slots a key, so that a key that nobody names, the most frequent
/// case, is known for one after one look.
struct KeyMatcher: ~Copyable {
  /// What is returned for a key that no dialect names.
  static let unknown: UInt8 = 255

  struct Slot: BitwiseCopyable {
    var range: ByteRange
    var key: UInt8
  }

  private var slots: UniqueArray<Slot>
  private var arena = ByteWriter(capacity: 4096)
  private let mask: Int
  /// The keys, each at its number's place.
  let keys: [String]

  /// A matcher of `keys`, of which there are at most 255.
  init(_ keys: [String]) {
    precondition(keys.count < Int(KeyMatcher.unknown), "dialects name at most 254 keys")
    self.keys = keys
    var size = 64
    while size < keys.count * 4 { size *= 2 }
    mask = size - 1
    slots = UniqueArray(
      repeating: Slot(range: .empty, key: KeyMatcher.unknown), count: size)
    for (number, key) in keys.enumerated() {
      let start = arena.count
      arena.append(key)
      let range = ByteRange(start, arena.count)
      var place = KeyMatcher.place(arena.bytes.extracting(range)) & mask
      while slots[place].key != KeyMatcher.unknown { place = (place + 1) & mask }
      slots[place] = Slot(range: range, key: UInt8(number))
    }
  }

  /// The number of `key`, or ``unknown``. O(`key.count`).
  @inline(__always)
  func find(_ key: Span<UInt8>) -> UInt8 {
    var place = KeyMatcher.place(key) & mask
    while true {
      let slot = slots[place]
      if slot.key == KeyMatcher.unknown { return KeyMatcher.unknown }
      if key.hasSameBytes(as: arena.bytes.extracting(slot.range)) { return slot.key }
      place = (place &+ 1) & mask
    }
  }

  /// A hash of the length, the last eight bytes and eight in the middle: keys share their beginnings.
  @inline(__always)
  private static func place(_ key: Span<UInt8>) -> Int {
    var word = key.lastWord
    if key.count > 8 {
      word ^= key.littleEndian64(at: (key.count &- 8) >> 1) &* 0x2545_F491_4F6C_DD1D
    }
    let mixed = (word &+ UInt64(truncatingIfNeeded: key.count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
