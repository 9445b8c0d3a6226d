internal import Bytes

/// Blocks of 8, 16, 32, … places in one array: each trace has a hash table of its own in one, so that
/// the spans of a trace are found close to one another.
struct BlockPool: ~Copyable, Sendable {
  /// What an empty slot of a block holds.
  static let empty: Int32 = -1
  /// The binary logarithm of the smallest block's size.
  static let smallest: UInt8 = 3

  private var slots = StableBlock<Int32>()
  /// For each size the first free block, -1 where there is none; a free block's first slot names the
  /// next.
  private var free = [Int32](repeating: -1, count: 32)
  /// How many slots are in blocks in use.
  private(set) var used = 0

  /// A block of 2^`size` empty slots; returns the place of its first.
  mutating func allocate(size: UInt8) -> Int32 {
    let count = 1 << Int(size)
    used &+= count
    let block = free[Int(size)]
    guard block >= 0 else {
      let first = slots.count
      slots.append(BlockPool.empty, count: count)
      return Int32(truncatingIfNeeded: first)
    }
    free[Int(size)] = slots[Int(block)]
    for place in Int(block)..<(Int(block) + count) { slots[place] = BlockPool.empty }
    return block
  }

  /// Gives a block up.
  mutating func release(_ block: Int32, size: UInt8) {
    used &-= 1 << Int(size)
    slots[Int(block)] = free[Int(size)]
    free[Int(size)] = block
  }

  subscript(place: Int) -> Int32 {
    @inline(__always)
    get { slots[place] }
    @inline(__always)
    set { slots[place] = newValue }
  }
}
