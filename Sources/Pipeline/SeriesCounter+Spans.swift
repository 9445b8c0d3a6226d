internal import Semantics
internal import TraceMetrics

/// Spans one by one: `traces_spanmetrics_…`.
extension SeriesCounter {
  /// Counts a span by its name, whatever it means.
  @inline(never)
  mutating func count(
    _ measure: SpanMeasure, of span: borrowing SemanticSpan, into values: inout SeriesValues,
    now: UInt64
  ) {
    guard measure.isCounted else { return }
    var key = SeriesKey(.spans)
    key[0] = span.service
    key[1] = measure.name
    key[2] = words.spanKinds[Int(measure.kind.rawValue)]
    key[3] = words.spanStatuses[Int(measure.status.rawValue)]
    for place in measure.dimensions.indices { key[4 + place] = measure.dimensions[place] }
    values.observeSpan(span.duration, in: cache.reference(key), trace: span.traceID, now: now)
  }
}
