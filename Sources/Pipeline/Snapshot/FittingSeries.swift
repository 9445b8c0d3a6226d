internal import Semantics
internal import TraceMetrics

/// The series of a snapshot with the labels that their families have now.
///
/// A release may add a label, a metric or a value to a metric, and an older one may read what a newer one
/// wrote. Labels are found by their names: one that the snapshot does not have is empty, one that the
/// family does not have is left out. Series that became equal are added up when they are restored.
struct FittingSeries {
  /// The families by the name of their first metric.
  static let families = Dictionary(
    Family.allCases.map { ($0.metricName, $0) }, uniquingKeysWith: { first, _ in first })

  /// Those that fit.
  private(set) var series: [CounterSnapshot.Series] = []
  /// What does not fit, in words.
  private(set) var leftOut: [String] = []

  init(_ snapshot: CounterSnapshot, _ catalog: SeriesCatalog) {
    let haveSpansOtherLabels = (snapshot.spanDimensions ?? []) != catalog.spanDimensions
    for series in snapshot.series {
      guard let family = FittingSeries.families[series.family] else {
        leaveOut("the metric \(series.family)")
        continue
      }
      if family == .spans, haveSpansOtherLabels {
        leaveOut("\(series.family), since span_metrics.dimensions are others")
        continue
      }
      let labels = catalog.snapshotLabels(of: family)
      let names =
        snapshot.labels?[series.family]
        ?? FittingSeries.names(ofValues: series.labels.count, family, labels)
      guard names.count == series.labels.count,
        series.cells.count == family.cells(buckets: catalog.buckets),
        series.native?.isSound(series.cells) ?? true
      else {
        leaveOut("series of \(series.family) of another form")
        continue
      }
      var fitting = series
      if names != labels {
        for name in names where !labels.contains(name) {
          leaveOut("the label \(name) of \(series.family)")
        }
        fitting.labels = labels.map { label in
          names.firstIndex(of: label).map { series.labels[$0] } ?? ""
        }
      }
      self.series.append(fitting)
    }
  }

  private mutating func leaveOut(_ what: String) {
    if !leftOut.contains(what) { leftOut.append(what) }
  }

  /// The names of so many values where the snapshot has none: labels are added after the others, and
  /// before the optional ones.
  private static func names(ofValues count: Int, _ family: Family, _ labels: [String]) -> [String] {
    guard family.hasOptionalLabels, count > 0 else { return Array(labels.prefix(count)) }
    return labels.dropLast().prefix(count - 1) + labels.suffix(1)
  }
}

extension SeriesCatalog {
  /// The names of the labels of `family` in a snapshot, in the order of a key's symbols. The optional
  /// labels are one text and have one name.
  func snapshotLabels(of family: Family) -> [String] {
    labels(of: family).map(\.name) + (family.hasOptionalLabels ? ["optional_labels"] : [])
  }

  /// The values of these labels.
  func snapshotValues(of key: SeriesKey) -> [Symbol] {
    values(of: key) + (key.family.hasOptionalLabels ? [key.optionalLabels] : [])
  }
}

extension CounterSnapshot.Native {
  /// Whether it can be the histogram whose classic one has these cells.
  fileprivate func isSound(_ cells: [UInt64]) -> Bool {
    guard (-4...NativeSchema.finest).contains(schema), counts.count <= NativeSchema.bucketLimit,
      (-2048...2048).contains(first), cells.count > 2
    else { return false }
    return counts.reduce(zeros, &+) == HistogramCells(cells[...]).count
  }
}
