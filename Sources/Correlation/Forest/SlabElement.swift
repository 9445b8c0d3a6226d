/// An element of a ``Slab``: while its place is free it names the next free one.
protocol SlabElement: BitwiseCopyable, Sendable {
  /// The next free place; -1 in the last, and in the element that fills new places.
  var nextFree: Int32 { get set }
}
