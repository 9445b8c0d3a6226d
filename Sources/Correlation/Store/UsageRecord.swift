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
  /// The model that it is billed by, with its date.
  var billedModel = Symbol.none
  var disposition = UsageDerivation.Disposition.counted
  var tier = ServiceTier.unknown
  private var marks = Marks()

  /// What is known of a record, a bit each.
  private struct Marks: OptionSet {
    let rawValue: UInt8

    static let costReported = Marks(rawValue: 1)
    static let attributed = Marks(rawValue: 2)
    static let ofAgent = Marks(rawValue: 4)
    static let ofOther = Marks(rawValue: 8)
    static let taken = Marks(rawValue: 16)
    static let wasted = Marks(rawValue: 32)
    static let wide = Marks(rawValue: 64)
  }

  private subscript(mark: Marks) -> Bool {
    get { marks.contains(mark) }
    set { if newValue { marks.insert(mark) } else { marks.remove(mark) } }
  }

  /// Whether the cost is what the span says.
  var isCostReported: Bool {
    get { self[.costReported] }
    set { self[.costReported] = newValue }
  }
  /// Whether it was attributed to the cache that had missed, or to none.
  var isAttributed: Bool {
    get { self[.attributed] }
    set { self[.attributed] = newValue }
  }
  /// Whether it was asked, once the trace was settled, which agent it is for.
  var isOfAgent: Bool {
    get { self[.ofAgent] }
    set { self[.ofAgent] = newValue }
  }
  /// Whether another report of the call tells which agent it is for.
  var isOfOther: Bool {
    get { self[.ofOther] }
    set { self[.ofOther] = newValue }
  }
  /// Whether a report below it has taken over the parts of its tokens.
  var isTaken: Bool {
    get { self[.taken] }
    set { self[.taken] = newValue }
  }
  /// Whether it counts, and was spent for nothing.
  var isWasted: Bool {
    get { self[.wasted] }
    set { self[.wasted] = newValue }
  }
  /// Whether its numbers do not fit, or are but a total.
  var isWide: Bool {
    get { self[.wide] }
    set { self[.wide] = newValue }
  }

  /// The price, where the list was asked for it; -1 where that is not known, or the span says what it
  /// cost.
  var price: Int64 { isCostReported ? -1 : cost }

  var nextFree: Int32 {
    get { next }
    set { next = newValue }
  }
}
