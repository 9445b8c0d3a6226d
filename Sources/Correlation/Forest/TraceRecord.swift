internal import OTLP
internal import Semantics

/// A trace that is open, or settled and remembered: 120 bytes, the longest fields first so that there are
/// no gaps.
struct TraceRecord: SlabElement {
  var id = TraceID.invalid
  /// When a span of it came last, in nanoseconds since 1970.
  var lastActivity: UInt64 = 0
  /// When it was settled last, in nanoseconds since 1970.
  var settledAt: UInt64 = 0
  /// What its look-ups in caches saved, in 10⁻¹² USD.
  var savings: UInt64 = 0
  /// How many spans it has, placeholders included.
  var nodeCount: Int32 = 0
  /// Where its table of spans begins.
  var block: Int32 = -1
  /// Its neighbours in its queue.
  var previous: Int32 = -1
  var next: Int32 = -1
  /// The first of what its spans say of usage that waits until it settles.
  var firstUndecided: Int32 = -1

  /// The earliest span that names a workflow; -1 where none does.
  var workflowNode: Int32 = -1
  /// The earliest span that names an agent's type.
  var agentNode: Int32 = -1
  /// The earliest execution.
  var executionNode: Int32 = -1
  /// The earliest span that names a session, and the session's place.
  var sessionNode: Int32 = -1
  var session: Int32 = -1
  /// The first of the records of usage that its spans report.
  var firstUsage: Int32 = -1
  /// The first of the edges that links of other traces made from its spans.
  var firstLink: Int32 = -1
  /// The first of its calls of tools.
  var firstTool: Int32 = -1
  /// How many of them are repeats, or were counted as such.
  var toolRepeats: UInt32 = 0
  /// The earliest span without a parent.
  var rootNode: Int32 = -1
  /// How many executions have come.
  var executions: UInt32 = 0
  /// As which active workflow it is counted.
  var activeWorkflow = Symbol.none
  var activeAgent = Symbol.none
  var flags: Flags = []
  /// The binary logarithm of the size of its table of spans.
  var blockSize = BlockPool.smallest
  var queue = TraceQueue.none
  /// How many executions are nested in another on the longest way down, at most 255.
  var nested: UInt8 = 0

  var nextFree: Int32 {
    get { next }
    set { next = newValue }
  }

  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt16

    static let hasExecution = Flags(rawValue: 1 << 0)
    /// A span without a parent has come.
    static let hasRoot = Flags(rawValue: 1 << 1)
    /// It was settled at least once.
    static let settled = Flags(rawValue: 1 << 2)
    /// It is counted as an active workflow.
    static let active = Flags(rawValue: 1 << 3)
    /// The request at hand touched it.
    static let touched = Flags(rawValue: 1 << 4)
    /// A root that names its workflow waits to be counted.
    static let hasNamedRoot = Flags(rawValue: 1 << 5)
    /// Something waits until it settles.
    static let undecided = Flags(rawValue: 1 << 6)
    /// A workflow was counted.
    static let workflowCounted = Flags(rawValue: 1 << 7)
    /// It was settled for want of room, to be forgotten.
    static let evicted = Flags(rawValue: 1 << 10)
    /// One of its spans looks something up in a cache.
    static let hasCache = Flags(rawValue: 1 << 8)
    /// One of its spans is an attempt or an arm with a number.
    static let hasAttempts = Flags(rawValue: 1 << 9)
    /// It is counted as an active workflow that runs away.
    static let runaway = Flags(rawValue: 1 << 11)
    /// How large it was when it settled first is counted.
    static let measured = Flags(rawValue: 1 << 12)
  }
}
