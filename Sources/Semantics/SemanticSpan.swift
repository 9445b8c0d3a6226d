package import OTLP

/// A span with its meaning: what the dialects make of its attributes, and nothing else of them.
package struct SemanticSpan: Sendable, BitwiseCopyable {
  package var traceID = TraceID.invalid
  package var spanID = SpanID.invalid
  /// All zero in a root.
  package var parentSpanID = SpanID.invalid
  /// Nanoseconds since 1970.
  package var start: UInt64 = 0
  /// Nanoseconds; 0 where the span ends before it starts.
  package var duration: UInt64 = 0

  package var meaning = SpanMeaning.foreign
  package var role = Role.primitive
  package var composition = Composition.none
  package var status = ExecutionStatus.success
  package var kind = SpanKind.internal
  package var flags = Flags()

  /// An execution's `primitive_name`; a step's class; else the span's name.
  package var name = Symbol.none
  /// An execution's `primitive_type`; for a step the type that goes with its class.
  package var type = Symbol.none
  package var errorType = Symbol.none
  package var agentType = Symbol.none
  package var workflow = Symbol.none
  package var service = Symbol.none
  package var session = Symbol.none
  package var cacheType = Symbol.none
  /// The optional labels in force, rendered as one string.
  package var extra = Symbol.none
  /// The instrumentation scope's name.
  package var scope = Symbol.none

  /// What a client, producer or consumer calls its other end.
  package var peer = Symbol.none

  /// A step's place in its sequence; -1 where it has none.
  package var stepIndex: Int32 = -1
  /// The place in ``SemanticBatch/usages``; -1 where the span reports no usage and is no call.
  package var usage: Int32 = -1
  /// Where the links begin in ``SemanticBatch/links``.
  package var firstLink: UInt32 = 0
  package var linkCount: UInt32 = 0
  /// The hash of a tool's arguments; 0 where it has none.
  package var argumentsHash: UInt64 = 0

  /// A foreign span without ids.
  package init() {}

  /// Yes-or-no facts of a span.
  package struct Flags: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt16

    /// The flags whose bits are `rawValue`.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The parent is in another process, by bits 8 and 9 of the span's flags.
    package static let remoteParent = Flags(rawValue: 1 << 0)
    /// The span says whether a cache was hit.
    package static let cacheLookup = Flags(rawValue: 1 << 1)
    /// The cache was hit.
    package static let cacheHit = Flags(rawValue: 1 << 2)
    /// A provider bills it: its usage counts by itself.
    package static let call = Flags(rawValue: 1 << 3)
    /// The span ends before it starts.
    package static let skewed = Flags(rawValue: 1 << 4)
    /// The step's class is one that emits no span of its own.
    package static let wrapper = Flags(rawValue: 1 << 5)
    /// The step's class is a cache that emits no span of its own.
    package static let silentCache = Flags(rawValue: 1 << 6)
    /// The agent says that another handed over to it.
    package static let handedOver = Flags(rawValue: 1 << 7)
    /// Its workflow name stands on the span itself.
    package static let namesWorkflow = Flags(rawValue: 1 << 8)
    /// A client's request to a database.
    package static let database = Flags(rawValue: 1 << 9)
  }

  /// Whether the span has no parent; one that names itself as parent has none either.
  package var isRoot: Bool { parentSpanID == .invalid || parentSpanID == spanID }

  /// Nanoseconds since 1970; the greatest number where it does not fit.
  package var end: UInt64 {
    let (end, overflow) = start.addingReportingOverflow(duration)
    return overflow ? .max : end
  }
}
