internal import Semantics

/// Usage that is the sum of calls, unless none of them reports any: it waits until its trace settles.
struct AggregateRecord: SlabElement {
  var usage = Usage()
  var node: Int32 = -1
  /// The trace's next.
  var next: Int32 = -1

  var nextFree: Int32 {
    get { next }
    set { next = newValue }
  }
}
