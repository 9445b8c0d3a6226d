/// The provider's id of a response: a hash of it, and how long it is.
public struct ResponseID: Hashable, Sendable, BitwiseCopyable {
  /// 56 bits of the hash, above eight bits of the length, at most 255; 0 is none.
  public let rawValue: UInt64

  /// No id.
  @inlinable @inline(__always)
  public static var none: ResponseID { ResponseID(rawValue: 0) }

  @inlinable @inline(__always)
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The id of `count` bytes, at least one, that have `hash`.
  @inlinable @inline(__always)
  public init(hash: UInt64, count: Int) {
    rawValue = hash << 8 | UInt64(min(count, 255))
  }

  /// Whether there is none.
  @inlinable @inline(__always)
  public var isNone: Bool { rawValue == 0 }

  /// Whether two ids are those of two responses: both are there, differ, and are of one form. A proxy or
  /// a framework may give a response an id of its own beside the provider's, which is of another length.
  @inlinable
  public func isOfAnotherResponse(than other: ResponseID) -> Bool {
    rawValue != other.rawValue && !isNone && rawValue & 0xFF == other.rawValue & 0xFF
  }
}
