package import Semantics

/// A family and its labels' values: what names a series.
///
/// 64 bytes that are compared and hashed as eight words, so that a series is found without making a
/// string.
package struct SeriesKey: Equatable, Sendable, BitwiseCopyable {
  /// How many labels a key has room for, the optional ones as one.
  package static let labelLimit = 14

  /// Family, labels' symbols, and in the last lane whether it is the overflow series.
  @usableFromInline var lanes: SIMD16<UInt32>

  /// A series of `family` without labels.
  @inlinable @inline(__always)
  package init(_ family: Family) {
    lanes = SIMD16(repeating: 0)
    lanes[0] = UInt32(family.rawValue)
  }

  /// The value of the label at `place` among its family's; the optional labels, rendered, come after
  /// the last.
  package subscript(place: Int) -> Symbol {
    @inlinable @inline(__always)
    get { Symbol(lanes[place &+ 1]) }
    @inlinable @inline(__always)
    set { lanes[place &+ 1] = newValue.rawValue }
  }

  /// Whether it stands for all label sets there was no room for.
  package var isOverflow: Bool {
    get { lanes[15] != 0 }
    set { lanes[15] = newValue ? 1 : 0 }
  }

  /// The family.
  package var family: Family { Family(rawValue: UInt8(truncatingIfNeeded: lanes[0])) ?? .execution }

  /// A 64-bit hash of all lanes.
  @inline(__always)
  func hash(seed: UInt64) -> UInt64 {
    let words =
      SIMD8<UInt64>(truncatingIfNeeded: lanes.evenHalf)
      | SIMD8<UInt64>(truncatingIfNeeded: lanes.oddHalf) &<< 32
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
