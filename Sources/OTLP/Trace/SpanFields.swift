public import Bytes

/// A span's fields as they stand in the body, without any meaning given to them.
///
///     message Span {
///       bytes trace_id = 1;               bytes span_id = 2;
///       string trace_state = 3;           bytes parent_span_id = 4;
///       string name = 5;                  SpanKind kind = 6;
///       fixed64 start_time_unix_nano = 7; fixed64 end_time_unix_nano = 8;
///       repeated KeyValue attributes = 9; repeated Event events = 11;
///       repeated Link links = 13;         Status status = 15;
///       fixed32 flags = 16; }
public struct SpanFields: Equatable, Sendable, BitwiseCopyable {
  /// All zero also where the id is not 16 bytes long.
  public var traceID = TraceID.invalid
  /// All zero also where the id is not 8 bytes long.
  public var spanID = SpanID.invalid
  /// All zero where there is no parent, or an id that is not 8 bytes long.
  public var parentSpanID = SpanID.invalid
  /// W3C `tracestate`, not validated.
  public var traceState = ByteRange.empty
  /// UTF-8, not checked.
  public var name = ByteRange.empty
  /// The number on the wire; see ``SpanKind``.
  public var kind: Int32 = 0
  /// Nanoseconds since 1970.
  public var start: UInt64 = 0
  /// Nanoseconds since 1970; may lie before `start`.
  public var end: UInt64 = 0
  /// A developer's words on an error.
  public var statusMessage = ByteRange.empty
  /// The number on the wire: 0 unset, 1 ok, 2 error.
  public var statusCode: Int32 = 0
  /// W3C trace flags, and in bits 8 and 9 whether the parent is remote.
  public var flags: UInt32 = 0

  /// A span of which nothing is known yet.
  @inlinable
  public init() {}
}
