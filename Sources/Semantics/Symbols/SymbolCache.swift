internal import BasicContainers
package import Bytes

/// What one thread knows of a ``SymbolTable``: finds the symbol of bytes in a request without a lock
/// and without making a string.
///
/// Open addressing with linear probing over a power of two of slots, in two tables. Most strings have
/// at most sixteen bytes: they stand in their slot as two words. Of a longer one the slot holds 32 bits
/// of the hash and the place of an entry, which names bytes in one arena that are compared in full.
///
///      short    ┌────────┬────────┬───────┬────────┐
///               │ first  │ last   │ count │ symbol │
///               └────────┴────────┴───────┴────────┘
///      long     ┌────────┬───────┐     entries ┌────────┬───────┬────────┐     arena
///               │ hash   │ entry │ ──────────▶ │ offset │ count │ symbol │ ──▶ "SequentialPrimitive…"
///               └────────┴───────┘             └────────┴───────┴────────┘
///
/// When a table holds so many strings it starts anew: random strings cost time then, not memory.
package struct SymbolCache: ~Copyable {
  struct Slot: BitwiseCopyable {
    var hash: UInt32
    /// The entry's place plus one; 0 is an empty slot.
    var entry: UInt32
  }

  struct Entry: BitwiseCopyable {
    var range: ByteRange
    var symbol: Symbol
  }

  private static let limit = 1 << 17
  private static let longLimit = 1 << 14
  /// What is longer is not worth room: the table keeps less of it.
  private static let longest = 1 << 12
  /// The longest string that two words hold.
  private static let shortest = 16

  private let table: SymbolTable
  private let seed: UInt64
  private var shortSlots = UniqueArray(repeating: ShortText(), count: 512)
  private var shortCount = 0
  private var slots = UniqueArray(repeating: Slot(hash: 0, entry: 0), count: 512)
  private var entries = ScratchList(
    filler: Entry(range: .empty, symbol: .none), capacity: 256)
  private var arena = ByteWriter(capacity: 4096)

  /// A cache of `table` that knows nothing yet.
  package init(_ table: SymbolTable) {
    self.table = table
    self.seed = UInt64.random(in: .min ... .max)
  }

  /// The symbol of `bytes`. O(`bytes.count`); asks the table when it does not know them.
  @inline(__always)
  package mutating func symbol(_ bytes: Span<UInt8>) -> Symbol {
    guard !bytes.isEmpty else { return .none }
    guard bytes.count <= SymbolCache.shortest else { return longSymbol(bytes) }
    return symbol(bytes, ShortText(bytes))
  }

  /// The same where `last` remembers which text was asked for last in the same place: what is asked for
  /// again is not looked up.
  @inline(__always)
  mutating func symbol(_ bytes: Span<UInt8>, last: inout ShortText) -> Symbol {
    guard !bytes.isEmpty, bytes.count <= SymbolCache.shortest else { return symbol(bytes) }
    var text = ShortText(bytes)
    if text.hasSameBytes(as: last) { return last.symbol }
    text.symbol = lookUp(bytes)
    // There may be room for it in the table one day.
    if text.symbol != .other { last = text }
    return text.symbol
  }

  @inline(never)
  private mutating func lookUp(_ bytes: Span<UInt8>) -> Symbol { symbol(bytes) }

  @inline(__always)
  private mutating func symbol(_ bytes: Span<UInt8>, _ text: ShortText) -> Symbol {
    let mask = shortSlots.count &- 1
    var place = SymbolCache.place(text.first, text.last, text.count, seed) & mask
    while true {
      let slot = shortSlots[place]
      if slot.hasSameBytes(as: text) { return slot.symbol }
      if slot.count == 0 { break }
      place = (place &+ 1) & mask
    }
    return add(bytes, text)
  }

  /// The symbol of what was written to `text`.
  package mutating func symbol(_ text: borrowing ByteWriter) -> Symbol {
    symbol(text.bytes)
  }

  @inline(__always)
  private static func place(
    _ first: UInt64, _ last: UInt64, _ count: UInt32, _ seed: UInt64
  ) -> Int {
    let product = (first ^ seed).multipliedFullWidth(
      by: (last &+ UInt64(count)) ^ 0xA076_1D64_78BD_642F ^ seed)
    let mixed = (product.high ^ product.low ^ last) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32)
  }

  @inline(never)
  private mutating func longSymbol(_ bytes: Span<UInt8>) -> Symbol {
    let hash = bytes.hash(seed: seed)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.entry == 0 { break }
      if slot.hash == tag {
        let entry = entries[Int(slot.entry &- 1)]
        if bytes.hasSameBytes(as: arena.bytes.extracting(entry.range)) { return entry.symbol }
      }
      place = (place &+ 1) & mask
    }
    return add(bytes, hash: hash)
  }

  @inline(never)
  private mutating func add(_ bytes: Span<UInt8>, _ slot: ShortText) -> Symbol {
    let symbol = table.intern(bytes)
    // What there is no room for in the table is not worth room here.
    guard symbol != .other else { return symbol }
    if shortCount >= SymbolCache.limit {
      shortSlots = UniqueArray(repeating: ShortText(), count: 512)
      shortCount = 0
    }
    if (shortCount &+ 1) &* 2 > shortSlots.count { growShort() }
    var slot = slot
    slot.symbol = symbol
    insert(slot)
    shortCount &+= 1
    return symbol
  }

  private mutating func insert(_ slot: ShortText) {
    let mask = shortSlots.count &- 1
    var place = SymbolCache.place(slot.first, slot.last, slot.count, seed) & mask
    while shortSlots[place].count != 0 { place = (place &+ 1) & mask }
    shortSlots[place] = slot
  }

  private mutating func growShort() {
    var old = UniqueArray(repeating: ShortText(), count: shortSlots.count &* 2)
    swap(&old, &shortSlots)
    for place in 0..<old.count where old[place].count != 0 { insert(old[place]) }
  }

  @inline(never)
  private mutating func add(_ bytes: Span<UInt8>, hash: UInt64) -> Symbol {
    let symbol = table.intern(bytes)
    guard symbol != .other, bytes.count <= SymbolCache.longest else { return symbol }
    if entries.count >= SymbolCache.longLimit || arena.count > 1 << 20 {
      slots = UniqueArray(repeating: Slot(hash: 0, entry: 0), count: 512)
      entries.removeAll()
      arena.removeAll(keepingAtMost: 4096)
    }
    if (entries.count &+ 1) &* 2 > slots.count { grow() }
    let start = arena.count
    arena.append(bytes)
    entries.append(Entry(range: ByteRange(start, arena.count), symbol: symbol))
    insert(Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), entry: UInt32(entries.count)), hash)
    return symbol
  }

  private mutating func insert(_ slot: Slot, _ hash: UInt64) {
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].entry != 0 { place = (place &+ 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    slots = UniqueArray(repeating: Slot(hash: 0, entry: 0), count: slots.count &* 2)
    for index in 0..<entries.count {
      let hash = arena.bytes.extracting(entries[index].range).hash(seed: seed)
      insert(Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), entry: UInt32(index &+ 1)), hash)
    }
  }
}
