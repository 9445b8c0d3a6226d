internal import Bytes

/// Text of at most sixteen bytes as two words, and its symbol once that is known.
struct ShortText: BitwiseCopyable {
  /// The first eight bytes; 0 where there are no more than eight.
  var first: UInt64 = 0
  /// The last eight bytes, or all of fewer.
  var last: UInt64 = 0
  /// How many bytes; 0 is none.
  var count: UInt32 = 0
  var symbol = Symbol.none

  /// No text.
  init() {}

  /// `bytes`, of which there are at most sixteen, without a symbol.
  @inline(__always)
  init(_ bytes: Span<UInt8>) {
    last = bytes.lastWord
    first = bytes.count > 8 ? bytes.littleEndian64(at: 0) : 0
    count = UInt32(truncatingIfNeeded: bytes.count)
  }

  /// Whether both are the same text.
  @inline(__always)
  func hasSameBytes(as other: ShortText) -> Bool {
    last == other.last && first == other.first && count == other.count
  }
}
