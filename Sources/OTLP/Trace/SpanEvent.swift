public import Bytes

/// An event of a span, where it lies in the body.
///
///     message Event { fixed64 time_unix_nano = 1;  string name = 2;
///                     repeated KeyValue attributes = 3; }
public struct SpanEvent: Equatable, Sendable, BitwiseCopyable {
  /// Nanoseconds since 1970.
  public var time: UInt64
  /// `exception` for an exception.
  public var name: ByteRange
  /// Where its attributes begin in ``TraceScratch/eventAttributes``.
  public var firstAttribute: UInt32
  /// How many attributes it has.
  public var attributeCount: UInt32

  @inlinable
  init(time: UInt64, name: ByteRange, firstAttribute: UInt32, attributeCount: UInt32) {
    self.time = time
    self.name = name
    self.firstAttribute = firstAttribute
    self.attributeCount = attributeCount
  }
}
