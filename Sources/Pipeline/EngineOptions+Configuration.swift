internal import Correlation
internal import Semantics
package import Settings
internal import TraceMetrics

extension EngineOptions {
  /// What `configuration` asks for.
  ///
  /// - Parameters:
  ///   - workers: how many requests are read at the same time.
  ///   - inputEnds: whether there is an end of input, until which decisions on calls can wait.
  package init(_ configuration: PipelineConfiguration, workers: Int, inputEnds: Bool = false) {
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
    correlation.runaway.executions = configuration.runaway.executions
    correlation.runaway.depth = configuration.runaway.depth
    correlation.runaway.toolRepeats = configuration.runaway.toolRepeats
    naming = configuration.exposition.naming
    createdTimestamps = configuration.exposition.createdTimestamps
    nativeHistograms = configuration.exposition.nativeHistograms
    durationBounds = configuration.exposition.durationBuckets
    symbols.bytes = configuration.limits.labelBytes
    symbols.length = configuration.limits.labelLength
    seriesLimit = configuration.limits.seriesPerMetric
    seriesExpiry = configuration.limits.seriesExpiry.nanoseconds
    prices = configuration.prices
    adjustsCounts = configuration.sampling.adjust
    correlation.remembersThresholds = configuration.sampling.adjust
    objectives = configuration.objectives.map { Objective($0, configuration.exposition) }
    graphRetention = configuration.graph.retention.nanoseconds
    graphHistoryBytes = configuration.graph.historyBytes
    maxGraphNodes = configuration.graph.maxNodes
    // Twice as many shards as threads, so that two seldom want the same.
    shards = 2 * max(1, workers)
    self.workers = max(1, workers)
  }
}

extension Objective {
  /// What the pipeline file says, with the buckets that it gives histograms.
  fileprivate init(_ objective: ServiceLevelObjective, _ exposition: ExpositionSettings) {
    self.init(
      name: objective.name, target: objective.target, window: objective.window.nanoseconds)
    isPerPrimitive = objective.division == .primitive
    fastBuckets = objective.latency.map { latency in
      exposition.durationBuckets.prefix { $0 <= latency.milliseconds }.count
    }
    selection = ServiceLevelObjective.Selector.allCases.compactMap { selector in
      guard let patterns = objective.selection[selector],
        let label = Family.execution.labels.first(where: { $0.name == selector.rawValue })
      else { return nil }
      return (label, patterns)
    }
    let patterns = selection.map { label, patterns in
      "\(Family.execution.index(of: label) ?? -1):\(patterns.map(\.text))"
    }
    definition = "\(objective.latency?.milliseconds ?? 0) \(isPerPrimitive) \(patterns)"
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
