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
    var key = SeriesKey(.adjustedExecution)
    key[0] = span.name
    key[1] = span.type
    key[2] = words.statuses[Int(span.status.rawValue)]
    key[3] = span.errorType
    key[4] = span.agentType
    key[5] = span.workflow
    key[6] = span.service
    key[7] = span.extra
    observe(span.duration, AdjustedCount(threshold: threshold), key, into: &values)
  }

  /// Counts edges and workflows as often as their thresholds say: an edge by its target's, a workflow
  /// by its root's.
  @inline(never)
  mutating func countAdjusted(
    _ derivations: borrowing Derivations, into values: inout SeriesValues
  ) {
    for index in 0..<derivations.edges.count {
      let count = AdjustedCount(threshold: derivations.edgeThresholds[index])
      countAdjusted(derivations.edges[index], count, into: &values)
    }
    for index in 0..<derivations.workflows.count {
      let workflow = derivations.workflows[index]
      var key = SeriesKey(.adjustedWorkflow)
      key[0] = workflow.agentType
      key[1] = workflow.workflow
      key[2] = words.statuses[Int(workflow.status.rawValue)]
      let count = AdjustedCount(threshold: derivations.workflowThresholds[index])
      observe(workflow.duration, count, key, into: &values)
    }
  }

  private mutating func countAdjusted(
    _ edge: EdgeDerivation, _ count: AdjustedCount, into values: inout SeriesValues
  ) {
    var key = SeriesKey(.adjustedConnection)
    key[0] = edge.source
    key[1] = edge.target
    key[2] = words.connections[Int(edge.connection.rawValue)]
    key[3] = edge.sourceType
    key[4] = edge.targetType
    key[5] = edge.workflow
    key[6] = edge.agentType
    key[7] = edge.service
    key[8] = edge.extra
    let series = cache.reference(key)
    count.add(to: &values, series, at: 0, parts: 2)
    if edge.failed { count.add(to: &values, series, at: 1, parts: 2) }
    switch edge.connection {
    case .sequential, .link: return
    default: break
    }
    var durations = SeriesKey(.adjustedConnectionDuration)
    durations[0] = edge.source
    durations[1] = edge.target
    durations[2] = key[2]
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
    values.add(UInt64(truncatingIfNeeded: total & 0xF_FFFF), to: series, at: buckets)
    values.add(UInt64(clamping: total >> 20), to: series, at: buckets + 1)
  }
}
