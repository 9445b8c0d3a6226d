package import Correlation
package import Semantics
package import Settings
internal import TraceMetrics

/// What an ``Engine`` is made of.
package struct EngineOptions: Sendable {
  /// In order of precedence.
  package var dialects: [Dialect] = []
  package var interpreter = Interpreter.Options()
  /// The budget is that of all shards together.
  package var correlation = CorrelationOptions()
  package var naming = Naming.legacy
  /// Whether OpenMetrics says when series were made.
  package var createdTimestamps = false
  /// Whether histograms are kept as native ones too.
  package var nativeHistograms = false
  /// Upper bounds of buckets in milliseconds, ascending.
  package var durationBounds = ExpositionSettings.defaultDurationBuckets
  package var symbols = SymbolTable.Limits()
  /// How many series a metric may have before further label sets share one.
  package var seriesLimit = 10_000
  /// After how long without an update a series is dropped, in nanoseconds; 0 is never.
  package var seriesExpiry: UInt64 = 0
  /// How many shards traces are spread over.
  package var shards = 4
  /// How many requests are read at the same time.
  package var workers = 2
  /// What tokens cost where their span does not say.
  package var prices: any PriceSource = NoPrices()
  /// How many caches are told apart whose misses' costs are known.
  package var savingsCaches = 4096
  /// Whether executions and edges are also counted as often as they stand for by their sampling.
  package var adjustsCounts = false
  /// Which share of executions is to be good.
  package var objectives: [Objective] = []
  /// For `/graph`: how long increments are kept, and in how many bytes.
  package var graphRetention: UInt64 = 3_600_000_000_000
  package var graphHistoryBytes = 64 << 20
  /// Over this many nodes the graph merges the least busy.
  package var maxGraphNodes = 1000

  /// The defaults, without a dialect.
  package init() {}
}

extension EngineOptions {
  /// How metrics are written.
  var exposition: ExpositionOptions {
    var exposition = ExpositionOptions(bounds: durationBounds)
    exposition.naming = naming
    exposition.createdTimestamps = createdTimestamps
    return exposition
  }
}
