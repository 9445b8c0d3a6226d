/// An edge that a link of another trace made from a span of this one.
struct LinkRecord: SlabElement {
  var edge = EdgeDerivation()
  /// The trace's next.
  var next: Int32 = -1

  var nextFree: Int32 {
    get { next }
    set { next = newValue }
  }
}
