internal import Semantics

/// A call of the request at hand that reports usage.
struct CallReport: BitwiseCopyable {
  var usage = Usage()
  var node: Int32 = -1
  var trace: Int32 = -1
  var scope = Symbol.none
  /// When the call ended, in nanoseconds since 1970.
  var end: UInt64 = 0
}
