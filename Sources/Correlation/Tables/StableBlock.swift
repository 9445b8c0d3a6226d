internal import CAllocator

/// A growing array of plain values that begins at a cache line and moves as little as can be.
///
/// It stands on the C library's `realloc`, which moves the pages of a large block and copies none of
/// them: a table of a hundred MiB grows within microseconds, under a lock that others wait for, and
/// never stands in memory twice. `UniqueArray` copies all elements then. What was never used is not
/// resident.
///
/// Every access is checked against the bounds.
@safe
struct StableBlock<Element: BitwiseCopyable & Sendable>: ~Copyable {
  /// Elements of 64 bytes that begin at a multiple of this lie in one cache line each.
  private static var alignment: Int { 64 }

  /// What the C library gave.
  private var block: UnsafeMutableRawPointer
  /// The first element: at the first cache line that begins in the block.
  private var first: UnsafeMutablePointer<Element>
  private var capacity: Int
  /// How many elements there are.
  private(set) var count = 0

  /// No elements, and room for a few.
  init() {
    capacity = 16
    unsafe block = StableBlock.reallocate(nil, capacity)
    unsafe first = StableBlock.start(of: block, capacity)
  }

  deinit { unsafe free(block) }

  /// The element at `index`, which must be less than ``count``. O(1).
  subscript(index: Int) -> Element {
    @inline(__always)
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "an element past the last")
      // In bounds, and everything below `count` is initialized.
      return unsafe first[index]
    }
    @inline(__always)
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "an element past the last")
      // The same; `self` is held exclusively meanwhile, so that the block stays where it is.
      yield unsafe &first[index]
    }
  }

  /// Adds an element at the end. O(1) on average.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count &+ 1) }
    // There is room for one more; plain values need no initialization of their own.
    unsafe (first + count).initialize(to: element)
    count &+= 1
  }

  /// Adds `element` so many times. O(`count`).
  mutating func append(_ element: Element, count added: Int) {
    if count + added > capacity { grow(to: count + added) }
    unsafe (first + count).initialize(repeating: element, count: added)
    count += added
  }

  /// Makes room for `wanted` elements at least, and for half as many more as there was for.
  @inline(never)
  private mutating func grow(to wanted: Int) {
    let room = max(wanted, capacity + capacity / 2)
    let before = unsafe StableBlock.padding(of: block)
    // The old block is gone; `first` is not used before it is made anew.
    let grown = unsafe StableBlock.reallocate(block, room)
    let padding = unsafe StableBlock.padding(of: grown)
    if padding != before {
      // The elements came along as they lay; both places are in the block, since it has room for the
      // alignment beside all elements, and they may overlap.
      unsafe (grown + padding).copyMemory(
        from: grown + before, byteCount: count * MemoryLayout<Element>.stride)
    }
    unsafe block = grown
    unsafe first = StableBlock.start(of: grown, room)
    capacity = room
  }

  /// A block with room for so many elements, and what was in `block`.
  ///
  /// There is no way to go on without memory, as for any array.
  private static func reallocate(
    _ block: UnsafeMutableRawPointer?, _ room: Int
  ) -> UnsafeMutableRawPointer {
    guard
      let grown = unsafe realloc(block, room * MemoryLayout<Element>.stride + alignment)
    else { fatalError("There is no memory for a table of \(room) elements.") }
    return unsafe grown
  }

  private static func start(
    of block: UnsafeMutableRawPointer, _ room: Int
  ) -> UnsafeMutablePointer<Element> {
    unsafe (block + padding(of: block)).bindMemory(to: Element.self, capacity: room)
  }

  /// How far behind a block's beginning the next cache line begins.
  private static func padding(of block: UnsafeMutableRawPointer) -> Int {
    let address = Int(bitPattern: block)
    return (address + alignment - 1) & ~(alignment - 1) - address
  }
}

// The block belongs to this value alone, which is not copyable, and its elements are Sendable.
extension StableBlock: @unchecked Sendable {}
