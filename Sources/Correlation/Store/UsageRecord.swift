internal import Semantics

/// What a span of a trace reports of tokens and cost, and whether it counts.
struct UsageRecord: BitwiseCopyable {
  var usage = Usage()
  var node: Int32 = -1
  /// The trace's next.
  var next: Int32 = -1
  /// Who it is attributed to.
  var name = Symbol.none
  /// The next of those that wait for one span to know whether it is wasted.
  var nextWaiting: Int32 = -1
  var disposition = UsageDerivation.Disposition.counted
  /// What it costs by the price list, in 10⁻¹² USD; -1 where that is not known, or the span says it.
  var price: Int64 = -1
  /// Whether it was attributed to the cache that had missed, or to none.
  var isAttributed = false
  /// Whether it counts, and was spent for nothing.
  var isWasted = false
}
