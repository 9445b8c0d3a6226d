internal import OTLP
internal import Semantics

/// A span as its trace remembers it: 64 bytes, one cache line.
///
/// A span that others name as their parent and that has not come yet is a *placeholder*: it has an id and
/// an index, and nothing else.
struct SpanNode: SlabElement {
  var spanID = SpanID.invalid
  /// Nanoseconds since 1970.
  var start: UInt64 = 0
  /// Nanoseconds.
  var duration: UInt64 = 0
  /// The parent's place; -1 in a root and in a placeholder.
  var parent: Int32 = -1
  /// An ancestor's place, up to which nothing but structures and foreign spans stand in between.
  var ancestorLink: Int32 = -1
  /// In a placeholder the executions below that wait to know what is above it: the first, the last. In a
  /// step whose end goes by another name the last is the place of the labels of its own.
  var firstPending: Int32 = -1
  var lastPending: Int32 = -1
  /// Of an execution that waits, the next that does; of a step, the next with the same place.
  var chain: Int32 = -1
  /// A step's place in its sequence, an attempt's or an arm's in its series; -1 where it has none.
  /// Of an execution how many others are nested in it on the longest way down, less one.
  var stepIndex: Int32 = -1
  /// The one execution directly below, while there is just one.
  var onlyChild: Int32 = -1
  /// The place of its labels; -1 in a placeholder. Of a step they are those of its class, and once it is
  /// decided those of its end.
  var labels: Int32 = -1

  /// How many executions are directly below; `ownName` where that plays no part.
  var executionChildren: UInt8 = 0
  var meaning = SpanMeaning.foreign
  var composition = Composition.none
  /// The first composition met on the way from here to `ancestorLink`, both ends left out.
  var linkComposition = Composition.none
  var status = ExecutionStatus.success
  var facts: Facts = []
  var flags: Flags = .placeholder

  var nextFree: Int32 {
    get { parent }
    set { parent = newValue }
  }

  /// What the span says of itself beside its names.
  struct Facts: OptionSet, BitwiseCopyable {
    var rawValue: UInt8

    /// A request for embeddings.
    static let embedding = Facts(rawValue: 1 << 0)
    /// It says whether a cache was hit.
    static let cacheLookup = Facts(rawValue: 1 << 1)
    /// The cache was hit.
    static let cacheHit = Facts(rawValue: 1 << 2)
    /// What the look-up saved, or cost, was derived.
    static let savingsDerived = Facts(rawValue: 1 << 3)

    /// Which side of a request it is.
    var side: ServiceSide {
      get {
        requestCode == 13 ? .database : ServiceSide(rawValue: sideCode) ?? .none
      }
      set { requestCode = newValue == .database ? 13 : newValue.rawValue }
    }

    /// Whether a request between services is counted, or will be, of which it is a side.
    var isRequested: Bool { requestCode > 4 }

    /// Whether that was counted with an end that sends no spans.
    var isVirtual: Bool { 9...12 ~= requestCode }

    /// Notes that a request is counted.
    mutating func noteRequest() {
      if 1...4 ~= requestCode { requestCode += 4 }
    }

    /// Notes that a request is counted with an end that sends no spans.
    mutating func noteVirtualNode() {
      if 1...8 ~= requestCode { requestCode = sideCode + 8 }
    }

    /// Bits 4 to 7: 0 in what is no side; a side that has no request yet, plus 4 with one, plus 8 with
    /// one to a virtual node; 13 in a database's client.
    private var requestCode: UInt8 {
      get { rawValue >> 4 }
      set { rawValue = rawValue & 15 | newValue << 4 }
    }

    private var sideCode: UInt8 { requestCode == 0 ? 0 : (requestCode - 1) & 3 + 1 }
  }

  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt16

    /// It has not come yet.
    static let placeholder = Flags(rawValue: 1 << 0)
    /// Structures and foreign spans name one another as parents in a circle: nothing is above.
    static let cyclic = Flags(rawValue: 1 << 1)
    /// It has no parent.
    static let root = Flags(rawValue: 1 << 2)
    /// Its parent is in another process.
    static let remoteParent = Flags(rawValue: 1 << 3)
    /// Some span names it as its parent.
    static let hasChild = Flags(rawValue: 1 << 4)
    /// A call below reports usage.
    static let reportedBelow = Flags(rawValue: 1 << 5)
    /// Its usage is accounted for: it is counted, or another report of the same call is.
    static let usageCounted = Flags(rawValue: 1 << 6)
    /// A provider bills it.
    static let call = Flags(rawValue: 1 << 7)
    /// The name of the step's end is decided.
    static let endDecided = Flags(rawValue: 1 << 8)
    /// The step's edge from the step before it is counted.
    static let flowCounted = Flags(rawValue: 1 << 9)
    /// A call whose usage is held until it is known whether another library reports it.
    static let held = Flags(rawValue: 1 << 10)
    /// A step whose class is a cache that emits no span, and that does not say what it found.
    static let silentCache = Flags(rawValue: 1 << 11)
    /// What the silent cache found is decided.
    static let cacheDecided = Flags(rawValue: 1 << 12)
    /// A root that names its workflow.
    static let namesWorkflow = Flags(rawValue: 1 << 13)
    /// The workflow whose root it is was counted.
    static let workflowCounted = Flags(rawValue: 1 << 14)
    /// The agent says that another handed over to it.
    static let handedOver = Flags(rawValue: 1 << 15)
  }

  /// In ``executionChildren``: so many that it does not matter, or a step whose class emits no span of
  /// its own and that goes by its class whatever is below.
  static let ownName = UInt8.max

  /// Whether a search for an execution above a node ends here.
  @inline(__always)
  var endsSearch: Bool {
    isExecution || parent < 0 || flags.contains(.cyclic)
  }

  /// Whether it is a call whose tokens are lost if nothing tells them: not one that failed, which a provider
  /// does not bill.
  var mayLackUsage: Bool {
    guard flags.contains(.call) else { return false }
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

  /// The place of the labels of a step's own, where its end goes by other ones; nil where it does not.
  var ownLabels: Int32? {
    isStructure && isStep && flags.contains(.endDecided) && lastPending >= 0 ? lastPending : nil
  }

  /// Nanoseconds since 1970.
  var end: UInt64 {
    let (end, overflow) = start.addingReportingOverflow(duration)
    return overflow ? .max : end
  }
}
