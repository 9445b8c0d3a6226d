internal import Semantics

/// The numbers of a usage that do not fit its record.
struct WideUsage: SlabElement {
  var usage = Usage()
  var nextFree: Int32 = -1
}
