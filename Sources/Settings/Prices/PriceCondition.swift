package import Semantics

/// When a section of a price holds: all of what it names must be met.
package struct PriceCondition: Hashable, Sendable {
  /// The tier that the call was processed in; unknown stands for any.
  package var tier = ServiceTier.unknown
  /// The tokens of input that a call must have more of, those of the cache included; 0 for any.
  package var inputAbove: Int64 = 0
  /// Where the call was processed; nil for anywhere.
  package var region: String?
  /// Minutes of the day, UTC; none for any. One that ends before it begins goes over midnight.
  package var minutes: [Range<Int>] = []
  /// Days of the week, a bit each, Monday first; 0 for any.
  package var days: UInt8 = 0

  /// None: always.
  package init() {}

  /// Whether it asks when the call was.
  var isOfTime: Bool { days != 0 || !minutes.isEmpty }

  /// How much it asks for: of two that are met, the one that asks for more holds.
  var count: Int {
    (tier == .unknown ? 0 : 1) + (inputAbove > 0 ? 1 : 0) + (region == nil ? 0 : 1)
      + (minutes.isEmpty ? 0 : 1) + (days == 0 ? 0 : 1)
  }

  /// Whether a call meets it that was processed in `tier`, had `input` tokens of input and began at
  /// `start`, in nanoseconds since 1970. The region is not asked.
  func isMet(tier: ServiceTier, input: Int64, start: UInt64) -> Bool {
    guard self.tier == .unknown || self.tier == tier else { return false }
    guard inputAbove == 0 || input > inputAbove else { return false }
    return !isOfTime || isMet(at: start)
  }

  private func isMet(at start: UInt64) -> Bool {
    let minute = Int(start / 60_000_000_000)
    // 1970-01-01 was a Thursday.
    let day = (minute / 1440 + 3) % 7
    guard days == 0 || days & 1 << UInt8(day) != 0 else { return false }
    return minutes.isEmpty || minutes.contains { $0.contains(minute % 1440) }
  }
}
