internal import BasicContainers
internal import Bytes
internal import Correlation
internal import OTLP
internal import Semantics
internal import TraceMetrics

/// Counts what was derived into series: the one place that knows which fact goes into which metric.
struct SeriesCounter: ~Copyable {
  let words: WellKnownSymbols
  var cache: SeriesCache
  /// The series of calls that came.
  var attempts = CallSeriesCache()
  /// The series of calls that count.
  var billed = CallSeriesCache()
  private let adjustsCounts: Bool
  /// The upper bounds of buckets of adjusted durations, in nanoseconds.
  let adjustedBounds: [UInt64]
  var pricing: Pricing
  private let savings: SavingsEstimator
  /// What derivations cost or saved, for the ledgers of their traces.
  var amounts = ScratchList(filler: LedgerAmount(.price, of: -1, 0))

  init(
    _ options: EngineOptions, _ symbols: SymbolTable, _ catalog: SeriesCatalog,
    _ savings: SavingsEstimator
  ) {
    self.savings = savings
    adjustsCounts = options.adjustsCounts
    adjustedBounds = options.durationBounds.map { UInt64(($0 * 1e6).rounded()) }
    words = WellKnownSymbols(symbols)
    cache = SeriesCache(catalog)
    pricing = Pricing(options.prices, symbols)
  }

  /// Begins to count what happened at `now`, in nanoseconds since 1970: the time at which series are made.
  mutating func begin(at now: UInt64) { cache.now = now }

  /// Forgets where series keep their values.
  mutating func forgetSeries() {
    cache.removeAll()
    attempts.removeAll()
    billed.removeAll()
  }

  /// Counts what a span says by itself: an execution, a call, a look-up in a cache.
  @inline(__always)
  mutating func count(
    _ span: borrowing SemanticSpan, _ usage: Usage?, _ labels: LabelReference,
    into values: inout SeriesValues, _ places: inout SeriesReferenceCache, now: UInt64
  ) {
    if span.flags.contains(.cacheLookup) { countLookup(span, into: &values) }
    guard case .execution = span.meaning else { return }
    // A success says no more than its labels, whatever error it names.
    if case .success = span.status, span.errorType.isNone {
      let known = places[labels]
      var series = known.execution
      if !series.isKnown {
        series = cache.catalogReference(executionKey(span))
        places.note(execution: series, of: labels)
      }
      values.observe(span.duration, in: series, trace: span.traceID, now: now)
    } else {
      let series = cache.reference(executionKey(span))
      values.observe(span.duration, in: series, trace: span.traceID, now: now)
    }
    if span.flags.contains(.call) { countCall(span, usage ?? Usage(), into: &values, now: now) }
  }

  @inline(__always)
  private func executionKey(_ span: borrowing SemanticSpan) -> SeriesKey {
    SeriesKey(
      .execution, execution: NodeLabels(span),
      status: words.statuses[Int(span.status.rawValue)], errorType: span.errorType)
  }

  private mutating func countLookup(
    _ span: borrowing SemanticSpan, into values: inout SeriesValues
  ) {
    let key = SeriesKey(lookupsIn: span.name, type: span.cacheType)
    count(lookup: key, isHit: span.flags.contains(.cacheHit), into: &values)
  }

  private mutating func count(lookup key: SeriesKey, isHit: Bool, into values: inout SeriesValues) {
    let series = cache.reference(key)
    values.add(1, to: series)
    if isHit { values.add(1, to: series, at: .hits) }
  }

  /// Counts what followed from spans together.
  mutating func count(
    _ derivations: borrowing DerivedEvents, into values: inout SeriesValues,
    _ places: inout SeriesReferenceCache, now: UInt64
  ) {
    for index in 0..<derivations.edges.count {
      count(derivations.edges[index], into: &values, &places, now: now)
    }
    for index in 0..<derivations.usages.count {
      let price = count(derivations.usages[index], into: &values)
      if price >= 0 {
        amounts.append(LedgerAmount(.price, of: derivations.usages[index].record, UInt64(price)))
      }
    }
    for index in 0..<derivations.workflows.count {
      count(derivations.workflows[index], into: &values, now: now)
    }
    for index in 0..<derivations.requests.count {
      count(derivations.requests[index], into: &values, now: now)
    }
    for index in 0..<derivations.cacheLookups.count {
      let key = SeriesKey(
        lookupsIn: derivations.cacheLookups[index].name, type: words.inferred)
      count(lookup: key, isHit: derivations.cacheLookups[index].isHit, into: &values)
    }
    for index in 0..<derivations.wastes.count {
      count(derivations.wastes[index], into: &values)
    }
    for index in 0..<derivations.details.count {
      countDetails(derivations.details[index], into: &values)
    }
    for index in 0..<derivations.callsWithoutUsage.count {
      count(callWithoutUsage: derivations.callsWithoutUsage[index], into: &values)
    }
    for index in 0..<derivations.agentUsages.count {
      count(derivations.agentUsages[index], into: &values)
    }
    for index in 0..<derivations.toolRepeats.count {
      var key = SeriesKey(.toolRepeats)
      key[.workflowName] = derivations.toolRepeats[index].workflow
      key[.primitiveName] = derivations.toolRepeats[index].tool
      values.add(derivations.toolRepeats[index].count, to: cache.reference(key))
    }
    for index in 0..<derivations.shapes.count {
      count(derivations.shapes[index], into: &values, now: now)
    }
    for index in 0..<derivations.savings.count {
      count(derivations.savings[index], into: &values)
    }
    if adjustsCounts { countAdjusted(derivations, into: &values) }
  }

