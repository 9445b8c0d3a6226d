internal import Bytes

/// State that a derivation keeps for each node, or for each trace, of the forest, by its index.
///
/// The forest uses indices again. A derivation that is told of a forgotten node or trace resets its
/// element.
struct Column<Element: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  private var elements = StableBlock<Element>()
  private let filler: Element

  /// A column without room.
  init(_ filler: Element) { self.filler = filler }

  /// Makes room for indices below `count`. O(1) where there is room.
  mutating func makeRoom(_ count: Int) {
    if count > elements.count { elements.append(filler, count: count - elements.count) }
  }

  /// The element of the node or trace at `index`.
  subscript(index: Int32) -> Element {
    @inline(__always)
    get { elements[Int(index)] }
    @inline(__always)
    _modify { yield &elements[Int(index)] }
  }

  /// Puts the initial element at `index`.
  @inline(__always)
  mutating func reset(_ index: Int32) { elements[Int(index)] = filler }

  /// The bytes that `count` elements take.
  static func bytes(_ count: Int) -> Int { count * MemoryLayout<Element>.stride }
}
