internal import Semantics

/// What a span of a trace reports of tokens and cost, and whether it counts: 64 bytes.
struct UsageRecord: SlabElement {
  /// A number that is not reported.
  static let absent = UInt32.max

  /// What it costs in 10⁻¹² USD: what the span says, else by the price list once that was asked; -1
  /// where neither is known.
  var cost: Int64 = -1
  /// Tokens, as the next; where ``isWide``, the place of the numbers in another table.
  var input = UsageRecord.absent
  var output = UsageRecord.absent
  var cacheRead = UsageRecord.absent
  var cacheWrite = UsageRecord.absent
  var reasoning = UsageRecord.absent
  var model = Symbol.none
  var provider = Symbol.none
  /// Who it is attributed to.
  var name = Symbol.none
  /// What it says of its agent, or the report of the same call that does.
  var agentType = Symbol.none
  var node: Int32 = -1
  /// The trace's next.
  var next: Int32 = -1
  /// The next of those that wait for one span to know whether it is wasted.
  var nextWaiting: Int32 = -1
  var disposition = UsageDerivation.Disposition.counted
  /// Whether the cost is what the span says.
  var isCostReported = false
  /// Whether it was attributed to the cache that had missed, or to none.
  var isAttributed = false
  /// Whether it was asked, once the trace was settled, which agent it is for.
  var isOfAgent = false
  /// Whether another report of the call tells which agent it is for.
  var isOfOther = false
  /// Whether a report below it has taken over the parts of its tokens.
  var isTaken = false
  /// Whether it counts, and was spent for nothing.
  var isWasted = false
  /// Whether its numbers do not fit, or are but a total.
  var isWide = false

  /// The price, where the list was asked for it; -1 where that is not known, or the span says what it
  /// cost.
  var price: Int64 { isCostReported ? -1 : cost }

  var nextFree: Int32 {
    get { next }
    set { next = newValue }
  }
}
