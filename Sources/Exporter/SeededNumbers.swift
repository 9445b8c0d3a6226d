/// Random numbers that are the same for the same seed: a counter in odd steps, each value mixed so
/// that all its bits look random (SplitMix64).
package struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var counter: UInt64

  /// The numbers of `seed`.
  package init(seed: UInt64) {
    counter = SeededNumbers.mixed(seed)
  }

  package mutating func next() -> UInt64 {
    counter &+= 0x9E37_79B9_7F4A_7C15
    return SeededNumbers.mixed(counter)
  }

  /// True in `probability` of all cases.
  mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < probability
  }

  /// A number that looks random and is another one for each `value`.
  static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
