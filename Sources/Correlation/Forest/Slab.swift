internal import Bytes

/// Elements that keep their place until they are freed, and whose places are used again, the one that
/// was freed last first.
///
/// Room is made ahead, but written to only when an element comes: what was never used is not
/// resident.
struct Slab<Element: SlabElement>: ~Copyable, Sendable {
  private var elements = StableBlock<Element>()
  private var firstFree: Int32 = -1
  private let filler: Element
  /// The number of elements that are in use.
  private(set) var count = 0

  /// No elements.
  init(filler: Element) {
    self.filler = filler
  }

  /// The place after the last that was ever in use.
  var end: Int32 { Int32(truncatingIfNeeded: elements.count) }

  /// Makes room for an element and returns its place. O(1) on average.
  @inline(__always)
  mutating func allocate() -> Int32 {
    count &+= 1
    let place = firstFree
    guard place >= 0 else {
      elements.append(filler)
      return Int32(truncatingIfNeeded: elements.count &- 1)
    }
    firstFree = elements[Int(place)].nextFree
    elements[Int(place)].nextFree = filler.nextFree
    return place
  }

  /// Gives the element at `place` up.
  @inline(__always)
  mutating func release(_ place: Int32) {
    count &-= 1
    elements[Int(place)] = filler
    elements[Int(place)].nextFree = firstFree
    firstFree = place
  }

  /// The element at `place`.
  subscript(place: Int32) -> Element {
    @inline(__always)
    get { elements[Int(place)] }
    @inline(__always)
    _modify { yield &elements[Int(place)] }
  }
}

#if DEBUG
  extension Slab {
    /// Checks that every element is in use or free. O(elements).
    func _checkInvariants() {
      var free = 0
      var index = firstFree
      while index >= 0, free <= elements.count {
        free += 1
        index = elements[Int(index)].nextFree
      }
      precondition(free + count == elements.count, "an element is neither in use nor free")
    }
  }
#endif
