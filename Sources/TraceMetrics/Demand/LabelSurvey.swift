internal import Bytes

/// Finds out how many values the labels of a family have, and how many series each of them makes.
///
/// A series' labels are hashed one by one, and their sum names the series: less the part of one label,
/// the sums of series that differ in that label alone are equal. What it holds while it looks is 16
/// bytes for each series and label.
package struct LabelSurvey {
  /// How many values of a label are shown as examples.
  static let exampleCount = 2

  private struct Label {
    let name: [UInt8]
    var values: Set<UInt64> = []
    var withoutIt: Set<UInt64> = []
    var use: LabelUse
  }

  private let catalog: SeriesCatalog
  private var labels: [Label]
  private var use: FamilyUse
  /// How many of the series are no overflow series.
  private var ownSeries = 0
  private var textBytes = 0
  /// Of the series at hand for each label the hash of its value; 0 where it has none.
  private var hashes: [UInt64]

  /// A survey of `family` that has seen no series.
  package init(_ family: Family, of catalog: SeriesCatalog) {
    self.catalog = catalog
    use = FamilyUse(family)
    labels = catalog.allLabels(of: family).map { name in
      Label(name: Array(name.utf8), use: LabelUse(name: name))
    }
    hashes = labels.map { _ in 0 }
  }

  /// Looks at the series at `index`. O(its labels).
  package mutating func add(_ batch: SeriesBatch, at index: Int) {
    let entry = batch.entries[index]
    let counted = batch.counted(of: index)
    use.series += 1
    use.counted &+= counted
    textBytes += entry.labels.utf8.count
    // What it stands for had labels of its own.
    if entry.key.isOverflow { return }
    ownSeries += 1
    readLabels(of: entry.labels.utf8.span, counted)
    let sum = hashes.reduce(0, &+)
    for place in labels.indices { labels[place].withoutIt.insert(sum &- hashes[place]) }
  }

  private mutating func readLabels(of text: Span<UInt8>, _ counted: UInt64) {
    for place in hashes.indices { hashes[place] = 0 }
    var reader = LabelReader(text)
    var place = 0
    while let label = reader.next() {
      let name = text.extracting(label.name)
      while place < labels.count {
        let wanted = labels[place].name
        if name.hasSameBytes(as: wanted.span) { break }
        place += 1
      }
      guard place < labels.count else { return }
      let value = text.extracting(label.value)
      let hash = value.hash(seed: 0x5EED)
      hashes[place] = SeriesDemand.mix(hash ^ UInt64(place))
      labels[place].use.series += 1
      labels[place].use.counted &+= counted
      if labels[place].values.insert(hash).inserted,
        labels[place].use.examples.count < LabelSurvey.exampleCount
      {
        labels[place].use.examples.append(LabelReader.string(value))
      }
      place += 1
    }
  }

  /// What was seen, with what there was no room for.
  ///
  /// - Parameter shards: how many shards hold values of a series.
  package func result(shards: Int) -> FamilyUse {
    var result = use
    result.labels = labels.map { label in
      var use = label.use
      use.values = label.values.count
      use.multiplied = ownSeries - label.withoutIt.count
      return use
    }
    result.bytesASeries = bytes(shards: shards) + (use.series > 0 ? textBytes / use.series : 0)
    catalog.addDemand(to: &result)
    return result
  }

  /// What a series takes beside the text of its labels, in bytes: its values in each shard, its
  /// exemplars, and its place in the catalog.
  private func bytes(shards: Int) -> Int {
    let exemplars = use.family.exemplars(buckets: catalog.buckets)
    let cells = use.family.cells(buckets: catalog.buckets)
    return shards * (cells * MemoryLayout<UInt64>.stride + exemplars * MemoryLayout<UInt32>.stride)
      + exemplars * MemoryLayout<Exemplar>.stride + MemoryLayout<SeriesCatalog.Entry>.stride
      + 2 * (MemoryLayout<SeriesKey>.stride + MemoryLayout<SeriesReference>.stride)
  }
}
