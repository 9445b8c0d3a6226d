/// A set of attribute keys, by their numbers in ``AttributeKeys``: up to 256.
///
/// Public, and inlined: the sets of a span are asked for much.
public struct KeySet: Equatable, Sendable, BitwiseCopyable {
  @usableFromInline var words: InlineArray<4, UInt64> = [0, 0, 0, 0]

  /// No keys.
  @inlinable @inline(__always)
  public init() {}

  /// Whether both have the same keys.
  @inlinable @inline(__always)
  public static func == (left: KeySet, right: KeySet) -> Bool {
    left.words[0] == right.words[0] && left.words[1] == right.words[1]
      && left.words[2] == right.words[2] && left.words[3] == right.words[3]
  }

  /// Whether it has no key.
  @inlinable @inline(__always)
  public var isEmpty: Bool { (words[0] | words[1] | words[2] | words[3]) == 0 }

  /// A hash of the keys.
  @inlinable @inline(__always)
  public var hash: UInt64 {
    let low = words[0] &* 0x9E37_79B9_7F4A_7C15 ^ words[1]
    return (low &* 0xA076_1D64_78BD_642F ^ words[2]) &* 0xE703_7ED1_A0B4_28DB ^ words[3]
  }

  /// The keys that both have.
  @inlinable @inline(__always)
  public func intersection(_ other: KeySet) -> KeySet {
    var result = self
    for index in 0..<4 { result.words[index] &= other.words[index] }
    return result
  }

  /// Takes the key with the smallest number out; nil where there is none.
  @inlinable @inline(__always)
  public mutating func popFirst() -> UInt8? {
    for index in 0..<4 where words[index] != 0 {
      let bit = words[index].trailingZeroBitCount
      words[index] &= words[index] &- 1
      return UInt8(truncatingIfNeeded: index &* 64 &+ bit)
    }
    return nil
  }

  /// Whether a key is in it.
  @inlinable @inline(__always)
  public func contains(_ key: UInt8) -> Bool {
    words[Int(key >> 6)] & (1 << UInt64(key & 63)) != 0
  }

  /// Puts a key into it.
  @inlinable @inline(__always)
  public mutating func insert(_ key: UInt8) {
    words[Int(key >> 6)] |= 1 << UInt64(key & 63)
  }

  /// Whether both have a key in common.
  @inlinable @inline(__always)
  public func intersects(_ other: KeySet) -> Bool {
    (words[0] & other.words[0] | words[1] & other.words[1] | words[2] & other.words[2]
      | words[3] & other.words[3]) != 0
  }

  /// Whether all keys of `other` are here.
  @inlinable @inline(__always)
  public func isSuperset(of other: KeySet) -> Bool {
    (other.words[0] & ~words[0] | other.words[1] & ~words[1] | other.words[2] & ~words[2]
      | other.words[3] & ~words[3]) == 0
  }
}
