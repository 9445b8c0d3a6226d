package import Semantics

/// What a look-up in a cache saved, or what it cost that it found nothing.
package struct SavingsDerivation: Sendable, BitwiseCopyable {
  /// What happened.
  package enum Event: UInt8, Sendable, BitwiseCopyable {
    /// The cache had not what was looked for.
    case miss
    /// A call below a miss is counted, with this usage.
    case cost
    /// The cache had it.
    case hit
  }

  package var event = Event.miss
  /// The cache's name.
  package var cache = Symbol.none
  /// The place of the trace that it is of.
  package var trace: Int32 = -1
  package var usage = Usage()
  /// When the call began, in nanoseconds since 1970.
  package var start: UInt64 = 0

  init() {}
}
