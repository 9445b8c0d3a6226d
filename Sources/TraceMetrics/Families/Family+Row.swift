internal import Settings

/// What the table says of a family.
extension Family {
  /// The rows by the families' raw values. A family without a row, which `FamilyTableTests` rules out,
  /// would have no labels and no metric.
  private static let rows = allCases.map { family in
    FamilyRow.table.first { $0.family == family } ?? FamilyRow(family, [], .counters([.all]))
  }

  /// The family's row of the table.
  private var row: FamilyRow { Family.rows[Int(rawValue)] }

  /// What its series hold.
  package var shape: FamilyRow.Shape { row.shape }

  /// Its labels in the order in which they are exposed.
  package var labels: [Label] { row.labels }

  /// What its cells count.
  package var unit: FamilyRow.Unit { row.unit }

  /// Whether the optional labels of the pipeline file belong to it.
  package var hasOptionalLabels: Bool { row.takesOptionalLabels }

  /// Which labels its overflow series has.
  var overflow: FamilyRow.Overflow { row.overflow }

  /// The first metric that shows its series, by its legacy name.
  package var metricName: String { row.metrics.first?.name(.legacy) ?? "" }

  /// The place of a label among ``labels``; nil where it is none of them.
  package func index(of label: Label) -> Int? { labels.firstIndex(of: label) }

  /// The upper bounds of buckets of its histograms in their unit, without the last, where those of the
  /// pipeline file are `milliseconds`.
  package func bounds(milliseconds: [Double]) -> [Double] { row.bounds ?? milliseconds }

  /// How many buckets its histograms have, where those with the bounds of the pipeline file have
  /// `buckets`.
  func buckets(_ buckets: Int) -> Int { row.bounds.map { $0.count + 1 } ?? buckets }

  /// Whether it counts what sampled spans stand for.
  package var isAdjusted: Bool {
    switch shape {
    case .adjustedCounters, .adjustedHistogram: true
    case .counters, .histogram: false
    }
  }

  /// How many exemplars a series keeps: one a bucket, one for an edge.
  package func exemplars(buckets: Int) -> Int {
    switch (self, shape) {
    case (_, .histogram): self.buckets(buckets)
    case (.connection, _): 1
    default: 0
    }
  }

  /// How many cells a series takes.
  package func cells(buckets: Int) -> Int {
    switch shape {
    case .counters(let cells): cells.count
    case .histogram: self.buckets(buckets) + 2
    case .adjustedCounters(let cells): 2 * cells.count
    case .adjustedHistogram: 2 * self.buckets(buckets) + 2
    }
  }
}
