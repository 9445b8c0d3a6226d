/// The relation of a span to the other side of a call.
public enum SpanKind: UInt8, Sendable, BitwiseCopyable {
  case `internal` = 1
  case server = 2
  case client = 3
  case producer = 4
  case consumer = 5

  /// The kind of the number on the wire; 0 and what is not known are `internal`, as OTLP says of
  /// `SPAN_KIND_UNSPECIFIED`.
  @inlinable @inline(__always)
  public init(wire number: Int32) {
    self = SpanKind(rawValue: UInt8(truncatingIfNeeded: max(0, min(number, 255)))) ?? .internal
  }
}