  @inline(never)
  private mutating func count(_ saving: SavingsDerivation, into values: inout SeriesValues) {
    switch saving.event {
    case .miss: savings.noteMiss(of: saving.cache)
    case .cost:
      let reported = saving.usage.cost
      guard let cost = reported >= 0 ? reported : pricing.cost(of: saving.usage, at: saving.start)
      else { return }
      savings.note(cost: UInt64(cost), ofMissIn: saving.cache)
    case .hit:
      guard let amount = savings.saving(ofHitIn: saving.cache), amount > 0 else { return }
      var key = SeriesKey(.cacheSavings)
      key[.primitiveName] = saving.cache
      key[.source] = words.estimated
      values.add(amount, to: cache.reference(key))
      amounts.append(LedgerAmount(.saving, of: saving.trace, amount))
    }
  }

  private mutating func count(
    _ shape: TraceShapeDerivation, into values: inout SeriesValues, now: UInt64
  ) {
    for (family, number) in [
      (Family.traceDepth, shape.depth), (.traceExecutions, shape.executions),
    ] {
      var key = SeriesKey(family)
      key[.workflowName] = shape.workflow
      values.observe(
        number, of: family, in: cache.reference(key), trace: shape.trace, now: now)
    }
  }

  @inline(__always)
  private mutating func count(
    _ edge: EdgeDerivation, into values: inout SeriesValues, _ places: inout SeriesReferenceCache,
    now: UInt64
  ) {
    guard edge.labels.place >= 0 else {
      _ = addEdge(edge, into: &values, now: now)
      return
    }
    let known = places[edge.labels]
    if known.edge.isKnown, known.source == EdgeSource(edge) {
      count(edge, known.edge, known.duration, into: &values, now: now)
    } else {
      let (series, durations) = addEdge(edge, into: &values, now: now)
      places.note(edge, at: series, durations)
    }
  }

  /// Counts an edge where its series are.
  @inline(__always)
  private mutating func count(
    _ edge: EdgeDerivation, _ series: SeriesReference, _ durations: SeriesReference,
    into values: inout SeriesValues, now: UInt64
  ) {
    values.add(1, to: series)
    if edge.failed { values.add(1, to: series, at: .failed) }
    values.note(
      Exemplar(trace: edge.trace, value: edge.duration, time: now), at: Int(series.exemplars))
    switch edge.connection {
    case .sequential, .link: return
    default: break
    }
    values.observe(edge.duration, in: durations, trace: edge.trace, now: now)
  }

  /// Counts an edge by its keys, and returns where its series are: the second only that of a call.
  @inline(never)
  private mutating func addEdge(
    _ edge: EdgeDerivation, into values: inout SeriesValues, now: UInt64
  ) -> (SeriesReference, SeriesReference) {
    let source = EdgeSource(edge)
    let key = SeriesKey(.connection, from: source, to: edge.target, words)
    let series = cache.reference(key)
    var durations = series
    switch edge.connection {
    case .sequential, .link: break
    default:
      let key = SeriesKey(
        durations: .connectionDuration, from: source, to: edge.target, words)
      durations = cache.reference(key)
    }
    count(edge, series, durations, into: &values, now: now)
    return (series, durations)
  }

  private mutating func count(
    _ workflow: WorkflowDerivation, into values: inout SeriesValues, now: UInt64
  ) {
    let key = SeriesKey(.workflow, workflow, words)
    values.observe(
      workflow.duration, in: cache.reference(key), trace: workflow.trace, now: now)
  }

  @inline(never)
  private mutating func count(
    _ request: RequestDerivation, into values: inout SeriesValues, now: UInt64
  ) {
    let series = cache.reference(SeriesKey(.requests, request, words))
    values.add(1, to: series)
    if request.failed { values.add(1, to: series, at: .failed) }
    for (family, duration, isKnown) in [
      (Family.requestServer, request.serverDuration, request.hasServer),
      (.requestClient, request.clientDuration, request.hasClient),
      (.requestMessaging, request.latency, request.connection == .messagingSystem),
    ] where isKnown {
      let series = cache.reference(SeriesKey(family, request, words))
      values.observe(duration, of: family, in: series, trace: request.trace, now: now)
    }
  }
}
