internal import CAllocator

/// What the process asks of the C library's allocator.
enum Allocator {
  /// Blocks from this size on are mapped one by one, in bytes, so that they are given back when they
  /// are freed.
  private static let mapped: CInt = 4 << 20

  /// Gives large blocks back to the system when they are freed, and keeps room for the others.
  ///
  /// By itself glibc raises that size up to 32 MiB once such a block was freed. Tables that grow then
  /// leave holes behind that fit nothing, as much as they take themselves. Where the size is set, what a
  /// heap may have free at its end before it is given back stays at 128 KiB, less than a request takes,
  /// so that each would be given its pages anew; it becomes half the size, as much as a few requests take.
  static func returnLargeBlocks() {
    _ = mallopt(M_MMAP_THRESHOLD, mapped)
    _ = mallopt(M_TRIM_THRESHOLD, mapped / 2)
  }
}
