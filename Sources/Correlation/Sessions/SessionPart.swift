/// A piece of a session's text: 32 bytes.
struct SessionPart: SlabElement {
  /// How much text a piece holds, in bytes.
  static let length = 24

  /// The bytes, eight in each, the first in the lowest.
  var words: InlineArray<3, UInt64> = [0, 0, 0]
  /// The next piece; -1 in the last.
  var next: Int32 = -1
  /// How many bytes of it are used.
  var count: UInt8 = 0

  var nextFree: Int32 {
    get { next }
    set { next = newValue }
  }

  subscript(index: Int) -> UInt8 {
    get { UInt8(truncatingIfNeeded: words[index >> 3] >> UInt64(8 * (index & 7))) }
    set { words[index >> 3] |= UInt64(newValue) << UInt64(8 * (index & 7)) }
  }
}
