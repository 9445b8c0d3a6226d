internal import Foundation

/// Counters of how many different hashes each was shown, nearly, in 256 bytes each: HyperLogLog
/// (Flajolet, Fusy, Gandouet and Meunier, 2007).
///
/// Two times out of three a count is off by 6.5 % at most, and small ones by less.
struct DistinctCounters: Sendable {
  /// Registers of a counter, a power of two.
  private static let size = 256
  /// `alpha` of the paper, for so many.
  private static let alpha = 0.7213 / (1 + 1.079 / Double(size))

  private var registers: [UInt8]

  /// `count` counters that were shown nothing.
  init(count: Int) {
    registers = [UInt8](repeating: 0, count: count * DistinctCounters.size)
  }

  /// Shows a counter a hash all bits of which are well mixed. O(1), without an allocation.
  mutating func note(_ hash: UInt64, at counter: Int) {
    let place = counter &* DistinctCounters.size &+ Int(hash & 0xFF)
    let rank = UInt8(truncatingIfNeeded: (hash | 0xFF).leadingZeroBitCount &+ 1)
    if registers[place] < rank { registers[place] = rank }
  }

  /// How many different hashes a counter was shown, nearly.
  func count(at counter: Int) -> Int {
    let first = counter * DistinctCounters.size
    let own = registers[first..<(first + DistinctCounters.size)]
    let size = Double(DistinctCounters.size)
    let sum = own.reduce(0.0) { $0 + 1 / Double(1 << UInt64($1)) }
    let estimate = DistinctCounters.alpha * size * size / sum
    let empty = own.count { $0 == 0 }
    // Few leave registers empty, and that says more than what is in the others.
    if estimate <= 2.5 * size, empty > 0 {
      return Int((size * log(size / Double(empty))).rounded())
    }
    return Int(estimate.rounded())
  }
}
