internal import Bytes

/// The eight bytes that name a span within its trace.
public struct SpanID: Hashable, Sendable, BitwiseCopyable {
  /// The bytes as a big-endian number.
  public var rawValue: UInt64

  /// The id whose bytes are `rawValue`, big-endian.
  @inlinable @inline(__always)
  public init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// All zero: no span; as a parent, the mark of a root.
  @inlinable @inline(__always)
  public static var invalid: SpanID { SpanID(0) }
}

extension SpanID: CustomStringConvertible {
  /// 16 lower-case hexadecimal digits.
  public var description: String { Hexadecimal.digits(of: rawValue) }
}
