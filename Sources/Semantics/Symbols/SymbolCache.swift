internal import BasicContainers
package import Bytes

/// What one thread knows of a ``SymbolTable``: finds the symbol of bytes in a request without a lock
/// and without making a string.
///
/// Open addressing with linear probing over a power of two of slots. A slot holds 32 bits of the
/// hash and the place of an entry; an entry names bytes in one arena, which are compared in full.
///
///      slots    ┌────────┬───────┐     entries ┌────────┬───────┬────────┐     arena
///               │ hash   │ entry │ ──────────▶ │ offset │ count │ symbol │ ──▶ "SequentialPrimitive…"
///               └────────┴───────┘             └────────┴───────┴────────┘
///
/// When it holds `limit` entries it starts anew: random strings cost time then, not memory.
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

  private static let limit = 1 << 14

  private let table: SymbolTable
  private let seed: UInt64
  private var slots: UniqueArray<Slot>
  private var mask: Int
  private var entries = ScratchList(
    filler: Entry(range: .empty, symbol: .none), capacity: 256)
  private var arena = ByteWriter(capacity: 4096)

  /// A cache of `table` that knows nothing yet.
  package init(_ table: SymbolTable) {
    self.table = table
    self.seed = UInt64.random(in: .min ... .max)
    self.slots = UniqueArray(repeating: Slot(hash: 0, entry: 0), count: 512)
    self.mask = 511
  }

  /// The symbol of `bytes`. O(`bytes.count`); asks the table when it does not know them.
  @inline(__always)
  package mutating func symbol(_ bytes: Span<UInt8>) -> Symbol {
    guard !bytes.isEmpty else { return .none }
    let hash = bytes.hash(seed: seed)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
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

  /// The symbol of what was written to `text`.
  package mutating func symbol(_ text: borrowing ByteWriter) -> Symbol {
    symbol(text.bytes)
  }

  @inline(never)
  private mutating func add(_ bytes: Span<UInt8>, hash: UInt64) -> Symbol {
    let symbol = table.intern(bytes)
    // What there is no room for in the table is not worth room here.
    guard symbol != .other else { return symbol }
    if entries.count >= SymbolCache.limit || arena.count > 1 << 20 { removeAll() }
    if (entries.count &+ 1) &* 2 > slots.count { grow() }
    let start = arena.count
    arena.append(bytes)
    entries.append(Entry(range: ByteRange(start, arena.count), symbol: symbol))
    insert(Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), entry: UInt32(entries.count)), hash)
    return symbol
  }

  private mutating func insert(_ slot: Slot, _ hash: UInt64) {
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].entry != 0 { place = (place &+ 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let size = slots.count &* 2
    slots = UniqueArray(repeating: Slot(hash: 0, entry: 0), count: size)
    mask = size &- 1
    for index in 0..<entries.count {
      let hash = arena.bytes.extracting(entries[index].range).hash(seed: seed)
      insert(Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), entry: UInt32(index &+ 1)), hash)
    }
  }

  /// Forgets everything.
  package mutating func removeAll() {
    slots = UniqueArray(repeating: Slot(hash: 0, entry: 0), count: 512)
    mask = 511
    entries.removeAll()
    arena.removeAll(keepingAtMost: 4096)
  }
}
