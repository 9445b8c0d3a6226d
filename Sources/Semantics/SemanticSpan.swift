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

  /// A step's place in its sequence, an attempt's or an arm's in its series; -1 where it has none.
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
    @inlinable @inline(__always)
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Whether all of `flags` are set. Not the standard library's, which other modules would call
    /// through a witness table.
    @inlinable @inline(__always)
    package func contains(_ flags: Flags) -> Bool { rawValue & flags.rawValue == flags.rawValue }

    /// The parent is in another process, by bits 8 and 9 of the span's flags.
    @inlinable @inline(__always)
    package static var remoteParent: Flags { Flags(rawValue: 1 << 0) }
    /// The span says whether a cache was hit.
    @inlinable @inline(__always)
    package static var cacheLookup: Flags { Flags(rawValue: 1 << 1) }
    /// The cache was hit.
    @inlinable @inline(__always)
    package static var cacheHit: Flags { Flags(rawValue: 1 << 2) }
    /// A provider bills it: its usage counts by itself.
    @inlinable @inline(__always)
    package static var call: Flags { Flags(rawValue: 1 << 3) }
    /// The span ends before it starts.
    @inlinable @inline(__always)
    package static var skewed: Flags { Flags(rawValue: 1 << 4) }
    /// The step's class is one that emits no span of its own.
    @inlinable @inline(__always)
    package static var wrapper: Flags { Flags(rawValue: 1 << 5) }
    /// The step's class is a cache that emits no span of its own.
    @inlinable @inline(__always)
    package static var silentCache: Flags { Flags(rawValue: 1 << 6) }
    /// The agent says that another handed over to it.
    @inlinable @inline(__always)
    package static var handedOver: Flags { Flags(rawValue: 1 << 7) }
    /// Its workflow name stands on the span itself.
    @inlinable @inline(__always)
    package static var namesWorkflow: Flags { Flags(rawValue: 1 << 8) }
    /// A client's request to a database.
    @inlinable @inline(__always)
    package static var database: Flags { Flags(rawValue: 1 << 9) }
  }

  /// Whether the span has no parent; one that names itself as parent has none either.
  package var isRoot: Bool { parentSpanID == .invalid || parentSpanID == spanID }

  /// Nanoseconds since 1970; the greatest number where it does not fit.
  package var end: UInt64 {
    let (end, overflow) = start.addingReportingOverflow(duration)
    return overflow ? .max : end
  }
}
