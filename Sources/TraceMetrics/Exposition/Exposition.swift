internal import Bytes
internal import OTLP

/// Writes metrics as Prometheus reads them: text format 0.0.4 and OpenMetrics 1.0.0.
///
/// A line is copied from parts that were rendered when the series was made, and its number appended;
/// nothing is allocated a series.
package struct Exposition: ~Copyable {
  private let format: ExpositionFormat
  private let naming: Naming
  /// `10.0`, …, `+Inf`: written the same in every format.
  private let bounds: [String]
  private let secondBounds = Family.secondBounds.map(\.description) + ["+Inf"]
  private let exemplars: [Exemplar]
  private var writer: ByteWriter

  /// An exposition without a line.
  ///
  /// - Parameters:
  ///   - bounds: the upper bounds of buckets in milliseconds, without the last.
  ///   - exemplars: by place; none are written in the text format.
  ///   - capacity: how many bytes to make room for at once.
  package init(
    _ format: ExpositionFormat, naming: Naming, bounds: [Double], exemplars: [Exemplar] = [],
    capacity: Int = 1 << 16
  ) {
    self.format = format
    self.naming = naming
    self.bounds = bounds.map(\.description) + ["+Inf"]
    self.exemplars = format == .openMetrics ? exemplars : []
    writer = ByteWriter(capacity: capacity)
  }

  /// Writes all metrics that are made of series.
  ///
  /// - Parameter seen: the series whose values are shown; all others are at 0, without exemplars.
  ///   Where it is nil, all values are shown.
  /// - Returns: the series that were written.
  @discardableResult
  package mutating func write(
    _ catalog: SeriesCatalog, cells: [UInt64], after seen: SeenSeries? = nil
  ) -> SeenSeries {
    var cells = cells
    let entries = Family.allCases.map { family in
      // A series that was made after the cells were added up has none yet.
      catalog.entries(of: family).filter { entry in
        Int(entry.reference.cells) + entry.cellCount <= cells.count
      }
    }
    var shown = SeenSeries()
    for (family, entries) in zip(Family.allCases, entries) {
      shown[family] = entries.count
      for entry in entries.dropFirst(seen?[family] ?? entries.count) {
        for place in 0..<entry.cellCount { cells[Int(entry.reference.cells) + place] = 0 }
      }
    }
    for metric in Metric.all {
      let entries = entries[Int(metric.family.rawValue)]
      guard !entries.isEmpty else { continue }
      let name = metric.name(naming)
      switch metric.source {
      case .histogram:
        writeHeader(name, type: "histogram", metric.help)
        let known = seen?[metric.family] ?? entries.count
        for (place, entry) in entries.enumerated() {
          writeHistogram(
            name, entry.labels,
            HistogramCells(
              entry.reference, buckets: bounds(of: metric.family).count, in: cells),
            of: metric.family,
            firstExemplar: place < known ? Int(entry.reference.exemplars) : nil)
        }
      case .histogramCount:
        writeCounterHeader(name, metric.help)
        for entry in entries {
          let histogram = HistogramCells(
            entry.reference, buckets: bounds(of: metric.family).count, in: cells)
          begin(name, entry.labels)
          writer.append(decimal: histogram.count)
          writer.append("\n")
        }
      case .counter(let cell):
        writeCounterHeader(name, metric.help)
        for entry in entries {
          begin(name, entry.labels)
          writer.append(decimal: cells[Int(entry.reference.cells) + cell])
          writer.append("\n")
        }
      case .picoCounter:
        writeCounterHeader(name, metric.help)
        for entry in entries {
          begin(name, entry.labels)
          writer.append(UInt128(cells[Int(entry.reference.cells)]), places: 12)
          writer.append("\n")
        }
      }
    }
    return shown
  }

  /// Writes samples that are no series; those of one name must stand together.
  package mutating func write(_ samples: [Sample]) {
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

  /// Ends the exposition and gives its bytes.
  package consuming func finish() -> [UInt8] {
    if format == .openMetrics { writer.append("# EOF\n") }
    return writer.array
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
    case (.text, _): writeHeader(name, type: "counter", help)
    case (.openMetrics, true): writeHeader(String(name.dropLast(6)), type: "counter", help)
    case (.openMetrics, false): writeHeader(name, type: "unknown", help)
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

  private func bounds(of family: Family) -> [String] {
    family.isInSeconds ? secondBounds : bounds
  }

  private mutating func writeHistogram(
    _ name: String, _ labels: String, _ histogram: HistogramCells, of family: Family,
    firstExemplar: Int?
  ) {
    let bounds = bounds(of: family)
    // Nanoseconds in the family's unit, exactly.
    let places = family.isInSeconds ? 9 : 6
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
      if let firstExemplar, firstExemplar + place < exemplars.count {
        write(exemplars[firstExemplar + place], places: places)
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
