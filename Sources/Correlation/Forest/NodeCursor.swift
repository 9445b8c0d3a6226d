/// Where in a trace's table of spans somebody is who goes through all of them.
///
/// The order is that of the table: none that means anything, but the same each time until spans come.
struct NodeCursor {
  private var slot: Int
  private let end: Int

  init(_ record: borrowing TraceRecord) {
    slot = Int(record.block)
    end = slot + 1 << Int(record.blockSize)
  }

  /// The next node; -1 after the last. O(1) on average.
  @inline(__always)
  mutating func next(in blocks: borrowing BlockPool) -> Int32 {
    while slot < end {
      let node = blocks[slot]
      slot &+= 1
      if node != BlockPool.empty { return node }
    }
    return -1
  }
}
