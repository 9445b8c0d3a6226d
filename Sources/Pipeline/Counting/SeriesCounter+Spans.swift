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
    key[.service] = span.service
    key[.spanName] = measure.name
    key[.spanKind] = words.spanKinds[Int(measure.kind.rawValue)]
    key[.statusCode] = words.spanStatuses[Int(measure.status.rawValue)]
    for number in measure.dimensions.indices {
      key[dimension: number] = measure.dimensions[number]
    }
    values.observe(
      span.duration, of: .spans, in: cache.reference(key), trace: span.traceID, now: now)
  }
}
