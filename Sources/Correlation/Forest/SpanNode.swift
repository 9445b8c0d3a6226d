internal import OTLP
internal import Semantics

/// A span as its trace remembers it: 48 bytes.
///
/// A span that others name as their parent and that has not come yet is a *placeholder*: it has an id and
/// an index, and nothing else.
struct SpanNode: SlabElement {
  var spanID = SpanID.invalid
  /// Nanoseconds since 1970.
  var start: UInt64 = 0
  /// Nanoseconds.
  var duration: UInt64 = 0
  /// The parent; -1 in a root and in a placeholder.
  var parent: NodeIndex = -1
  /// An ancestor, up to which there are only structures and unrecognised spans.
  var ancestorLink: NodeIndex = -1
  /// The index of the labels that the span goes by; -1 in a placeholder.
  var labels: Int32 = -1
  /// The span's number among its siblings: a step's, an attempt's or an arm's; -1 where it has none.
  var number: Int32 = -1
  var meaning = SpanMeaning.foreign
  var composition = Composition.none
  /// The first composition on the way from here to `ancestorLink`, without both ends.
  var linkComposition = Composition.none
  var status = ExecutionStatus.success
  var facts: Facts = []
  var flags: Flags = .placeholder

  var nextFree: Int32 {
    get { parent }
    set { parent = newValue }
  }

  /// What the span says of itself beside its names, for derivations.
  struct Facts: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    /// A request for embeddings.
    static let embedding = Facts(rawValue: 1 << 0)
    /// It says whether a cache was hit.
    static let cacheLookup = Facts(rawValue: 1 << 1)
    /// The cache was hit.
    static let cacheHit = Facts(rawValue: 1 << 2)
    /// A provider bills it.
    static let call = Facts(rawValue: 1 << 3)
    /// A step whose class is a cache that emits no span, and that does not say what it found.
    static let silentCache = Facts(rawValue: 1 << 4)
    /// It names its workflow.
    static let namesWorkflow = Facts(rawValue: 1 << 5)
    /// The agent says that another handed over to it.
    static let handedOver = Facts(rawValue: 1 << 6)
  }

  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    /// It has not come yet.
    static let placeholder = Flags(rawValue: 1 << 0)
    /// Structures and unrecognised spans name one another as parents in a circle: nothing is above.
    static let cyclic = Flags(rawValue: 1 << 1)
    /// It has no parent.
    static let root = Flags(rawValue: 1 << 2)
    /// Its parent is in another process.
    static let remoteParent = Flags(rawValue: 1 << 3)
    /// Some span names it as its parent.
    static let hasChild = Flags(rawValue: 1 << 4)
  }

  /// Whether a search for an execution above a node ends here.
  @inline(__always)
  var endsSearch: Bool {
    isExecution || parent < 0 || flags.contains(.cyclic)
  }

  /// Whether it is a call whose tokens are missing if no report tells them: not one that failed, which a
  /// provider does not bill.
  var mayLackUsage: Bool {
    guard facts.contains(.call) else { return false }
    if case .error = status { return false }
    return true
  }

  // By pattern: `==` of another module's enum is a call through a witness table.

  /// Whether it is one run of something that has a name.
  @inline(__always)
  var isExecution: Bool { if case .execution = meaning { true } else { false } }

  /// Whether it is how one execution came to be started by another.
  @inline(__always)
  var isStructure: Bool { if case .structure = meaning { true } else { false } }

  /// Whether it is a step of a sequence.
  @inline(__always)
  var isStep: Bool { if case .step = composition { true } else { false } }

  /// Whether it ended otherwise than well.
  @inline(__always)
  var hasFailed: Bool { if case .success = status { false } else { true } }

  /// Nanoseconds since 1970.
  var end: UInt64 {
    let (end, overflow) = start.addingReportingOverflow(duration)
    return overflow ? .max : end
  }
}

extension SemanticSpan {
  /// Whether it is one run of something that has a name.
  @inline(__always)
  var isExecution: Bool { if case .execution = meaning { true } else { false } }
}
