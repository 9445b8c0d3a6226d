/// A link from a span to another, perhaps of another trace.
///
///     message Link { bytes trace_id = 1;  bytes span_id = 2;  … }
public struct SpanLink: Equatable, Sendable, BitwiseCopyable {
  /// All zero also where the id is not 16 bytes long.
  public var traceID: TraceID
  /// All zero also where the id is not 8 bytes long.
  public var spanID: SpanID

  /// The link to a span of a trace.
  @inlinable
  public init(traceID: TraceID, spanID: SpanID) {
    self.traceID = traceID
    self.spanID = spanID
  }
}
