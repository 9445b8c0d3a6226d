internal import BasicContainers
internal import Bytes
internal import Correlation
package import OTLP
internal import Semantics
internal import Synchronization
internal import TraceMetrics

/// The whole way of a span, without a socket and without a clock of its own: a request in, series and
/// graph out.
///
///     request ─▶ lane: read to its end ─▶ for each shard, under its lock: correlate, count
///
/// A request is read whole before any of it counts. Locks are taken in the order lane, eviction, shard,
/// then catalog, exemplars or responses; never the other way round. Only who drops series takes all lanes,
/// in their order.
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
  let lanes: [Lane]
  /// The lane of what follows from time that passed.
  let timeLane: Lane
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
    catalog.now = now
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
    lanes = (0..<max(1, options.lanes)).map { _ in Lane(options, symbols, catalog, savings) }
    timeLane = Lane(options, symbols, catalog, savings)
    history = Mutex(GraphHistory(options, now: now))
    activity =
      options.seriesExpiry > 0
      ? ActivityLedger(limit: options.seriesExpiry, start: now) : nil
    objectives =
      options.objectives.isEmpty
      ? nil : ObjectiveLedger(ObjectiveBook(options.objectives, start: now))
  }

  /// Reads one request and counts its spans.
  ///
  /// - Parameters:
  ///   - lane: any number; requests of different lanes are read at the same time.
  ///   - now: when it arrived, in nanoseconds since 1970.
  package func export(
    _ body: Span<UInt8>, encoding: BodyEncoding, lane: Int, now: UInt64
  ) -> Result<ExportReply, ReplyStatus> {
    catalog.now = now
    let number = Int(lane.magnitude % UInt(lanes.count))
    return lanes[number].state.withLock { lane in
      defer { if body.count > Lane.State.largestKept { lane.shrink() } }
      do throws(OTLPError) {
        try lane.read(body, encoding)
      } catch {
        return .failure(ReplyStatus(error))
      }
      take(&lane, from: number * shards.count / lanes.count, now)
      return .success(Engine.reply(to: lane.batch))
    }
  }

  /// Counts a batch, shard by shard from `first` on: lanes begin at different ones, so that they seldom
  /// want the same.
  private func take(_ lane: inout Lane.State, from first: Int, _ now: UInt64) {
    lane.sort(into: shards.count)
    if lane.batch.reporters.count > 0 { lane.announce(to: matcher) }
    if lane.batch.unknownSpans.count > 0 || lane.batch.unreadableKeys.count > 0 {
      lane.reading.note(lane.batch, now: now)
    }
    for offset in 0..<shards.count {
      let number = (first + offset) % shards.count
      // What was rejected is accounted for somewhere: in the first shard.
      guard lane.starts[number] < lane.starts[number + 1] || (number == 0 && !lane.batch.isClean)
      else { continue }
      lane.waiting.append(UInt32(truncatingIfNeeded: number))
    }
    visitShards(&lane, now)
    if lane.links.count > 0 { passLinks(&lane, now) }
    if traceBudget.isExceeded { makeRoom(&lane.series, now) }
  }

  /// Takes the batch's spans to their shards. One that another lane has at the moment comes later: by then
  /// that may have gone on, and it is waited for only where there is nothing else to do.
  private func visitShards(_ lane: inout Lane.State, _ now: UInt64) {
    var waits = false
    var count = lane.waiting.count
    while count > 0 {
      var left = 0
      for index in 0..<count {
        let number = Int(lane.waiting[index])
        let shard = shards[number]
        if waits, index == 0 {
          shard.state.withLock { add(number, &lane, to: &$0, now) }
        } else if shard.state.withLockIfAvailable({ add(number, &lane, to: &$0, now) }) == nil {
          lane.waiting[left] = lane.waiting[index]
          left += 1
        }
      }
      waits = left == count
      count = left
    }
    lane.waiting.removeAll()
  }

  /// Passes links on to the shards of the spans that they point to, no other shard being locked.
  @inline(never)
  private func passLinks(_ lane: inout Lane.State, _ now: UInt64) {
    for index in 0..<lane.links.count {
      let link = lane.links[index]
      let shard = shards[Lane.shard(of: link.linkedTrace, among: shards.count)]
      shard.state.withLock { state in
        state.traces.receive(link, now: now)
        state.countDerivations(&lane.series, now)
      }
    }
    lane.links.removeAll()
  }

  /// Adds the batch's spans of one shard.
  @inline(never)
  private func add(
    _ shard: Int, _ lane: inout Lane.State, to state: inout Shard.State, _ now: UInt64
  ) {
    let range = Int(lane.starts[shard])..<Int(lane.starts[shard + 1])
    state.accounting.received &+= UInt64(range.count)
    if shard == 0 { state.accounting.addRejected(of: lane.batch) }
    state.traces.exchange(&lane.workspace)
    add(range, of: lane.batch, lane.order, &lane.series, to: &state, now)
    state.traces.endRequest(now: now)
    for index in 0..<state.traces.events.links.count {
      lane.links.append(state.traces.events.links[index])
    }
    state.countDerivations(&lane.series, now)
    state.traces.exchange(&lane.workspace)
  }

  /// Adds the spans whose places stand in a range of `order`, where they are: none is copied.
  @inline(__always)
  private func add(
    _ range: Range<Int>, of batch: borrowing SemanticBatch, _ order: borrowing ScratchList<UInt32>,
    _ series: inout SeriesCounter, to state: inout Shard.State, _ now: UInt64
  ) {
    let spans = batch.spans.span
    let measuresSpans = batch.measures.count > 0
    for place in range {
      let index = Int(order[place])
      let usage = spans[index].usage >= 0 ? batch.usages[Int(spans[index].usage)] : nil
      if options.adjustsCounts { state.traces.threshold = batch.thresholds[index].value }
      guard
        let labels = state.traces.add(
          spans[index], usage: usage, session: batch.session(spans[index].session), now: now)
      else {
        state.accounting.duplicate &+= 1
        continue
      }
      state.accounting.counted &+= 1
      if spans[index].linkCount > 0 {
        state.traces.addLinks(of: spans[index], batch.links, now: now)
      }
      if spans[index].flags.contains(.skewed) { state.accounting.skewed &+= 1 }
      series.count(spans[index], usage, labels, into: &state.values, &state.places, now: now)
      if options.adjustsCounts {
        let threshold = batch.thresholds[index]
        state.accounting.add(threshold)
        series.countAdjusted(spans[index], threshold: threshold.value, into: &state.values)
      }
      if measuresSpans {
        series.count(batch.measures[index], of: spans[index], into: &state.values, now: now)
      }
    }
  }

  private static func reply(to batch: borrowing SemanticBatch) -> ExportReply {
    guard batch.invalid > 0 else { return .accepted }
    var reasons: [String] = []
    if batch.invalidTraceIDs > 0 {
      reasons.append("\(batch.invalidTraceIDs) with a trace id that is not 16 bytes or all zero")
    }
    if batch.invalidSpanIDs > 0 {
      reasons.append("\(batch.invalidSpanIDs) with a span id that is not 8 bytes or all zero")
    }
    return ExportReply(
      rejectedSpans: batch.invalid,
      message: "Rejected spans: \(reasons.joined(separator: ", ")). The others were counted.")
  }

  /// Settles and forgets what is due at `now`, and keeps the graph's history. To be called about once
  /// a second.
  package func advance(to now: UInt64) {
    catalog.now = now
    count(matcher.decide(at: now), now)
    for shard in shards {
      var isBusy = true
      while isBusy {
        isBusy = derive(in: shard, now) { [exemplars] traces in
          traces.advance(to: now) { exemplars.points(to: $0) }
        }
      }
    }
    recordHistory(now)
    expireSeries(now)
    recordObjectives(now)
  }

  /// Settles all traces, as at the end of input.
  package func settleAll(now: UInt64) {
    catalog.now = now
    count(matcher.decide(at: nil), now)
    for shard in shards {
      _ = derive(in: shard, now) { traces in
        traces.settleAll(now: now)
        return false
      }
    }
  }

  /// Counts the calls that were held, each in the shard of its trace.
  private func count(_ decisions: [HeldCallDecision], _ now: UInt64) {
    for decision in decisions {
      let shard = shards[Lane.shard(of: decision.call.trace, among: shards.count)]
      timeLane.state.withLock { lane in
        shard.state.withLock { state in
          let price = lane.series.count(decision.derivation, into: &state.values)
          state.traces.note(decision, price: price)
          // What of it is wasted.
          state.countDerivations(&lane.series, now)
        }
      }
    }
  }

  private func derive(
    in shard: Shard, _ now: UInt64, _ change: @Sendable (inout TraceStore) -> Bool
  ) -> Bool {
    timeLane.state.withLock { lane in
      shard.state.withLock { state in
        let result = change(&state.traces)
        state.countDerivations(&lane.series, now)
        return result
      }
    }
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
    for lane in lanes {
      lane.state.withLock { lane in
        if names.isEmpty {
          names = lane.interpreter.ruleNames
          hits = names.map { _ in 0 }
        }
        for rule in hits.indices { hits[rule] += lane.interpreter.hits[rule] }
      }
    }
    return zip(names, hits).map { ($0, $1) }
  }
}
