internal import Graph

/// The increments of all series by time of arrival, for `/graph?window=5m`.
struct GraphHistory: ~Copyable {
  /// How often increments are kept, in nanoseconds.
  static let resolution: UInt64 = 10_000_000_000

  var windows: WindowStore

  init(_ options: EngineOptions, now: UInt64) {
    windows = WindowStore(
      resolution: GraphHistory.resolution, retention: options.graphRetention,
      budget: options.graphHistoryBytes, start: now)
  }
}
