internal import BasicContainers

/// The plans of the kinds of spans seen last.
///
/// A direct-mapped cache: each kind has one place, and one that comes later takes it over. The last
/// place is for plans that are not kept.
struct SpanPlans: ~Copyable {
  private static let size = 512
  /// The place of a plan that is not to be found again.
  static let transient = SpanPlans.size

  /// The plans by their places.
  var table = UniqueArray(repeating: SpanPlan(), count: SpanPlans.size + 1)

  init() {}

  /// The place of the plan of a kind of span, whether or not it is there.
  @inline(__always)
  static func place(
    _ nameNumber: UInt64, _ present: KeySet, _ conditions: InlineArray<4, Symbol>
  ) -> Int {
    var hash = nameNumber &* 0x9E37_79B9_7F4A_7C15 ^ present.hash
    hash ^= UInt64(conditions[0].rawValue) | UInt64(conditions[1].rawValue) << 32
    hash = hash &* 0xA076_1D64_78BD_642F ^ UInt64(conditions[2].rawValue)
    hash = hash &* 0xE703_7ED1_A0B4_28DB
    return Int(truncatingIfNeeded: hash >> 40) & (SpanPlans.size &- 1)
  }

  /// Whether the plan at `place` is that of the kind of span.
  @inline(__always)
  func isPlan(
    at place: Int, of nameNumber: UInt64, _ present: KeySet,
    _ conditions: InlineArray<4, Symbol>
  ) -> Bool {
    table[place].nameNumber == nameNumber && table[place].present == present
      && table[place].conditions[0] == conditions[0]
      && table[place].conditions[1] == conditions[1]
      && table[place].conditions[2] == conditions[2]
      && table[place].conditions[3] == conditions[3]
  }
}
