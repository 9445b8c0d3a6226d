/// The values of those attributes of a span that rules ask values of, in the order of their keys' numbers.
struct ConditionValues: BitwiseCopyable {
  /// Two symbols a word.
  private typealias Words = InlineArray<4, UInt64>

  /// How many attributes that rules ask values of a span may have, for its plan to be kept.
  static let capacity = 2 * Words.count

  private var words = Words(repeating: 0)

  init() {}

  @inline(__always)
  static func == (left: ConditionValues, right: ConditionValues) -> Bool {
    var difference: UInt64 = 0
    for index in 0..<Words.count { difference |= left.words[index] ^ right.words[index] }
    return difference == 0
  }

  /// Sets the value at a place below ``capacity``.
  @inline(__always)
  mutating func set(_ symbol: Symbol, at place: Int) {
    words[place >> 1] |= UInt64(symbol.rawValue) << (place & 1 == 0 ? 0 : 32)
  }

  var hash: UInt64 {
    var hash: UInt64 = 0
    for index in 0..<Words.count { hash = (hash ^ words[index]) &* 0xA076_1D64_78BD_642F }
    return hash
  }
}
