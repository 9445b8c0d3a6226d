internal import TraceMetrics

/// Which labels make how many series.
extension Engine {
  /// How many series of a metric are shown.
  private static let topCount = 5

  /// What all metrics are made of, and what labels they have: the labels in the order of the metrics.
  ///
  /// O(series × labels), a part of them under a lock at a time.
  package func surveySeries() -> (metrics: [MetricReport], labels: [LabelReport]) {
    let reader = SeriesReader.ofParts(self)
    var metrics: [MetricReport] = []
    var labels: [LabelReport] = []
    for family in Family.allCases where options.adjustsCounts || !family.isAdjusted {
      let (use, top) = survey(family, reader)
      guard use.series > 0 else { continue }
      metrics.append(
        MetricReport(
          metric: family.metricName, series: use.series, limit: catalog.limit,
          refusedLookups: use.refusedLookups, refusedSeries: use.refusedSeries, top: top))
      labels += use.labels.map { LabelReport($0, of: use, limit: catalog.limit) }
    }
    return (metrics, labels)
  }

  private func survey(
    _ family: Family, _ reader: SeriesReader
  ) -> (FamilyUse, top: [MetricReport.Series]) {
    var survey = LabelSurvey(family, of: catalog)
    var top: [MetricReport.Series] = []
    var batch = SeriesBatch()
    var birth: UInt64 = 0
    while true {
      reader.read(family, from: birth, into: &batch)
      guard let last = batch.entries.last else { break }
      birth = last.birth + 1
      for index in batch.entries.indices {
        survey.add(batch, at: index)
        Engine.offer(batch, index, to: &top)
      }
    }
    return (survey.result(shards: shards.count), top)
  }

  /// Keeps a series if it is among the greatest.
  private static func offer(
    _ batch: SeriesBatch, _ index: Int, to top: inout [MetricReport.Series]
  ) {
    let entry = batch.entries[index]
    let counted = Double(batch.counted(of: index))
    let value = entry.key.family.unit == .money ? counted / 1e12 : counted
    if top.count == topCount, let last = top.last, last.value >= value { return }
    let place = top.firstIndex { $0.value < value } ?? top.count
    top.insert(MetricReport.Series(labels: entry.labels, value: value), at: place)
    if top.count > topCount { top.removeLast() }
  }
}

extension LabelReport {
  /// What a survey found of a label.
  fileprivate init(_ label: LabelUse, of use: FamilyUse, limit: Int) {
    // Labels that change together hide each other: each value but one takes a series all the same.
    let owed = max(label.multiplied, label.values - 1, 0)
    self.init(
      metric: use.family.metricName, label: label.name, hits: label.counted, of: use.counted,
      series: label.series, values: label.values, multiplies: label.multiplied,
      bytes: owed * use.bytesASeries,
      shareOfLimit: (Double(owed) / Double(max(1, limit)) * 1000).rounded() / 1000,
      refusedValues: label.refusedValues, examples: label.examples,
      bytesWanted: (owed + label.refusedValues) * use.bytesASeries)
  }

  /// Those of `labels` that ask for most, what there was no room for included; the most first.
  package static func hungriest(_ labels: [LabelReport], count: Int) -> [LabelReport] {
    let sorted = labels.filter { $0.bytesWanted > 0 }.sorted { left, right in
      (right.bytesWanted, left.metric, left.label) < (left.bytesWanted, right.metric, right.label)
    }
    return Array(sorted.prefix(count))
  }
}
