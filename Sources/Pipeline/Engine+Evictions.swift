internal import Correlation
internal import Graph
internal import Synchronization
internal import TraceMetrics

/// `tracemill_evictions_total`: what tables gave up or had no room for.
extension Engine {
  /// A sample for each table and reason, at 0 where nothing was given up.
  func evictions(_ census: Census) -> [Sample] {
    let matcher = matcher.statistics
    let (expiredSlots, evictedSlots) = history.withLock { ($0.windows.expired, $0.windows.evicted) }
    let counts: [(table: String, reason: String, count: UInt64)] = [
      ("traces", "age", census.sum(\.expired)),
      ("traces", "budget", census.sum(\.evictedSettled)),
      ("open_traces", "budget", census.sum(\.evictedOpen)),
      ("exemplar_traces", "budget", census.sum(\.evictedPinned)),
      ("links", "budget", census.sum(\.droppedLinks)),
      ("links", "age", census.sum(\.expiredLinks)),
      ("active_workflows", "limit", census.sum(\.droppedWorkflows)),
      ("tool_repeats", "limit", census.sum(\.droppedTools)),
      ("held_calls", "limit", matcher.unheld),
      ("counted_calls", "limit", matcher.forgottenCalls),
      ("calls_without_usage", "age", matcher.forgottenSilentCalls),
      ("responses", "limit", matcher.forgottenResponses),
      ("reporters", "limit", matcher.refusedReporters),
      ("cache_costs", "limit", savings.refused),
      ("graph_history", "age", expiredSlots),
      ("graph_history", "budget", evictedSlots),
    ]
    return counts.map { table, reason, count in
      .counter(
        "tracemill_evictions_total", count, "Entries dropped from tables, by table and reason.",
        labels: [("table", table), ("reason", reason)])
    }
  }
}
