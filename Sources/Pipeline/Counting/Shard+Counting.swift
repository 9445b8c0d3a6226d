internal import Bytes
internal import Correlation
internal import TraceMetrics

extension Shard.State {
  /// Counts what was derived, and notes in the ledger what it cost and saved.
  @inline(__always)
  mutating func countDerivations(_ series: inout SeriesCounter, _ now: UInt64) {
    series.count(traces.events, into: &values, &places, now: now)
    if !series.amounts.isEmpty {
      traces.note(series.amounts)
      series.amounts.removeAll(keepingAtMost: 1 << 12)
    }
    traces.clearEvents()
  }
}
