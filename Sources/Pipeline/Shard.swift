internal import Correlation
internal import OTLP
internal import Synchronization
internal import TraceMetrics

/// A part of all traces with the values that were derived from them, behind one lock.
final class Shard: Sendable {
  /// What the lock guards.
  struct State: ~Copyable, Sendable {
    var traces: TraceStore
    var values: SeriesValues
    var places = SeriesReferenceCache()
    var accounting = Accounting()
  }

  let state: Mutex<State>

  init(
    _ options: CorrelationOptions, matcher: CallMatcher, budget: TraceBudget, bounds: [UInt64],
    exemplars: ExemplarStore, isNative: Bool
  ) {
    state = Mutex(
      State(
        traces: TraceStore(options: options, matcher: matcher, budget: budget),
        values: SeriesValues(bounds: bounds, exemplars: exemplars, isNative: isNative)))
  }

  /// The number of a trace's shard.
  @inline(__always)
  static func number(of trace: TraceID, among shards: Int) -> Int {
    number(ofSpread: trace.spread, among: shards)
  }

  /// The number of the shard of a trace whose id spreads to a number.
  @inline(__always)
  static func number(ofSpread spread: UInt32, among shards: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(spread) &* UInt64(truncatingIfNeeded: shards)) >> 32)
  }
}
