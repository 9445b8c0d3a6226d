public import BasicContainers

/// A growing list of plain values that is emptied and filled again, span by span or request by
/// request.
///
/// Its slots stay initialized, so that adding is one compare and one store: a quarter of the
/// instructions of `UniqueArray.append`, which at twenty attributes a span is what shows.
public struct ScratchList<Element: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  @usableFromInline var slots: UniqueArray<Element>
  @usableFromInline var used = 0

  /// An empty list.
  ///
  /// - Parameters:
  ///   - filler: what slots hold that nothing was written to yet.
  ///   - capacity: how many slots to make at once; at least one.
  public init(filler: Element, capacity: Int = 16) {
    slots = UniqueArray(repeating: filler, count: max(1, capacity))
  }

  /// The number of elements.
  @inlinable
  public var count: Int { used }

  /// How many elements there is room for.
  @inlinable
  public var capacity: Int { slots.count }

  /// Whether there are none.
  @inlinable
  public var isEmpty: Bool { used == 0 }

  /// The elements; valid until the list is changed.
  @inlinable
  public var span: Span<Element> {
    @_lifetime(borrow self)
    get { slots.span.extracting(first: used) }
  }

  /// The element at `index`, which must be less than ``count``. O(1).
  @inlinable
  public subscript(index: Int) -> Element {
    @inline(__always)
    get {
      precondition(index < used, "an element past the last")
      return slots[index]
    }
    @inline(__always)
    set {
      precondition(index < used, "an element past the last")
      slots[index] = newValue
    }
  }

  /// Adds `element` at the end. O(1) on average.
  @inlinable @inline(__always)
  public mutating func append(_ element: Element) {
    if used == slots.count { grow() }
    slots[used] = element
    used &+= 1
  }

  /// Takes the last element out; nil where there is none. O(1).
  @inlinable
  public mutating func popLast() -> Element? {
    guard used > 0 else { return nil }
    used &-= 1
    return slots[used]
  }

  /// Empties the list and keeps its room.
  @inlinable @inline(__always)
  public mutating func removeAll() {
    used = 0
  }

  /// Empties the list, and gives its room back where that is for more than `limit` elements.
  @inlinable @inline(__always)
  public mutating func removeAll(keepingAtMost limit: Int) {
    used = 0
    if capacity > limit { shrink() }
  }

  @inline(never) @usableFromInline
  mutating func shrink() {
    let filler = slots[0]
    slots = UniqueArray(repeating: filler, count: 1)
  }

  @inline(never) @usableFromInline
  mutating func grow() {
    let filler = slots[0]
    let more = UniqueArray(repeating: filler, count: slots.count)
    slots.append(copying: more.span)
  }
}
