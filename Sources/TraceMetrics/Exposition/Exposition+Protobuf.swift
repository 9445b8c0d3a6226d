internal import Bytes
internal import OTLP

/// `io.prometheus.client.MetricFamily` (`proto/prometheus.proto`).
///
/// Written straight to the wire: protobuf-c would want a tree of structures with a pointer for each
/// label and each bucket first, made and freed for every scrape, outside of what the compiler checks.
/// The tests read it back with protobuf-c and with Google's library.
extension Exposition {
  mutating func appendProtobuf(
    _ entry: SeriesCatalog.Entry, _ cells: ArraySlice<UInt64>, _ exemplars: ArraySlice<Exemplar>,
    _ native: NativeHistogram?
  ) {
    let place = family.metrics.beginLong(4)
    appendLabels(entry.labels)
    switch metric.source {
    case .histogram:
      let histogram = family.metrics.beginLong(7)
      append(HistogramCells(cells), exemplars)
      appendCreated(15, entry.created)
      if let native { append(native, exemplars) }
      family.metrics.endLong(at: histogram)
    case .histogramCount: appendCounter(Double(HistogramCells(cells).count), entry.created)
    case .counter(let cell):
      appendCounter(Double(cells[cells.startIndex + cell.offset]), entry.created)
    case .picoCounter: appendCounter(Double(cells[cells.startIndex]) / 1e12, entry.created)
    }
    family.metrics.endLong(at: place)
  }

  /// Writes samples that are no series.
  mutating func writeProtobuf(_ samples: [Sample]) {
    var last = ""
    for sample in samples {
      if sample.name != last {
        last = sample.name
        family.endWhole(into: &writer)
        family.begin(sample.name, sample.help, sample.isCounter ? .counter : .gauge)
      }
      let place = family.metrics.beginLong(4)
      for label in sample.labels where !label.value.isEmpty {
        let pair = family.metrics.beginLong(1)
        family.metrics.append(1, string: label.name)
        family.metrics.append(2, string: label.value)
        family.metrics.endLong(at: pair)
      }
      let value = family.metrics.beginShort(sample.isCounter ? 3 : 2)
      family.metrics.append(1, double: sample.value)
      family.metrics.endShort(at: value)
      family.metrics.endLong(at: place)
    }
    family.endWhole(into: &writer)
  }

  private mutating func appendCounter(_ value: Double, _ created: UInt64) {
    let place = family.metrics.beginShort(3)
    family.metrics.append(1, double: value)
    appendCreated(3, created)
    family.metrics.endShort(at: place)
  }

  private mutating func append(
    _ histogram: HistogramCells, _ exemplars: ArraySlice<Exemplar>
  ) {
    let bounds = boundValues[Int(metric.family.rawValue)]
    let scale = metric.family.unit.scale
    var count: UInt64 = 0
    for (place, bucket) in histogram.buckets.enumerated() {
      count &+= bucket
      let start = family.metrics.beginShort(3)
      family.metrics.append(1, varint: count)
      family.metrics.append(2, double: bounds[place])
      if place < exemplars.count {
        append(exemplars[exemplars.startIndex + place], tag: [3 << 3 | 2], scale: scale)
      }
      family.metrics.endShort(at: start)
    }
    family.metrics.append(1, varint: count)
    family.metrics.append(2, double: Double(histogram.sum) / scale)
  }

  /// Writes an exemplar, if there is one, behind the bytes of `tag`.
  private mutating func append(_ exemplar: Exemplar, tag: [UInt8], scale: Double) {
    guard exemplar.trace != .invalid else { return }
    for byte in tag { family.metrics.append(byte) }
    family.metrics.append(0)
    let start = family.metrics.count
    let label = family.metrics.beginShort(1)
    family.metrics.append(1, string: "trace_id")
    family.metrics.append(2 << 3 | 2)
    family.metrics.append(32)
    family.metrics.append(hexadecimal: exemplar.trace.high)
    family.metrics.append(hexadecimal: exemplar.trace.low)
    family.metrics.endShort(at: label)
    family.metrics.append(2, double: Double(exemplar.value) / scale)
    appendTime(3, exemplar.time)
    family.metrics.endShort(at: start)
  }

  /// Writes the buckets of a native histogram, beside the classic ones: whoever does not know them takes
  /// those.
  private mutating func append(_ native: NativeHistogram, _ exemplars: ArraySlice<Exemplar>) {
    family.metrics.append(5 << 3)
    family.metrics.append(zigzag: Int64(native.schema))
    family.metrics.append(6, double: NativeSchema.zeroThreshold)
    family.metrics.append(7, varint: native.zeros)
    let buckets = NativeSpans(native)
    for span in buckets.spans {
      let start = family.metrics.beginShort(12)
      family.metrics.append(1 << 3)
      family.metrics.append(zigzag: Int64(span.offset))
      family.metrics.append(2, varint: UInt64(span.length))
      family.metrics.endShort(at: start)
    }
    if !buckets.deltas.isEmpty {
      let start = family.metrics.beginLong(13)
      for delta in buckets.deltas { family.metrics.append(zigzag: delta) }
      family.metrics.endLong(at: start)
    }
    let scale = metric.family.unit.scale
    // Field 16, whose tag takes two bytes.
    for exemplar in exemplars { append(exemplar, tag: [0x82, 0x01], scale: scale) }
  }

  private mutating func appendCreated(_ field: UInt8, _ time: UInt64) {
    if time > 0 { appendTime(field, time) }
  }

  /// Writes a `Timestamp`.
  private mutating func appendTime(_ field: UInt8, _ time: UInt64) {
    let start = family.metrics.beginShort(field)
    family.metrics.append(1, varint: time / 1_000_000_000)
    family.metrics.append(2, varint: time % 1_000_000_000)
    family.metrics.endShort(at: start)
  }

  /// Writes the pairs of labels that are rendered as text, without their escapes.
  private mutating func appendLabels(_ labels: String) {
    var labels = labels
    // The bytes are only read, and only within the closure; a short string's lie in `labels` itself.
    labels.withUTF8 { bytes in
      let text = unsafe Span(_unsafeElements: bytes)
      var reader = LabelReader(text)
      while let label = reader.next() {
        let pair = family.metrics.beginLong(1)
        family.metrics.append(1 << 3 | 2)
        family.metrics.append(varint: UInt64(label.name.count))
        family.metrics.append(text.extracting(label.name))
        family.metrics.append(2 << 3 | 2)
        family.metrics.append(varint: UInt64(label.value.count - label.escapes))
        var place = label.value.lowerBound
        while place < label.value.upperBound {
          var byte = text[place]
          if byte == UInt8(ascii: "\\") {
            place += 1
            byte = text[place] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : text[place]
          }
          family.metrics.append(byte)
          place += 1
        }
        family.metrics.endLong(at: pair)
      }
    }
  }
}
