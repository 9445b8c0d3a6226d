public import Semantics

/// A family and its labels' values: what names a series.
///
/// 64 bytes that are compared and hashed as eight words, so that a series is found without making a
/// string. Public, as are ``Family`` and `Symbol`: what is only `package` is not inlined into other
/// modules, and keys are put together there for every span.
public struct SeriesKey: Equatable, Sendable, BitwiseCopyable {
  /// Sixteen lanes of 32 bits, two a word: family, labels' symbols, and in the last whether it is the
  /// overflow series.
  @usableFromInline var words: InlineArray<8, UInt64>

  /// A series of `family` without labels.
  @inlinable @inline(__always)
  public init(_ family: Family) {
    words = InlineArray(repeating: 0)
    words[0] = UInt64(family.rawValue)
  }

  /// The value of the label at `place` among its family's; the optional labels, rendered, come after
  /// the last.
  public subscript(place: Int) -> Symbol {
    @inlinable @inline(__always)
    get { Symbol(self[lane: place &+ 1]) }
    @inlinable @inline(__always)
    set { self[lane: place &+ 1] = newValue.rawValue }
  }

  @usableFromInline subscript(lane lane: Int) -> UInt32 {
    @inlinable @inline(__always)
    get {
      UInt32(truncatingIfNeeded: words[lane >> 1] >> (UInt64(truncatingIfNeeded: lane & 1) << 5))
    }
    @inlinable @inline(__always)
    set {
      let shift = UInt64(truncatingIfNeeded: lane & 1) << 5
      let others = words[lane >> 1] & ~(0xFFFF_FFFF << shift)
      words[lane >> 1] = others | UInt64(newValue) << shift
    }
  }

  /// Whether it stands for all label sets there was no room for.
  package var isOverflow: Bool {
    get { self[lane: 15] != 0 }
    set { self[lane: 15] = newValue ? 1 : 0 }
  }

  /// The family.
  package var family: Family {
    Family(rawValue: UInt8(truncatingIfNeeded: self[lane: 0])) ?? .execution
  }

  /// Whether both are equal, without a branch for each word.
  @inlinable @inline(__always)
  public static func == (left: SeriesKey, right: SeriesKey) -> Bool {
    var difference: UInt64 = 0
    for index in 0..<8 { difference |= left.words[index] ^ right.words[index] }
    return difference == 0
  }

  /// A 64-bit hash of all words.
  @inlinable @inline(__always)
  func hash(seed: UInt64) -> UInt64 {
    var state = seed
    // Two at a time, so that the multiplications of one pair do not wait for the other's.
    for pair in 0..<4 {
      let product = (state ^ words[2 &* pair]).multipliedFullWidth(
        by: words[2 &* pair &+ 1] ^ 0xA076_1D64_78BD_642F)
      state = (state &* 0x9E37_79B9_7F4A_7C15) ^ product.high ^ product.low
    }
    return state ^ (state >> 29)
  }
}
