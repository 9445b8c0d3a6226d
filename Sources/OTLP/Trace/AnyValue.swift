public import Bytes

/// An attribute's value where it lies in the body: a number as it is, anything longer by its place.
///
///     message AnyValue { oneof value {
///       string string_value = 1;  bool bool_value = 2;  int64 int_value = 3;
///       double double_value = 4;  ArrayValue array_value = 5;
///       KeyValueList kvlist_value = 6;  bytes bytes_value = 7; } }
public struct AnyValue: Equatable, Sendable, BitwiseCopyable {
  /// Which member of the `oneof` is set.
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// None: what an SDK sends for a null.
    case absent
    case string
    case bool
    case int
    case double
    case array
    case keyValueList
    case bytes
  }

  /// Which member of the `oneof` is set.
  public var kind: Kind
  /// The number's bits, or a ``ByteRange``: the offset in the upper half, the count in the lower.
  @usableFromInline var payload: UInt64

  @inlinable @inline(__always)
  init(_ kind: Kind, payload: UInt64) {
    self.kind = kind
    self.payload = payload
  }

  @inlinable @inline(__always)
  init(_ kind: Kind, _ range: ByteRange) {
    self.init(kind, payload: UInt64(range.offset) << 32 | UInt64(range.count))
  }

  /// No value.
  @inlinable @inline(__always)
  public static var absent: AnyValue { AnyValue(.absent, payload: 0) }

  /// Where a string, bytes, or the message of an array or list lies; empty for a number.
  @inlinable @inline(__always)
  public var range: ByteRange {
    switch kind {
    case .string, .bytes, .array, .keyValueList:
      ByteRange(
        offset: UInt32(truncatingIfNeeded: payload >> 32),
        count: UInt32(truncatingIfNeeded: payload))
    case .absent, .bool, .int, .double: .empty
    }
  }

  /// The value of a `bool`.
  @inlinable @inline(__always)
  public var bool: Bool? { kind == .bool ? payload != 0 : nil }

  /// The value of an `int`.
  @inlinable @inline(__always)
  public var int: Int64? { kind == .int ? Int64(bitPattern: payload) : nil }

  /// The value of a `double`.
  @inlinable @inline(__always)
  public var double: Double? { kind == .double ? Double(bitPattern: payload) : nil }
}
