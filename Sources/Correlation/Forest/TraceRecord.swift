internal import OTLP

/// A trace that is open, or settled and remembered: 56 bytes, the longest fields first so that there are no
/// gaps.
struct TraceRecord: SlabElement {
  var id = TraceID.invalid
  /// When a span of it came last, in nanoseconds since 1970.
  var lastActivity: UInt64 = 0
  /// When it was settled last, in nanoseconds since 1970.
  var settledAt: UInt64 = 0
  /// The number of its spans, placeholders included.
  var nodeCount: Int32 = 0
  /// Where its table of spans begins.
  var block: Int32 = -1
  /// Its neighbours in its queue.
  var previous: TraceIndex = -1
  var next: TraceIndex = -1
  var flags: Flags = []
  /// The binary logarithm of the size of its table of spans.
  var blockSize = BlockPool.smallest
  var queue = TraceQueue.none

  var nextFree: Int32 {
    get { next }
    set { next = newValue }
  }

  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    /// A span without a parent has come.
    static let hasRoot = Flags(rawValue: 1 << 0)
    /// It was settled at least once.
    static let settled = Flags(rawValue: 1 << 1)
    /// This request has touched it.
    static let touched = Flags(rawValue: 1 << 2)
    /// A derivation asks to see each of its spans when it settles.
    static let undecided = Flags(rawValue: 1 << 3)
    /// It was settled for want of room, to be forgotten.
    static let evicted = Flags(rawValue: 1 << 4)
  }
}
