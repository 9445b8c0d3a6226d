internal import Bytes
internal import Semantics

/// What label sets asked for that a family has no room for: how many there were, which label has how
/// many different values among them, and the latest.
///
/// Fed only where a look-up finds no room. It takes 256 bytes a label and never grows.
struct SeriesDemand: Sendable {
  /// How many of the label sets are kept as examples.
  private static let exampleCount = 2

  /// How many look-ups found no room.
  private(set) var lookups: UInt64 = 0
  /// One for each label, the optional ones last, and one for the label sets themselves.
  private var counters: DistinctCounters
  private let labelCount: Int
  private(set) var examples: [SeriesKey] = []

  /// No demand for a family with so many labels, the optional ones included.
  init(labels: Int) {
    labelCount = labels
    counters = DistinctCounters(count: labels + 1)
    examples.reserveCapacity(SeriesDemand.exampleCount)
  }

  /// Notes a label set without room, the optional labels apart. O(labels).
  ///
  /// - Parameter labels: the family's labels.
  mutating func note(_ key: SeriesKey, _ labels: [SeriesCatalog.KeyLabel]) {
    lookups &+= 1
    counters.note(key.hash(seed: 0x5EED), at: labelCount)
    for (place, label) in labels.enumerated() {
      let value = key[slot: label.slot]
      if !value.isNone { counters.note(SeriesDemand.mix(UInt64(value.rawValue)), at: place) }
    }
    if examples.count < SeriesDemand.exampleCount {
      examples.append(key)
    } else {
      examples[Int(lookups % UInt64(SeriesDemand.exampleCount))] = key
    }
  }

  /// Notes the value of one optional label of it.
  mutating func note(_ value: Span<UInt8>, at place: Int) {
    counters.note(SeriesDemand.mix(value.hash(seed: 0x5EED)), at: place)
  }

  /// How many different values the label at `place` has had, nearly.
  func values(at place: Int) -> Int { counters.count(at: place) }

  /// How many different label sets there were, nearly.
  var labelSets: Int { counters.count(at: labelCount) }

  /// Mixes all bits of a number (the finalizer of splitmix64; Steele, Lea and Flood, 2014).
  static func mix(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
