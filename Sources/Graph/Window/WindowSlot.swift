/// The increments of one stretch of time: pairs of varints, a cell's distance from the one before
/// it and its increment, ascending by cell.
///
///     ┌──────────────┬───────────┬──────────────┬───────────┬─┄
///     │ cell - 0     │ increment │ cell - last  │ increment │
///     └──────────────┴───────────┴──────────────┴───────────┴─┄
struct WindowSlot {
  /// What a slot costs besides its bytes: this structure and the buffer's header.
  static let overhead = 64

  /// Where it begins, in nanoseconds since 1970; where the slot before it ends.
  var start: UInt64
  /// Where it ends.
  var end: UInt64
  /// The pairs.
  var pairs: [UInt8] = []

  /// What it counts against the byte budget.
  var cost: Int { pairs.count + Self.overhead }

  /// Reads the pairs of a slot one by one.
  struct Reader {
    private let pairs: [UInt8]
    private var position = 0
    private var cell = 0

    init(_ slot: WindowSlot) {
      pairs = slot.pairs
    }

    /// The next cell and its increment, nil at the end. O(1).
    mutating func next() -> (cell: Int, increment: UInt64)? {
      guard position < pairs.count else { return nil }
      cell &+= Int(truncatingIfNeeded: varint())
      return (cell, varint())
    }

    private mutating func varint() -> UInt64 {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while position < pairs.count {
        let byte = pairs[position]
        position += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      return value
    }
  }

  /// Collects pairs, cells ascending.
  struct Writer {
    private(set) var pairs: [UInt8] = []
    private var last = 0

    /// Adds an increment; `cell` must be larger than the one before.
    mutating func append(_ cell: Int, _ increment: UInt64) {
      append(UInt64(truncatingIfNeeded: cell &- last))
      append(increment)
      last = cell
    }

    private mutating func append(_ value: UInt64) {
      var rest = value
      while rest >= 0x80 {
        pairs.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      pairs.append(UInt8(truncatingIfNeeded: rest))
    }
  }

  /// Leaves `cells` out. O(bytes).
  mutating func forget(_ cells: Set<Int>) {
    var writer = Writer()
    var reader = Reader(self)
    var isChanged = false
    while let (cell, increment) = reader.next() {
      if cells.contains(cell) { isChanged = true } else { writer.append(cell, increment) }
    }
    if isChanged { pairs = Array(writer.pairs[...]) }
  }

  /// Takes the pairs of `later`, which follows this slot, and ends where it ends. O(bytes of both).
  mutating func merge(_ later: WindowSlot) {
    end = later.end
    if later.pairs.isEmpty { return }
    if pairs.isEmpty {
      pairs = later.pairs
      return
    }
    var writer = Writer()
    var left = Reader(self)
    var right = Reader(later)
    var first = left.next()
    var second = right.next()
    while true {
      switch (first, second) {
      case (let one?, let two?) where one.cell == two.cell:
        writer.append(one.cell, one.increment &+ two.increment)
        first = left.next()
        second = right.next()
      case (let one?, let two) where one.cell < two?.cell ?? Int.max:
        writer.append(one.cell, one.increment)
        first = left.next()
      case (_, let two?):
        writer.append(two.cell, two.increment)
        second = right.next()
      default:
        // The copy has no spare room, so that the budget counts what is really held.
        pairs = Array(writer.pairs[...])
        return
      }
    }
  }
}
