/// One row of the table of metric families: all that the program knows of a family beside its values.
package struct FamilyRow: Sendable {
  /// What a series of a family holds.
  package enum Shape: Sendable {
    /// Counters, by what each of them counts.
    case counters([CounterCell])
    /// An amount's buckets, then its sum in two cells.
    case histogram
    /// Counters in 2⁻³², each in two cells: the high ones first.
    case adjustedCounters([CounterCell])
    /// A histogram whose counts are in 2⁻³²: its high cells, its sum in two cells, its low cells.
    case adjustedHistogram
  }

  /// What the cells count.
  package enum Unit: Sendable {
    /// Nanoseconds that are exposed as milliseconds.
    case milliseconds
    /// Nanoseconds that are exposed as seconds.
    case seconds
    /// 10⁻¹² USD that are exposed as USD.
    case money
    /// Plain numbers.
    case one

    /// The power of ten that is between what a cell counts and what is exposed.
    var places: Int {
      switch self {
      case .milliseconds: 6
      case .seconds: 9
      case .money: 12
      case .one: 0
      }
    }

    /// The same as a factor.
    var scale: Double {
      switch self {
      case .milliseconds: 1e6
      case .seconds: 1e9
      case .money: 1e12
      case .one: 1
      }
    }
  }

  /// Which labels the series has that stands for all label sets there was no room for; none by default.
  struct Overflow: Sendable {
    /// Those whose value is `other`.
    var other: [Label] = []
    /// Those that keep their value: there is one such series for each.
    var kept: [Label] = []
  }

  /// Which family it is.
  let family: Family
  /// Its labels in the order in which they are exposed.
  let labels: [Label]
  /// Whether the optional labels of the pipeline file belong to it too.
  let takesOptionalLabels: Bool
  /// What its series hold.
  let shape: Shape
  /// What the cells count.
  let unit: Unit
  /// The upper bounds of the buckets in the unit, without the last; nil where they are those of the
  /// pipeline file.
  let bounds: [Double]?
  /// What its overflow series is named.
  let overflow: Overflow
  /// The metrics that show it, in the order in which they are exposed.
  let metrics: [Metric]

  init(
    _ family: Family, _ labels: [Label], takesOptionalLabels: Bool = false, _ shape: Shape,
    _ unit: Unit = .one, bounds: [Double]? = nil, overflow: Overflow = Overflow(),
    metrics: Metric.Entry...
  ) {
    self.family = family
    self.labels = labels
    self.takesOptionalLabels = takesOptionalLabels
    self.shape = shape
    self.unit = unit
    self.bounds = bounds
    self.overflow = overflow
    self.metrics = metrics.map { Metric($0, of: family) }
  }
}
