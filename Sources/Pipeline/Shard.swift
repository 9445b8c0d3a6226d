internal import Correlation
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
}
