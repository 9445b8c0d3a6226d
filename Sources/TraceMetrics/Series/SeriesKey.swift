public import Semantics

/// A family and its labels' values: what names a series.
///
/// 64 bytes that are compared and hashed as eight words, so that a series is found without making a
/// string. Public, as are ``Family`` and `Symbol`: what is only `package` is not inlined into other
/// modules, and keys are put together there for every span.
public struct SeriesKey: Equatable, Sendable, BitwiseCopyable {
  /// Sixteen lanes of 32 bits, two a word: the family, fourteen slots of labels' symbols, and in the
  /// last whether it is the overflow series.
  @usableFromInline var words: InlineArray<8, UInt64>

  /// A series of `family` without labels.
  @inlinable @inline(__always)
  public init(_ family: Family) {
    words = InlineArray(repeating: 0)
    words[0] = UInt64(family.rawValue)
  }

  /// The value of a label of its family.
  public subscript(label: Label) -> Symbol {
    @inlinable @inline(__always)
    get { self[slot: label.slot] }
    @inlinable @inline(__always)
    set { self[slot: label.slot] = newValue }
  }

  /// The optional labels of the pipeline file, rendered as one string.
  public var optionalLabels: Symbol {
    @inlinable @inline(__always)
    get { self[slot: SeriesKey.optionalSlot] }
    @inlinable @inline(__always)
    set { self[slot: SeriesKey.optionalSlot] = newValue }
  }

  /// The value of a dimension of ``Family/spans``, by its number.
  public subscript(dimension dimension: Int) -> Symbol {
    @inlinable @inline(__always)
    get { self[slot: SeriesKey.firstDimension &+ dimension] }
    @inlinable @inline(__always)
    set { self[slot: SeriesKey.firstDimension &+ dimension] = newValue }
  }

  /// The slot of the optional labels, which no label has.
  @usableFromInline static var optionalSlot: Int { @inlinable get { 13 } }
  /// The slot of the first dimension of spans; they take all that follow.
  @usableFromInline static var firstDimension: Int { @inlinable get { 4 } }
  /// How many dimensions a key has room for.
  static let dimensionLimit = 10

  /// What a slot holds; see ``Label/slot``.
  @usableFromInline subscript(slot slot: Int) -> Symbol {
    @inlinable @inline(__always)
    get { Symbol(self[lane: slot &+ 1]) }
    @inlinable @inline(__always)
    set { self[lane: slot &+ 1] = newValue.rawValue }
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
