/// Where some bytes of a request lie: an offset into its body, and how many.
///
/// Eight bytes instead of a `Range<Int>`'s sixteen, because every attribute holds two. Bodies are
/// limited to less than 4 GiB, so 32 bits are enough.
public struct ByteRange: Equatable, Sendable, BitwiseCopyable {
  /// The first byte's offset from the start of the body.
  public var offset: UInt32
  /// The number of bytes.
  public var count: UInt32

  /// The `count` bytes from `offset` on.
  @inlinable @inline(__always)
  public init(offset: UInt32, count: UInt32) {
    self.offset = offset
    self.count = count
  }

  /// The range from `lower` up to `upper`, offsets into one body of less than 4 GiB.
  @inlinable @inline(__always)
  public init(_ lower: Int, _ upper: Int) {
    self.offset = UInt32(truncatingIfNeeded: lower)
    self.count = UInt32(truncatingIfNeeded: upper &- lower)
  }

  /// No bytes at all.
  @inlinable @inline(__always)
  public static var empty: ByteRange { ByteRange(offset: 0, count: 0) }

  /// Whether there are no bytes.
  @inlinable @inline(__always)
  public var isEmpty: Bool { count == 0 }

  /// The same as offsets into the body.
  @inlinable @inline(__always)
  public var range: Range<Int> { Int(offset)..<(Int(offset) &+ Int(count)) }
}

extension Span<UInt8> {
  /// The bytes that `range` names.
  @inlinable @inline(__always)
  @_lifetime(copy self)
  public func extracting(_ range: ByteRange) -> Span<UInt8> {
    extracting(range.range)
  }
}
