internal import BasicContainers
internal import Bytes

/// Finds the number of an attribute key that some dialect names.
///
/// Open addressing over at least four slots a key, so that a key that nobody names, the most frequent
/// case, is known for one after one look. A slot holds three words of its key, the first eight bytes,
/// eight in the middle and the last: up to 24 bytes that is all of it, and nothing else is looked at.
struct KeyMatcher: ~Copyable {
  /// What is returned for a key that no dialect names.
  static let unknown: UInt8 = 255

  struct Slot: BitwiseCopyable {
    var first: UInt64 = 0
    var middle: UInt64 = 0
    var last: UInt64 = 0
    var range = ByteRange.empty
    var key = KeyMatcher.unknown
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
    slots = UniqueArray(repeating: Slot(), count: size)
    for (number, key) in keys.enumerated() {
      let start = arena.count
      arena.append(key)
      let range = ByteRange(start, arena.count)
      var slot = Slot(range: range, key: UInt8(number))
      KeyMatcher.fill(&slot, with: arena.bytes.extracting(range))
      var place = KeyMatcher.place(slot.middle, slot.last, range.range.count) & mask
      while slots[place].key != KeyMatcher.unknown { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  private static func fill(_ slot: inout Slot, with key: Span<UInt8>) {
    if key.count >= 8 {
      slot.first = key.littleEndian64(at: 0)
      slot.middle = key.littleEndian64(at: (key.count - 8) >> 1)
    }
    slot.last = key.lastWord
  }

  /// The number of `key`, or ``unknown``. O(1) up to 24 bytes, O(`key.count`) for longer keys.
  @inline(__always)
  func find(_ key: Span<UInt8>) -> UInt8 {
    guard key.count >= 8 else { return findShort(key) }
    let first = key.littleEndian64(at: 0)
    let middle = key.littleEndian64(at: (key.count &- 8) >> 1)
    let last = key.littleEndian64(at: key.count &- 8)
    var place = KeyMatcher.place(middle, last, key.count) & mask
    while true {
      let number = slots[place].key
      if number == KeyMatcher.unknown { return KeyMatcher.unknown }
      if slots[place].last == last, slots[place].middle == middle, slots[place].first == first,
        Int(slots[place].range.count) == key.count,
        key.count <= 24 || hasSameBytes(key, slots[place].range)
      {
        return number
      }
      place = (place &+ 1) & mask
    }
  }

  /// The number of a key of less than eight bytes.
  @inline(never)
  private func findShort(_ key: Span<UInt8>) -> UInt8 {
    let word = key.lastWord
    var place = KeyMatcher.place(0, word, key.count) & mask
    while slots[place].key != KeyMatcher.unknown {
      if slots[place].last == word, Int(slots[place].range.count) == key.count {
        return slots[place].key
      }
      place = (place &+ 1) & mask
    }
    return KeyMatcher.unknown
  }

  @inline(never)
  private func hasSameBytes(_ key: Span<UInt8>, _ range: ByteRange) -> Bool {
    key.hasSameBytes(as: arena.bytes.extracting(range))
  }

  /// Where a key's slot would be: keys share their beginnings, so that the first word plays no part.
  @inline(__always)
  private static func place(_ middle: UInt64, _ last: UInt64, _ count: Int) -> Int {
    let word = last ^ middle &* 0x2545_F491_4F6C_DD1D
    let mixed = (word &+ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
