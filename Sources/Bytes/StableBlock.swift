internal import CAllocator

/// A growing array of plain values whose memory is mapped, not allocated, once it is large: it grows by
/// moving pages.
///
/// `UniqueArray` copies all elements when it grows: a table of a hundred MiB then takes tens of
/// milliseconds under a lock that others wait for, stands in memory twice meanwhile, and leaves holes
/// behind in the C library's arenas, together as much again as all tables. Here the kernel moves the
/// pages' addresses and copies none (`mremap`). What was never written to is not resident, and what was
/// mapped anew is zero.
///
/// Every access is checked against the bounds. Elements begin at a page, or at a multiple of 64 bytes
/// while they are few, so that those of 64 bytes lie in one cache line each.
@safe
public struct StableBlock<Element: BitwiseCopyable & Sendable>: ~Copyable {
  /// From this size on memory is mapped, in bytes: a multiple of every page size there is.
  fileprivate static var mapped: Int { 64 << 10 }
  private static var alignment: Int { 64 }

  /// The first element of `room`.
  @usableFromInline var first: UnsafeMutablePointer<Element>
  /// How many elements there is room for.
  @usableFromInline var room: Int
  @usableFromInline var used = 0
  /// How large the memory is, in bytes.
  fileprivate var size: Int

  /// No elements, and room for a few.
  public init() {
    size = StableBlock.alignment * max(1, 16 * MemoryLayout<Element>.stride / StableBlock.alignment)
    room = size / MemoryLayout<Element>.stride
    unsafe first = StableBlock.start(StableBlock.allocate(size), room)
  }

  deinit { unsafe StableBlock.free(UnsafeMutableRawPointer(first), size) }

  /// How many elements there are.
  @inlinable
  public var count: Int { used }

  /// The element at `index`, which must be less than ``count``. O(1).
  public subscript(index: Int) -> Element {
    @inlinable @inline(__always)
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: used), "an element past the last")
      // In bounds, and everything below `used` is initialized.
      return unsafe first[index]
    }
    @inlinable @inline(__always)
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: used), "an element past the last")
      // The same; `self` is held exclusively meanwhile, so that the memory stays where it is.
      yield unsafe &first[index]
    }
  }

  /// Adds an element at the end. O(1) on average.
  @inlinable @inline(__always)
  public mutating func append(_ element: Element) {
    if used == room { grow(to: used &+ 1) }
    // There is room for one more.
    unsafe (first + used).initialize(to: element)
    used &+= 1
  }

  /// Adds `element` so many times. O(`count`).
  public mutating func append(_ element: Element, count added: Int) {
    if used + added > room { grow(to: used + added) }
    unsafe (first + used).initialize(repeating: element, count: added)
    used += added
  }

  /// Makes room for `wanted` elements at least, and for half as many more as there was for.
  @inline(never) @usableFromInline
  mutating func grow(to wanted: Int) {
    let bytes = max(wanted, room + room / 2) * MemoryLayout<Element>.stride
    let unit = bytes < StableBlock.mapped ? StableBlock.alignment : StableBlock.mapped
    let larger = (bytes + unit - 1) / unit * unit
    // `first` is not used again before it is made anew: what it named may be gone.
    let memory = unsafe StableBlock.resize(UnsafeMutableRawPointer(first), size, to: larger)
    size = larger
    room = larger / MemoryLayout<Element>.stride
    unsafe first = StableBlock.start(memory, room)
  }

  private static func start(
    _ memory: UnsafeMutableRawPointer, _ room: Int
  ) -> UnsafeMutablePointer<Element> {
    // The memory has room for so many elements and belongs to this value alone; plain values need no
    // initialization to be overwritten.
    unsafe memory.bindMemory(to: Element.self, capacity: room)
  }

  /// Memory of `size` bytes. There is no way to go on without, as for any array.
  private static func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let memory = unsafe size < mapped ? aligned_alloc(alignment, size) : tracemill_map(size)
    guard let memory = unsafe memory else { noMemory(size) }
    return unsafe memory
  }

  /// The same memory, or other with the same bytes, of `larger` bytes.
  private static func resize(
    _ memory: UnsafeMutableRawPointer, _ size: Int, to larger: Int
  ) -> UnsafeMutableRawPointer {
    if size >= mapped {
      // The whole of what was mapped once, and `larger` is a multiple of the page size too.
      guard let moved = unsafe tracemill_remap(memory, size, larger) else { noMemory(larger) }
      return unsafe moved
    }
    let other = unsafe allocate(larger)
    unsafe other.copyMemory(from: memory, byteCount: size)
    unsafe free(memory, size)
    return unsafe other
  }

  private static func free(_ memory: UnsafeMutableRawPointer, _ size: Int) {
    if size < mapped {
      unsafe CAllocator.free(memory)
    } else {
      unsafe _ = munmap(memory, size)
    }
  }

  private static func noMemory(_ size: Int) -> Never {
    fatalError("There is no memory for a table of \(size) bytes.")
  }
}

// The memory belongs to this value alone, which is not copyable, and its elements are Sendable.
extension StableBlock: @unchecked Sendable {}

extension StableBlock where Element: FixedWidthInteger {
  /// Adds zeros until there are `count` elements at least. What is mapped is zero already, and stays not
  /// resident.
  public mutating func grow(toZeros count: Int) {
    guard count > used else { return }
    if count > room { grow(to: count) }
    // What came from the C library is not zero, nor what was copied from there.
    let allocated =
      size < StableBlock.mapped ? room : StableBlock.mapped / MemoryLayout<Element>.stride
    while used < min(count, allocated) {
      unsafe (first + used).initialize(to: 0)
      used += 1
    }
    used = count
  }
}
