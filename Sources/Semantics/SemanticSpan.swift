public import OTLP

/// A span with its meaning: what the dialects make of its attributes, and nothing else of them.
public struct SemanticSpan: Sendable, BitwiseCopyable {
  /// The trace that it belongs to.
  public var traceID = TraceID.invalid
  /// Its id within the trace.
  public var spanID = SpanID.invalid
  /// All zero in a root.
  public var parentSpanID = SpanID.invalid
  /// Nanoseconds since 1970.
  public var start: UInt64 = 0
  /// Nanoseconds; 0 where the span ends before it starts.
  public var duration: UInt64 = 0

  /// What it is.
  public var meaning = SpanMeaning.foreign
  /// What kind of thing an execution runs.
  public var role = Role.primitive
  /// What a structure stands for.
  public var composition = Composition.none
  /// How it ended.
  public var status = ExecutionStatus.success
  /// Its relation to the other side of a request.
  public var kind = SpanKind.internal
  /// Yes-or-no facts.
  public var flags = Flags()

  /// An execution's `primitive_name`; a step's class; else the span's name.
  public var name = Symbol.none
  /// An execution's `primitive_type`; for a step the type that goes with its class.
  public var type = Symbol.none
  /// What failed, where it did.
  public var errorType = Symbol.none
  /// The kind of agent at work, or its name.
  public var agentType = Symbol.none
  /// The workflow that the span names.
  public var workflow = Symbol.none
  /// The resource's `service.name`.
  public var service = Symbol.none
  /// The number of the session that the span names among those of ``SemanticBatch``; -1 where it names
  /// none.
  public var session: Int32 = -1
  /// The kind of cache that a look-up asked.
  public var cacheType = Symbol.none
  /// The optional labels in force, rendered as one string.
  public var extra = Symbol.none
  /// The instrumentation scope's name.
  public var scope = Symbol.none

  /// What a client, producer or consumer calls its other end.
  public var peer = Symbol.none

  /// A step's place in its sequence, an attempt's or an arm's in its series; -1 where it has none.
  public var stepIndex: Int32 = -1
  /// The place in ``SemanticBatch/usages``; -1 where the span reports no usage and is no call.
  public var usage: Int32 = -1
  /// Where the links begin in ``SemanticBatch/links``.
  public var firstLink: UInt32 = 0
  /// How many links it has.
  public var linkCount: UInt32 = 0
  /// The hash of a tool's arguments; 0 where it has none.
  public var argumentsHash: UInt64 = 0

  /// A foreign span without ids.
  @inlinable @inline(__always)
  public init() {}

  /// Yes-or-no facts of a span.
  public struct Flags: OptionSet, Sendable, BitwiseCopyable {
    /// A bit for each flag.
    public let rawValue: UInt16

    /// The flags whose bits are `rawValue`.
    @inlinable @inline(__always)
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Whether all of `flags` are set. Not the standard library's, which other modules would call
    /// through a witness table.
    @inlinable @inline(__always)
    public func contains(_ flags: Flags) -> Bool { rawValue & flags.rawValue == flags.rawValue }

    /// The parent is in another process, by bits 8 and 9 of the span's flags.
    @inlinable @inline(__always)
    public static var remoteParent: Flags { Flags(rawValue: 1 << 0) }
    /// The span says whether a cache was hit.
    @inlinable @inline(__always)
    public static var cacheLookup: Flags { Flags(rawValue: 1 << 1) }
    /// The cache was hit.
    @inlinable @inline(__always)
    public static var cacheHit: Flags { Flags(rawValue: 1 << 2) }
    /// A provider bills it: its usage counts by itself.
    @inlinable @inline(__always)
    public static var call: Flags { Flags(rawValue: 1 << 3) }
    /// The span ends before it starts.
    @inlinable @inline(__always)
    public static var skewed: Flags { Flags(rawValue: 1 << 4) }
    /// The step's class is one that emits no span of its own.
    @inlinable @inline(__always)
    public static var wrapper: Flags { Flags(rawValue: 1 << 5) }
    /// The step's class is a cache that emits no span of its own.
    @inlinable @inline(__always)
    public static var silentCache: Flags { Flags(rawValue: 1 << 6) }
    /// The agent says that another handed over to it.
    @inlinable @inline(__always)
    public static var handedOver: Flags { Flags(rawValue: 1 << 7) }
    /// Its workflow name stands on the span itself.
    @inlinable @inline(__always)
    public static var namesWorkflow: Flags { Flags(rawValue: 1 << 8) }
    /// A client's request to a database.
    @inlinable @inline(__always)
    public static var database: Flags { Flags(rawValue: 1 << 9) }
  }

  /// Whether the span has no parent; one that names itself as parent has none either.
  @inlinable @inline(__always)
  public var isRoot: Bool { parentSpanID == .invalid || parentSpanID == spanID }

  /// Nanoseconds since 1970; the greatest number where it does not fit.
  @inlinable @inline(__always)
  public var end: UInt64 {
    let (end, overflow) = start.addingReportingOverflow(duration)
    return overflow ? .max : end
  }
}
