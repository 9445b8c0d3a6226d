internal import Bytes

/// The sixteen bytes that name a trace, in order of significance.
public struct TraceID: Hashable, Sendable, BitwiseCopyable {
  /// The first eight bytes, big-endian.
  public var high: UInt64
  /// The last eight bytes, big-endian.
  public var low: UInt64

  /// The id whose halves are `high` and `low`.
  @inlinable @inline(__always)
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// All zero, which is no valid id (W3C Trace Context, "trace-id").
  @inlinable @inline(__always)
  public static var invalid: TraceID { TraceID(high: 0, low: 0) }

  /// A number that spreads traces evenly, whatever their ids have in common. Ids are random in practice;
  /// where they are not, multiplying mixes them.
  @inlinable @inline(__always)
  public var spread: UInt32 {
    UInt32(truncatingIfNeeded: ((low ^ high) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// Reads 32 hexadecimal digits of either case; nil for anything else.
  public init?(hexadecimal text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 32 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    for (place, digit) in digits.enumerated() {
      guard let nibble = Hexadecimal.value(of: digit) else { return nil }
      if place < 16 { words.0 = words.0 << 4 | nibble } else { words.1 = words.1 << 4 | nibble }
    }
    self.init(high: words.0, low: words.1)
  }
}

extension TraceID: CustomStringConvertible {
  /// 32 lower-case hexadecimal digits.
  public var description: String {
    Hexadecimal.digits(of: high) + Hexadecimal.digits(of: low)
  }
}
