internal import BasicContainers
internal import Bytes
internal import Correlation
internal import OTLP
internal import Semantics
internal import Synchronization
internal import TraceMetrics

/// The whole way of a span, without a socket and without a clock: a request in, series and graph out.
///
///     request ─▶ decode ─▶ SemanticBatch ─▶ apply: for each shard, under its lock, correlate and count
///
/// State changes in two ways only: ``apply(_:worker:now:)`` and ``advance(to:)``. Both take the time as
/// an argument. The same sequence of them gives the same metrics, ledger and graph: what is random, such
/// as seeds of hash tables, decides where something lies, never what comes out.
///
/// `docs/architecture.md` has the order in which locks are taken, under "State and locks".
package final class Engine: Sendable {
  let options: EngineOptions
  let symbols: SymbolTable
  let catalog: SeriesCatalog
  let exemplars = ExemplarStore()
  let matcher: CallMatcher
  let savings: SavingsEstimator
  let traceBudget: TraceBudget
  /// Held by whoever makes room, so that two do not do so at once.
  let eviction = Mutex(())
  let shards: [Shard]
  let workers: [IngestWorker]
  /// The worker of what follows from time that passed.
  let timeWorker: IngestWorker
  let history: Mutex<GraphHistory>
  /// When series were last updated; nil where they are kept for good.
  let activity: ActivityLedger?
  /// Nil where the pipeline file has no objective: then they cost nothing.
  let objectives: ObjectiveLedger?
  /// When the engine began, in nanoseconds since 1970.
  let started: UInt64

  /// An engine that has received nothing.
  ///
  /// - Parameter now: nanoseconds since 1970.
  package init(_ options: EngineOptions, now: UInt64) {
    self.options = options
    started = now
    let symbols = SymbolTable(limits: options.symbols)
    self.symbols = symbols
    let catalog = SeriesCatalog(
      symbols: symbols, buckets: options.durationBounds.count + 1, limit: options.seriesLimit,
      spanDimensions: options.interpreter.spanMetrics.dimensions.map(\.label),
      optionalLabels: options.interpreter.labelNames)
    self.catalog = catalog
    matcher = CallMatcher(
      hold: options.correlation.usageHold, holdsAll: options.correlation.holdsAllCalls,
      limits: options.correlation.limits)
    // A bound that no duration reaches is as good as any other of that kind.
    let bounds = options.durationBounds.map { UInt64(min(($0 * 1e6).rounded(), 0x1p63)) }
    let budget = TraceBudget(limit: options.correlation.budget)
    traceBudget = budget
    let exemplars = exemplars
    let matcher = matcher
    var correlation = options.correlation
    correlation.bytesBesideLabels = MemoryLayout<SeriesReferenceCache.Entry>.stride
    correlation.agent = symbols.intern("agent")
    let stores = correlation
    shards = (0..<max(1, options.shards)).map { _ in
      Shard(
        stores, matcher: matcher, budget: budget, bounds: bounds,
        exemplars: exemplars, isNative: options.nativeHistograms)
    }
    let savings = SavingsEstimator(limit: options.savingsCaches)
    self.savings = savings
    workers = (0..<max(1, options.workers)).map { _ in
      IngestWorker(options, symbols, catalog, savings)
    }
    timeWorker = IngestWorker(options, symbols, catalog, savings)
    history = Mutex(GraphHistory(options, now: now))
    activity =
      options.seriesExpiry > 0
      ? ActivityLedger(limit: options.seriesExpiry, start: now) : nil
    objectives =
      options.objectives.isEmpty
      ? nil : ObjectiveLedger(ObjectiveBook(options.objectives, start: now))
  }

  /// What became of all spans so far.
  package var accounting: Accounting {
    shards.reduce(into: Accounting()) { sum, shard in
      sum.add(shard.state.withLock { $0.accounting })
    }
  }

  /// How far back the graph's windows reach, in nanoseconds.
  package var graphRetention: UInt64 { options.graphRetention }

  /// How many nodes the graph shows before it merges the least busy.
  package var maxGraphNodes: Int { options.maxGraphNodes }

  /// How often each dialect rule decided a span, and the rule's name.
  package var ruleHits: [(rule: String, spans: Int)] {
    var names: [String] = []
    var hits: [Int] = []
    for worker in workers {
      worker.state.withLock { worker in
        if names.isEmpty {
          names = worker.decoder.interpreter.ruleNames
          hits = names.map { _ in 0 }
        }
        for rule in hits.indices { hits[rule] += worker.decoder.interpreter.hits[rule] }
      }
    }
    return zip(names, hits).map { ($0, $1) }
  }
}
