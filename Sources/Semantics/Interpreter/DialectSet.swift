/// A set of dialects, by their places in the order of precedence.
package struct DialectSet: Equatable, Sendable, BitwiseCopyable {
  private var bits: UInt64 = 0

  /// How many dialects there may be.
  package static let capacity = UInt64.bitWidth

  /// No dialects.
  init() {}

  var isEmpty: Bool { bits == 0 }

  @inline(__always)
  func contains(_ dialect: Int) -> Bool { bits & 1 << UInt64(dialect) != 0 }

  @inline(__always)
  mutating func insert(_ dialect: Int) { bits |= 1 << UInt64(dialect) }

  /// Takes the dialect that comes first out; nil where there is none.
  @inline(__always)
  mutating func popFirst() -> Int? {
    guard bits != 0 else { return nil }
    let first = bits.trailingZeroBitCount
    bits &= bits &- 1
    return first
  }
}
