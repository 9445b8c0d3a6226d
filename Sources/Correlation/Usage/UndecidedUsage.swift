internal import Semantics

/// What a span says of usage that waits until its trace settles: a sum of calls, which counts unless one
/// of them reports any; or nothing at all, of a call, which lacks unless another report of it tells.
struct UndecidedUsage: SlabElement {
  var usage = Usage()
  /// The instrumentation scope that says it.
  var scope = Symbol.none
  var node: Int32 = -1
  /// The trace's next.
  var next: Int32 = -1

  var nextFree: Int32 {
    get { next }
    set { next = newValue }
  }
}
