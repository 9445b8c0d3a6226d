internal import BasicContainers
internal import OTLP

/// The plans of the kinds of spans seen last.
///
/// A cache of sets of four places: each kind has its set, where one that comes later takes a place over
/// in turn. The last place is for plans that are not kept.
struct SpanPlans: ~Copyable {
  private static let size = 512
  private static let setSize = 4
  /// The place of a plan that is not to be found again.
  static let transient = SpanPlans.size

  /// The plans by their places.
  var table = UniqueArray(repeating: SpanPlan(), count: SpanPlans.size + 1)

  private var turn = 0

  init() {}

  /// The place of the plan of a kind of span; -1 where it is not known.
  @inline(__always)
  func find(
    _ nameNumber: UInt64, _ present: KeySet, _ conditions: InlineArray<4, Symbol>
  ) -> Int {
    let first = SpanPlans.set(nameNumber, present, conditions)
    for place in first..<(first &+ SpanPlans.setSize)
    where isPlan(at: place, of: nameNumber, present, conditions) {
      return place
    }
    return -1
  }

  /// The place for the plan of a kind of span that is not known yet: a free one, else one in turn.
  mutating func placeForNew(
    _ nameNumber: UInt64, _ present: KeySet, _ conditions: InlineArray<4, Symbol>
  ) -> Int {
    let first = SpanPlans.set(nameNumber, present, conditions)
    for place in first..<(first + SpanPlans.setSize) where table[place].nameNumber == 0 {
      return place
    }
    turn &+= 1
    return first + turn & (SpanPlans.setSize - 1)
  }

  @inline(__always)
  private static func set(
    _ nameNumber: UInt64, _ present: KeySet, _ conditions: InlineArray<4, Symbol>
  ) -> Int {
    var hash = nameNumber &* 0x9E37_79B9_7F4A_7C15 ^ present.hash
    hash ^= UInt64(conditions[0].rawValue) | UInt64(conditions[1].rawValue) << 32
    hash = hash &* 0xA076_1D64_78BD_642F ^ UInt64(conditions[2].rawValue)
    hash = hash &* 0xE703_7ED1_A0B4_28DB
    return Int(truncatingIfNeeded: hash >> 40) & (SpanPlans.size &- SpanPlans.setSize)
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
