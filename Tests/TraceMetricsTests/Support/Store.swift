import OTLP
import Semantics
import Settings
import TraceMetrics

/// A catalog with the values of one shard, without an engine.
struct Store: ~Copyable {
  /// When its series are made.
  static let created: UInt64 = 1_600_000_000_250_000_000

  let symbols = SymbolTable()
  let catalog: SeriesCatalog
  let exemplars = ExemplarStore()
  let bounds: [Double]
  let isNative: Bool
  var createdTimestamps = false
  var values: SeriesValues

  init(bounds: [Double] = [10, 100], isNative: Bool = false) {
    self.isNative = isNative
    self.bounds = bounds
    catalog = SeriesCatalog(symbols: symbols, buckets: bounds.count + 1, limit: 100)
    values = SeriesValues(
      bounds: bounds.map { UInt64(min($0 * 1e6, 0x1p63)) }, exemplars: exemplars,
      isNative: isNative)
  }

  /// A series whose labels have these values; an absent one is empty.
  func reference(_ family: Family, _ labels: [String]) -> SeriesReference {
    catalog.reference(
      catalog.key(family, labels.map { symbols.intern($0) }), now: Store.created)
  }

  /// All metrics, then `samples`.
  ///
  /// - Parameter seen: how many series are not shown at 0; nil is all.
  func exposition(
    _ format: ExpositionFormat, naming: Naming = .legacy, seen: UInt64? = nil,
    samples: [Sample] = []
  ) -> [UInt8] {
    var options = ExpositionOptions(bounds: bounds)
    options.naming = naming
    options.createdTimestamps = createdTimestamps
    var exposition = Exposition(format, options)
    var bytes: [UInt8] = []
    for metric in Metric.all {
      var batch = SeriesBatch()
      batch.entries = catalog.entries(of: metric.family, before: catalog.births)
      guard !batch.entries.isEmpty else { continue }
      batch.cells = [UInt64](
        repeating: 0, count: batch.entries.reduce(0) { $0 + $1.cellCount })
      values.add(batch.entries, to: &batch.cells)
      if isNative, case .histogram = metric.family.shape {
        batch.natives = batch.entries.map { _ in NativeHistogram() }
        values.add(batch.entries, to: &batch.natives)
      }
      if format.hasExemplars {
        batch.exemplarCount = metric.family.exemplars(buckets: catalog.buckets)
        for entry in batch.entries {
          exemplars.read(
            Int(entry.reference.exemplars), count: batch.exemplarCount, into: &batch.exemplars)
        }
      }
      exposition.begin(metric)
      for (place, entry) in batch.entries.enumerated() {
        exposition.append(batch, at: place, isNew: seen.map { entry.birth >= $0 } ?? false)
        while let piece = exposition.piece(atEnd: false) { bytes += piece }
      }
      exposition.end()
      while let piece = exposition.piece(atEnd: false) { bytes += piece }
    }
    exposition.write(samples)
    exposition.finish()
    while let piece = exposition.piece(atEnd: true) { bytes += piece }
    return bytes
  }

  /// The same as text.
  func text(
    _ format: ExpositionFormat, naming: Naming = .legacy, seen: UInt64? = nil,
    samples: [Sample] = []
  ) -> String {
    String(
      decoding: exposition(format, naming: naming, seen: seen, samples: samples), as: UTF8.self)
  }
}
