internal import BasicContainers
internal import Bytes

/// The attribute keys that somebody wants the values of, each with a number: how a reader knows them
/// while it reads, so that nobody has to look at all attributes again.
///
/// Open addressing over at least four slots a key, so that a key that nobody wants, the most frequent
/// case, is known for one after one look. A slot holds three words of its key, the first eight bytes, the
/// next and the last: up to 24 bytes that is all of it, and nothing else is looked at.
public struct AttributeKeys: ~Copyable {
  /// What is returned for a key that nobody wants.
  public static let unknown: UInt8 = 255
  /// How many keys there may be.
  public static let limit = 254

  struct Slot: BitwiseCopyable {
    var last: UInt64 = 0
    /// The first eight again where there are less than sixteen.
    var second: UInt64 = 0
    var first: UInt64 = 0
    /// Where the key is in the arena.
    var offset: UInt32 = 0
    /// How long it is, in bytes; a longer one than that is never found.
    var count: UInt16 = 0
    var number = AttributeKeys.unknown
  }

  private var slots: UniqueArray<Slot>
  private var arena = ByteWriter(capacity: 4096)
  private let mask: Int
  /// Tells these keys from others.
  private let id = UInt64.random(in: 1 ... .max)
  /// How many there are.
  public let count: Int

  /// The keys in the order of their numbers, of which there are at most ``limit``, each once.
  public init(_ keys: [String]) {
    precondition(keys.count <= AttributeKeys.limit, "there are numbers for 254 keys")
    count = keys.count
    var size = 64
    while size < keys.count * 4 { size *= 2 }
    mask = size - 1
    slots = UniqueArray(repeating: Slot(), count: size)
    for (number, key) in keys.enumerated() {
      let start = arena.count
      arena.append(key)
      guard let count = UInt16(exactly: arena.count - start) else { continue }
      var slot = Slot(offset: UInt32(start), count: count, number: UInt8(number))
      AttributeKeys.fill(&slot, with: arena.bytes.extracting(start..<arena.count))
      var place = AttributeKeys.place(slot.second, slot.last, Int(count)) & mask
      while slots[place].number != AttributeKeys.unknown { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  private static func fill(_ slot: inout Slot, with key: Span<UInt8>) {
    slot.last = key.lastWord
    guard key.count >= 8 else { return }
    slot.first = key.littleEndian64(at: 0)
    slot.second = key.count >= 16 ? key.littleEndian64(at: 8) : slot.first
  }

  /// What a loop over attributes looks keys up in.
  @inline(__always)
  public var index: AttributeKeyIndex {
    @_lifetime(borrow self)
    get { AttributeKeyIndex(slots.span, arena.bytes, mask: mask, id: id) }
  }

  /// Where a key's slot would be: keys share their beginnings, so that the first word plays no part if
  /// there is another.
  @inline(__always)
  static func place(_ second: UInt64, _ last: UInt64, _ count: Int) -> Int {
    let word = last ^ second &* 0x2545_F491_4F6C_DD1D
    let mixed = (word &+ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
