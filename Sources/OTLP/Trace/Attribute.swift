public import Bytes

/// One attribute of a resource, scope, span or event, where it lies in the body.
///
///     message KeyValue { string key = 1;  AnyValue value = 2; }
public struct Attribute: Equatable, Sendable, BitwiseCopyable {
  /// The key's bytes, meant to be UTF-8 but not checked.
  public var key: ByteRange
  /// The value.
  public var value: AnyValue

  @inlinable @inline(__always)
  init(key: ByteRange, value: AnyValue) {
    self.key = key
    self.value = value
  }

  /// An attribute without key and value.
  static let empty = Attribute(key: .empty, value: .absent)
}
