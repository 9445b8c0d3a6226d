internal import Bytes
internal import Correlation
internal import OTLP
internal import Semantics
internal import TraceMetrics

/// Counts of what sampled spans stand for, beside the counts of the spans themselves.
extension SeriesCounter {
  /// Counts an execution as often as its threshold says.
  @inline(never)
  mutating func countAdjusted(
    _ span: borrowing SemanticSpan, threshold: UInt64, into values: inout SeriesValues
  ) {
    guard case .execution = span.meaning else { return }
    let key = SeriesKey(
      .adjustedExecution, execution: NodeLabels(span),
      status: words.statuses[Int(span.status.rawValue)], errorType: span.errorType)
    observe(span.duration, AdjustedCount(threshold: threshold), key, into: &values)
  }

  /// Counts edges and workflows as often as their thresholds say: an edge by its target's, a workflow
  /// by its root's.
  @inline(never)
  mutating func countAdjusted(
    _ derivations: borrowing DerivedEvents, into values: inout SeriesValues
  ) {
    for index in 0..<derivations.edges.count {
      let count = AdjustedCount(threshold: derivations.edgeThresholds[index])
      countAdjusted(derivations.edges[index], count, into: &values)
    }
    for index in 0..<derivations.workflows.count {
      let workflow = derivations.workflows[index]
      let key = SeriesKey(.adjustedWorkflow, workflow, words)
      let count = AdjustedCount(threshold: derivations.workflowThresholds[index])
      observe(workflow.duration, count, key, into: &values)
    }
  }

  private mutating func countAdjusted(
    _ edge: EdgeDerivation, _ count: AdjustedCount, into values: inout SeriesValues
  ) {
    let source = EdgeSource(edge)
    let key = SeriesKey(.adjustedConnection, from: source, to: edge.target, words)
    let series = cache.reference(key)
    count.add(to: &values, series, at: CounterCell.all.offset, parts: 2)
    if edge.failed { count.add(to: &values, series, at: CounterCell.failed.offset, parts: 2) }
    switch edge.connection {
    case .sequential, .link: return
    default: break
    }
    let durations = SeriesKey(
      durations: .adjustedConnectionDuration, from: source, to: edge.target, words)
    observe(edge.duration, count, durations, into: &values)
  }

  /// Adds a duration to the histogram of `key`, as often as `count` says.
  private mutating func observe(
    _ duration: UInt64, _ count: AdjustedCount, _ key: SeriesKey, into values: inout SeriesValues
  ) {
    let series = cache.reference(key)
    let buckets = adjustedBounds.count + 1
    let bucket = adjustedBounds.firstIndex { duration <= $0 } ?? adjustedBounds.count
    count.add(to: &values, series, at: bucket, parts: buckets + 2)
    let total = count.total(of: duration)
    values.add(UInt64(truncatingIfNeeded: total & 0xF_FFFF), to: series, offset: buckets)
    values.add(UInt64(clamping: total >> 20), to: series, offset: buckets + 1)
  }
}
