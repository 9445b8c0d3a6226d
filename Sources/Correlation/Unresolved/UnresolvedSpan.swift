package import OTLP
package import Semantics

/// A span about which something is not known, as an example.
package struct UnresolvedSpan: Sendable {
  package var trace: TraceID
  package var span: SpanID
  /// None where only its id is known.
  package var name: Symbol
  /// When it, or something of its trace, came last, in nanoseconds since 1970.
  package var time: UInt64

  /// The span `span` of `trace`.
  package init(_ trace: TraceID, _ span: SpanID, name: Symbol, time: UInt64) {
    self.trace = trace
    self.span = span
    self.name = name
    self.time = time
  }
}
