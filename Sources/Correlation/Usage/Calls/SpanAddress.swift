package import OTLP

/// A span of a trace.
package struct SpanAddress: Hashable, Sendable, BitwiseCopyable {
  package var trace: TraceID
  package var span: SpanID

  init(trace: TraceID, span: SpanID) {
    self.trace = trace
    self.span = span
  }
}
