internal import Correlation
internal import Semantics
package import Settings
internal import TraceMetrics

extension EngineOptions {
  /// What `configuration` asks for.
  ///
  /// - Parameters:
  ///   - lanes: how many requests are read at the same time.
  ///   - inputEnds: whether there is an end of input, until which decisions on calls can wait.
  package init(_ configuration: PipelineConfiguration, lanes: Int, inputEnds: Bool = false) {
    self.init()
    correlation.holdsAllCalls = inputEnds
    dialects = configuration.dialects
    interpreter = configuration.interpreterOptions
    correlation.stepIdentity =
      configuration.correlation.stepIdentity == .class ? .class : .name
    correlation.settle = configuration.correlation.settle.nanoseconds
    correlation.idleTimeout = configuration.correlation.idleTimeout.nanoseconds
    correlation.memory = configuration.correlation.memory.nanoseconds
    correlation.usageHold = configuration.correlation.usageHold.nanoseconds
    correlation.budget = configuration.limits.traceBytes
    correlation.infersCacheLookups = configuration.correlation.inferCacheLookups
    naming = configuration.exposition.naming == .otel ? .otel : .seed
    durationBounds = configuration.exposition.durationBuckets
    symbols.bytes = configuration.limits.labelBytes
    symbols.length = configuration.limits.labelLength
    seriesLimit = configuration.limits.seriesPerMetric
    prices = configuration.prices
    graphRetention = configuration.graph.retention.nanoseconds
    graphHistoryBytes = configuration.graph.historyBytes
    maxGraphNodes = configuration.graph.maxNodes
    // Twice as many shards as threads, so that two seldom want the same.
    shards = 2 * max(1, lanes)
    self.lanes = max(1, lanes)
  }
}

extension Duration {
  /// The duration in nanoseconds; 0 where it is negative, the greatest number where it does not fit.
  fileprivate var nanoseconds: UInt64 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let (product, overflow) = UInt64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carry) = product.addingReportingOverflow(UInt64(attoseconds / 1_000_000_000))
    return overflow || carry ? .max : sum
  }
}
