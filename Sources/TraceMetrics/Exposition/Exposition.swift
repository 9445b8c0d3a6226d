internal import Bytes
internal import OTLP
internal import Settings

/// Writes metrics as Prometheus reads them, series by series, and gives the bytes away in pieces.
///
/// Metrics come one after the other: ``begin(_:)``, its series, ``end()``. Whenever there is a
/// ``piece(atEnd:)`` it is to be taken before more is written, so that what is written and not taken
/// stays small. A line is copied from parts that were rendered when the series was made, and its number
/// appended; nothing is allocated a series.
package struct Exposition: ~Copyable {
  /// How many bytes a piece has at least, the last excepted, in bytes.
  package static let pieceSize = 64 << 10

  let format: ExpositionFormat
  let naming: Naming
  /// Whether there are lines that end in `_created`.
  let writesCreated: Bool
  /// `10.0`, …, `+Inf`: written the same in every format.
  let bounds: [[String]]
  /// The same as numbers, the last infinite; both by family.
  let boundValues: [[Double]]
  /// What a series that is new to a scraper shows.
  let zeros: [UInt64]
  /// The metric that was begun last.
  var metric = Metric.all[0]
  var name = ""
  var writer: ByteWriter
  /// In protobuf, what is written of a family whose length is not known yet.
  var family = ProtobufFamily()

  /// An exposition without a line.
  package init(_ format: ExpositionFormat, _ options: ExpositionOptions) {
    self.format = format
    naming = options.naming
    writesCreated = options.createdTimestamps && format == .openMetrics
    boundValues = Family.allCases.map { $0.bounds(milliseconds: options.bounds) + [.infinity] }
    bounds = boundValues.map { $0.map(BucketBound.text) }
    zeros = [UInt64](repeating: 0, count: (bounds.map(\.count).max() ?? 0) + 2)
    writer = ByteWriter(capacity: Exposition.pieceSize + 8192)
  }

  /// Begins a metric that is made of series, of which there must be one.
  package mutating func begin(_ metric: Metric) {
    self.metric = metric
    name = metric.name(naming)
    switch (format, metric.source) {
    case (.protobuf, .histogram): family.begin(name, metric.help, .histogram)
    case (.protobuf, _): family.begin(name, metric.help, .counter)
    case (_, .histogram): writeHeader(name, type: "histogram", metric.help)
    case (_, _): writeCounterHeader(name, metric.help)
    }
  }

  /// Writes a series of the metric that was begun.
  ///
  /// - Parameters:
  ///   - index: its place in `batch`.
  ///   - isNew: whether it is shown at 0, without exemplars.
  package mutating func append(_ batch: SeriesBatch, at index: Int, isNew: Bool) {
    let entry = batch.entries[index]
    let cells = isNew ? zeros[..<batch.shownCount(of: index)] : batch.shownCells(of: index)
    if format == .protobuf {
      let exemplars = isNew ? [] : batch.exemplars(of: index)
      let native = batch.natives.isEmpty ? nil : isNew ? NativeHistogram() : batch.natives[index]
      return appendProtobuf(entry, cells, exemplars, native)
    }
    switch metric.source {
    case .histogram:
      writeHistogram(entry.labels, HistogramCells(cells), isNew ? [] : batch.exemplars(of: index))
      if writesCreated { writeCreated(name[...], entry) }
    case .histogramCount:
      begin(name, entry.labels)
      writer.append(decimal: HistogramCells(cells).count)
      writer.append("\n")
    case .counter(let cell):
      begin(name, entry.labels)
      writer.append(decimal: cells[cells.startIndex + cell.offset])
      writer.append("\n")
    case .picoCounter:
      begin(name, entry.labels)
      writer.append(UInt128(cells[cells.startIndex]), places: 12)
      writer.append("\n")
    }
    // What is of type unknown has no time of creation (OpenMetrics 1.0, "Unknown").
    if writesCreated, name.hasSuffix("_total") { writeCreated(name.dropLast(6), entry) }
  }

  /// Ends the metric that was begun.
  package mutating func end() {
    if format == .protobuf { family.end(into: &writer) }
  }

  /// Writes samples that are no series; those of one name must stand together.
  package mutating func write(_ samples: [Sample]) {
    if format == .protobuf { return writeProtobuf(samples) }
    var last = ""
    for sample in samples {
      if sample.name != last {
        last = sample.name
        if sample.isCounter {
          writeCounterHeader(sample.name, sample.help)
        } else {
          writeHeader(sample.name, type: "gauge", sample.help)
        }
      }
      writer.append(sample.name)
      var separator: StaticString = "{"
      for label in sample.labels where !label.value.isEmpty {
        writer.append(separator)
        separator = ","
        writer.append(label.name)
        writer.append("=\"")
        writer.appendEscaped(label: label.value)
        writer.append("\"")
      }
      if sample.labels.contains(where: { !$0.value.isEmpty }) { writer.append("}") }
      writer.append(" ")
      writer.append(double: sample.value)
      writer.append("\n")
    }
  }

  /// Writes what stands at the end.
  package mutating func finish() {
    if format == .openMetrics { writer.append("# EOF\n") }
  }

  /// Takes what was written; nil where that is not yet worth sending.
  ///
  /// - Parameter atEnd: whether nothing more is to be written: then nil says that all was taken.
  package mutating func piece(atEnd: Bool) -> [UInt8]? {
    if format == .protobuf {
      if family.isOver { family.cut(into: &writer) }
      if writer.count < Exposition.pieceSize, family.moveSome(into: &writer) == 0, !atEnd {
        return nil
      }
    }
    guard writer.count >= (atEnd ? 1 : Exposition.pieceSize) else { return nil }
    let piece = writer.array
    writer.removeAll(keepingAtMost: 4 * Exposition.pieceSize)
    return piece
  }

  private mutating func writeHeader(_ name: String, type: StaticString, _ help: String) {
    writer.append("# HELP ")
    writer.append(name)
    writer.append(" ")
    writer.append(help)
    writer.append("\n# TYPE ")
    writer.append(name)
    writer.append(" ")
    writer.append(type)
    writer.append("\n")
  }

  /// In OpenMetrics a counter's samples end in `_total` and its family's name does not; what the
  /// seed's names lack of that is of type `unknown` (OpenMetrics 1.0, "Counter").
  private mutating func writeCounterHeader(_ name: String, _ help: String) {
    switch (format, name.hasSuffix("_total")) {
    case (.openMetrics, true): writeHeader(String(name.dropLast(6)), type: "counter", help)
    case (.openMetrics, false): writeHeader(name, type: "unknown", help)
    case (_, _): writeHeader(name, type: "counter", help)
    }
  }

  private mutating func begin(_ name: String, _ labels: String) {
    writer.append(name)
    if !labels.isEmpty {
      writer.append("{")
      writer.append(labels)
      writer.append("}")
    }
    writer.append(" ")
  }

  private mutating func writeHistogram(
    _ labels: String, _ histogram: HistogramCells, _ exemplars: ArraySlice<Exemplar>
  ) {
    let bounds = bounds[Int(metric.family.rawValue)]
    // Nanoseconds in the family's unit, exactly.
    let places = metric.family.unit.places
    var count: UInt64 = 0
    for (place, bucket) in histogram.buckets.enumerated() {
      count &+= bucket
      writer.append(name)
      writer.append("_bucket{")
      if !labels.isEmpty {
        writer.append(labels)
        writer.append(",")
      }
      writer.append("le=\"")
      writer.append(bounds[place])
      writer.append("\"} ")
      writer.append(decimal: count)
      if place < exemplars.count {
        write(exemplars[exemplars.startIndex + place], places: places)
      }
      writer.append("\n")
    }
    for (suffix, isSum) in [("_count", false), ("_sum", true)] {
      writer.append(name)
      writer.append(suffix)
      if !labels.isEmpty {
        writer.append("{")
        writer.append(labels)
        writer.append("}")
      }
      writer.append(" ")
      if isSum {
        writer.append(histogram.sum, places: places)
      } else {
        writer.append(decimal: count)
      }
      writer.append("\n")
    }
  }

  private mutating func writeCreated(_ name: Substring, _ entry: SeriesCatalog.Entry) {
    begin(name + "_created", entry.labels)
    writer.append(UInt128(entry.created / 1_000_000), places: 3)
    writer.append("\n")
  }

  private mutating func write(_ exemplar: Exemplar, places: Int) {
    guard exemplar.trace != .invalid else { return }
    writer.append(" # {trace_id=\"")
    writer.append(hexadecimal: exemplar.trace.high)
    writer.append(hexadecimal: exemplar.trace.low)
    writer.append("\"} ")
    writer.append(UInt128(exemplar.value), places: places)
    writer.append(" ")
    writer.append(UInt128(exemplar.time / 1_000_000), places: 3)
  }
}
