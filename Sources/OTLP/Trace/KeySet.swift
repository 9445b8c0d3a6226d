/// The number of an attribute key in ``AttributeKeys``.
public typealias KeyNumber = UInt16

/// A set of attribute keys, by their numbers in ``AttributeKeys``: up to ``capacity``.
///
/// Public, and inlined: the sets of a span are asked for much.
public struct KeySet: Equatable, Sendable, BitwiseCopyable {
  /// A bit for each key.
  @usableFromInline typealias Words = InlineArray<8, UInt64>

  @usableFromInline var words = Words(repeating: 0)

  /// How many keys there may be numbers for.
  public static let capacity = Words.count * UInt64.bitWidth

  /// No keys.
  @inlinable @inline(__always)
  public init() {}

  /// Whether both have the same keys.
  @inlinable @inline(__always)
  public static func == (left: KeySet, right: KeySet) -> Bool {
    var difference: UInt64 = 0
    for index in 0..<Words.count { difference |= left.words[index] ^ right.words[index] }
    return difference == 0
  }

  /// Whether it has no key.
  @inlinable @inline(__always)
  public var isEmpty: Bool {
    var all: UInt64 = 0
    for index in 0..<Words.count { all |= words[index] }
    return all == 0
  }

  /// A hash of the keys.
  @inlinable @inline(__always)
  public var hash: UInt64 {
    var hash: UInt64 = 0
    for index in 0..<Words.count { hash = (hash ^ words[index]) &* 0x9E37_79B9_7F4A_7C15 }
    return hash
  }

  /// The keys that both have.
  @inlinable @inline(__always)
  public func intersection(_ other: KeySet) -> KeySet {
    var result = self
    for index in 0..<Words.count { result.words[index] &= other.words[index] }
    return result
  }

  /// The keys that one of both has.
  @inlinable @inline(__always)
  public func union(_ other: KeySet) -> KeySet {
    var result = self
    for index in 0..<Words.count { result.words[index] |= other.words[index] }
    return result
  }

  /// Takes the key with the smallest number out; nil where there is none.
  @inlinable @inline(__always)
  public mutating func popFirst() -> KeyNumber? {
    for index in 0..<Words.count where words[index] != 0 {
      let bit = words[index].trailingZeroBitCount
      words[index] &= words[index] &- 1
      return KeyNumber(truncatingIfNeeded: index &* UInt64.bitWidth &+ bit)
    }
    return nil
  }

  /// Whether a key is in it.
  @inlinable @inline(__always)
  public func contains(_ key: KeyNumber) -> Bool {
    words[Int(key >> 6)] & (1 << UInt64(key & 63)) != 0
  }

  /// Puts a key into it.
  @inlinable @inline(__always)
  public mutating func insert(_ key: KeyNumber) {
    words[Int(key >> 6)] |= 1 << UInt64(key & 63)
  }

  /// Whether both have a key in common.
  @inlinable @inline(__always)
  public func intersects(_ other: KeySet) -> Bool {
    var common: UInt64 = 0
    for index in 0..<Words.count { common |= words[index] & other.words[index] }
    return common != 0
  }

  /// Whether all keys of `other` are here.
  @inlinable @inline(__always)
  public func isSuperset(of other: KeySet) -> Bool {
    var missing: UInt64 = 0
    for index in 0..<Words.count { missing |= other.words[index] & ~words[index] }
    return missing == 0
  }
}
