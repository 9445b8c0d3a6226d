internal import BasicContainers

/// Elements that keep their place until they are freed, and whose places are used again.
///
/// Room is made ahead, but written to only when an element comes: what was never used is not
/// resident.
struct Slab<Element: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  private var elements = UniqueArray<Element>()
  private var free = UniqueArray<Int32>()
  private let filler: Element

  /// No elements.
  init(filler: Element) {
    self.filler = filler
  }

  /// The number of elements that are in use.
  var count: Int { elements.count &- free.count }

  /// The place after the last that was ever in use.
  var end: Int32 { Int32(truncatingIfNeeded: elements.count) }

  /// Makes room for an element and returns its place. O(1) on average.
  @inline(__always)
  mutating func allocate() -> Int32 {
    if free.isEmpty {
      elements.append(filler)
      return Int32(truncatingIfNeeded: elements.count &- 1)
    }
    let place = free.removeLast()
    elements[Int(place)] = filler
    return place
  }

  /// Gives the element at `place` up.
  mutating func release(_ place: Int32) {
    elements[Int(place)] = filler
    free.append(place)
  }

  /// The element at `place`.
  subscript(place: Int32) -> Element {
    @inline(__always)
    get { elements[Int(place)] }
    @inline(__always)
    _modify { yield &elements[Int(place)] }
  }
}
