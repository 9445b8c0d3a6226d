internal import Correlation
internal import Graph
internal import OTLP
internal import Semantics
internal import Synchronization
package import TraceMetrics

/// `/metrics`: what all shards hold, added up.
extension Engine {
  /// Everything the shards hold beside series.
  struct Census {
    var accounting = Accounting()
    var statistics: [CorrelationStatistics] = []
    var active: [ActiveWorkflow: Int] = [:]
    /// How many workflows are active beside those.
    var activeBeyond = 0
    var runaway: [Symbol: Int] = [:]
    var runawayBeyond = 0
    var heldToolRepeats: [Symbol: Int] = [:]
    var heldToolRepeatsBeyond = 0
    var openTraces = 0
    var settledTraces = 0
    var spans = 0
    var bytes = 0
    var waitingLinks = 0
    var horizon: UInt64?

    /// Adds what a shard holds.
    mutating func add(_ state: borrowing Shard.State) {
      accounting.add(state.accounting)
      statistics.append(state.traces.statistics)
      for (workflow, count) in state.traces.activeWorkflows {
        active[workflow, default: 0] += count
      }
      runaway.merge(state.traces.runawayWorkflows, uniquingKeysWith: +)
      heldToolRepeats.merge(state.traces.heldToolRepeats, uniquingKeysWith: +)
      let population = state.traces.population
      openTraces += population.open
      settledTraces += population.settled
      spans += population.spans
      bytes += state.traces.bytes
      waitingLinks += state.traces.waitingLinkCount
      if let other = state.traces.horizon { horizon = min(other, horizon ?? .max) }
    }

    /// Makes one number of all active workflows but `limit`, those that are most often active, and the
    /// same of what else is counted by name.
    mutating func limit(to limit: Int) {
      activeBeyond += Census.limit(&active, to: limit) {
        ($0.agentType.rawValue, $0.workflow.rawValue)
      }
      for workflow in active.keys { runaway[workflow.workflow, default: 0] += 0 }
      runawayBeyond += Census.limit(&runaway, to: limit) { ($0.rawValue, 0) }
      heldToolRepeatsBeyond += Census.limit(&heldToolRepeats, to: limit) { ($0.rawValue, 0) }
    }

    /// Keeps the greatest counts, and returns the sum of the others. Of equal counts those stay whose keys
    /// come first by `order`: the order in a dictionary is random.
    private static func limit<Key: Hashable>(
      _ counts: inout [Key: Int], to limit: Int, by order: (Key) -> (UInt32, UInt32)
    ) -> Int {
      guard counts.count > limit else { return 0 }
      let sorted = counts.sorted { left, right in
        left.value == right.value
          ? order(left.key) < order(right.key) : left.value > right.value
      }
      counts = Dictionary(uniqueKeysWithValues: sorted.prefix(limit).map { ($0.key, $0.value) })
      return sorted.dropFirst(limit).reduce(0) { $0 + $1.value }
    }

    /// The sum of one of the shards' counts.
    func sum(_ count: KeyPath<CorrelationStatistics, UInt64>) -> UInt64 {
      statistics.reduce(0) { $0 &+ $1[keyPath: count] }
    }
  }

  /// The values of all series, by cell, and what the shards hold beside them. O(cells × shards); each
  /// shard is locked for as long as its cells take to add.
  ///
  /// - Returns: the values, and how many series had been made when the last shard was read: all values
  ///   in it are of those, and there are values for each of them.
  func mergedCells() -> (births: UInt64, cells: [UInt64], census: Census) {
    var births: UInt64
    var cells: [UInt64]
    var census: Census
    // A series that is made while shards are read may take the place of one that was dropped meanwhile,
    // and would have that one's values: then all is read anew.
    var changes: UInt64
    repeat {
      changes = catalog.changes
      (cells, census) = ([], Census())
      for shard in shards {
        shard.state.withLock { state in
          // A series is in the catalog before its first value is in a shard.
          let size = catalog.size.cells
          while cells.count < size { cells.append(0) }
          state.values.add(to: &cells)
          census.add(state)
        }
      }
      // Last, so that no value is left out: a series may be made while shards are read, and have its
      // first value in one that is read later.
      births = catalog.births
    } while catalog.changes != changes
    let size = catalog.size.cells
    while cells.count < size { cells.append(0) }
    return (births, cells, census)
  }

  /// All metrics in `format`.
  ///
  /// - Parameters:
  ///   - program: further samples of the program's own, those of one name together.
  ///   - now: nanoseconds since 1970.
  package func metrics(
    _ format: ExpositionFormat, program: [Sample] = [], now: UInt64
  ) -> [UInt8] {
    scrape(format, after: nil, program: program, now: now).remainder()
  }

  /// All metrics in `format` as a scraper sees them: series that it has not been shown are at 0.
  ///
  /// A scraper finds no increase where a series begins with a value. It gets the true values at its
  /// next scrape, so that the first value is part of the increase between the two.
  ///
  /// - Parameters:
  ///   - seen: the series that it has been shown; nil where it has not scraped before, or the reader
  ///     is none: then all values are true.
  ///   - program: further samples of the program's own, those of one name together.
  ///   - now: nanoseconds since 1970.
  package func scrape(
    _ format: ExpositionFormat, after seen: SeenSeries?, program: [Sample] = [], now: UInt64
  ) -> Scrape {
    let (reader, all, objectives) = SeriesReader.make(
      self, exemplars: format.hasExemplars, natives: format == .protobuf, now: now
    ) { book, reader in
      let unseen = seen.map { book.unseen(reader, from: $0.births) }
      return (book.samples(now: now, hiding: unseen ?? [:]), book.ownSamples(now: now))
    }
    var census = all
    census.limit(to: options.seriesLimit)
    return Scrape(
      format, options.exposition, reader, seen: seen,
      samples: [
        { [census] in self.gauges(census) }, { objectives?.0 ?? [] },
        { [census] in self.ownSamples(census, now: now) }, { objectives?.1 ?? [] }, { program },
      ])
  }

  private func gauges(_ census: Census) -> [Sample] {
    let help = "Workflows with spans but without a root so far."
    let beyond = Sample.gauge(
      "agent_workflows_active", Double(census.activeBeyond), help, labels: [("overflow", "true")])
    let active = census.active.map { workflow, count in
      Sample.gauge(
        "agent_workflows_active", Double(count), help,
        labels: [
          ("agent_type", symbols.string(workflow.agentType)),
          ("workflow_name", symbols.string(workflow.workflow)),
        ])
    }
    let held = "Tokens of held calls, and of sums that wait for their trace to settle."
    return Engine.sorted(active) + (census.activeBeyond > 0 ? [beyond] : [])
      + runawayGauges(census)
      + [
        .gauge(
          "llm_tokens_held", Double(census.sum(\.heldInput)), held,
          labels: [("llm_token_type", "prompt")]),
        .gauge(
          "llm_tokens_held", Double(census.sum(\.heldOutput)), held,
          labels: [("llm_token_type", "completion")]),
        .gauge(
          "llm_tokens_held", Double(census.sum(\.heldUnknown)), held,
          labels: [("llm_token_type", "unknown")]),
      ]
  }

  /// Workflows that are over a limit, 0 where none of a name is, and the repeats of tools that are not
  /// counted yet.
  private func runawayGauges(_ census: Census) -> [Sample] {
    gauges(
      "agent_workflows_runaway", by: "workflow_name", census.runaway, census.runawayBeyond,
      "Active workflows that exceed a limit of executions, depth or tool repeats.")
      + gauges(
        "agent_tool_repeats_held", by: "primitive_name", census.heldToolRepeats,
        census.heldToolRepeatsBeyond,
        "Repeated tool calls in traces that have not settled.")
  }

  private func gauges(
    _ name: String, by label: String, _ counts: [Symbol: Int], _ beyond: Int, _ help: String
  ) -> [Sample] {
    let samples = counts.map { symbol, count in
      Sample.gauge(name, Double(count), help, labels: [(label, symbols.string(symbol))])
    }
    guard beyond > 0 else { return Engine.sorted(samples) }
    return Engine.sorted(samples)
      + [.gauge(name, Double(beyond), help, labels: [("overflow", "true")])]
  }

  private static func sorted(_ samples: [Sample]) -> [Sample] {
    samples.sorted { $0.labels.map(\.value).lexicographicallyPrecedes($1.labels.map(\.value)) }
  }

  private func ownSamples(_ census: Census, now: UInt64) -> [Sample] {
    let accounting = census.accounting
    var samples: [Sample] = [
      .counter(
        "tracemill_spans_received_total", accounting.received,
        "Spans of decoded requests: counted, duplicate, invalid, refused and pending."),
      .counter(
        "tracemill_spans_counted_total", accounting.counted, "Spans received for the first time."),
      .counter(
        "tracemill_spans_duplicate_total", accounting.duplicate,
        "Repeated spans. They count nothing."),
      .counter(
        "tracemill_spans_invalid_total", accounting.invalid,
        "Spans without a valid trace id or span id."),
      .counter(
        "tracemill_spans_refused_total", accounting.refused,
        "Spans refused for lack of memory."),
      .gauge(
        "tracemill_spans_pending", Double(accounting.pending),
        "Decoded spans that are not counted yet."),
      .counter(
        "tracemill_spans_late_total", census.sum(\.late),
        "Spans that arrived after their trace had settled."),
      .counter(
        "tracemill_spans_skewed_total", accounting.skewed,
        "Spans that end before they start. Their duration is 0."),
      .counter(
        "tracemill_attribute_values_unreadable_total", accounting.unreadableValues,
        "Attribute values of an unusable type."),
    ]
    if options.adjustsCounts {
      samples += [
        ("given", accounting.givenThresholds), ("absent", accounting.absentThresholds),
        ("invalid", accounting.invalidThresholds),
      ].map { state, count in
        .counter(
          "tracemill_sampling_thresholds_total", count,
          "Counted spans by their sampling threshold: given, absent or invalid.",
          labels: [("threshold", state)])
      }
    }
    samples += LateDecision.allCases.map { decision in
      .counter(
        "tracemill_late_contradictions_total",
        census.statistics.reduce(0) { $0 &+ $1.contradictions[Int(decision.rawValue)] },
        "Late spans that contradict a decision.",
        labels: [("decision", decision.name)])
    }
    samples += evictions(census)
    samples += [
      .gauge("tracemill_traces_open", Double(census.openTraces), "Traces that have not settled."),
      .gauge(
        "tracemill_traces_remembered", Double(census.settledTraces),
        "Settled traces in memory."),
      .gauge("tracemill_trace_spans", Double(census.spans), "Spans in memory."),
      .gauge(
        "tracemill_trace_bytes", Double(census.bytes),
        "Memory of traces in bytes."),
      .gauge(
        "tracemill_trace_budget_bytes", Double(options.correlation.budget),
        "Limit for the memory of traces in bytes."),
      .gauge(
        "tracemill_memory_horizon_seconds",
        Double(now - min(now, census.horizon ?? now)) / 1e9,
        "Age of the last span of the oldest settled trace in seconds."),
      .gauge(
        "tracemill_links_waiting", Double(census.waitingLinks),
        "Span links with an end that has not arrived."),
      .gauge(
        "tracemill_calls_held", Double(matcher.statistics.held),
        "Calls held for another library's report."),
    ]
    return samples + tableSamples(now: now)
  }

  private func tableSamples(now: UInt64) -> [Sample] {
    let isShown = { (family: Family) in self.options.adjustsCounts || !family.isAdjusted }
    let families = catalog.statistics.filter { isShown($0.family) }
    let symbolStatistics = symbols.statistics
    let (historyBytes, historyEvictions) = history.withLock { history in
      (history.windows.bytes, history.windows.evicted)
    }
    return families.map { family in
      .gauge(
        "tracemill_series", Double(family.series), "Series by metric.",
        labels: [("metric", family.family.metricName)])
    }
      + catalog.removalsByFamily.filter { isShown($0.family) }.map { family in
        .counter(
          "tracemill_series_expired_total", family.removals,
          "Series dropped after limits.series_expiry.",
          labels: [("metric", family.family.metricName)])
      }
      + families.map { family in
        .counter(
          "tracemill_series_overflow_total", family.overflows,
          "Lookups of label sets that share the series with overflow=\"true\".",
          labels: [("metric", family.family.metricName)])
      }
      + [
        .gauge(
          "tracemill_label_values", Double(symbolStatistics.symbols),
          "Different strings in names and label values."),
        .gauge(
          "tracemill_label_bytes", Double(symbolStatistics.bytes),
          "Memory of the text of names and label values in bytes."),
        .counter(
          "tracemill_label_values_refused_total", symbolStatistics.refused,
          "Strings replaced by other for lack of memory."),
        .gauge(
          "tracemill_graph_history_bytes", Double(historyBytes),
          "Memory of the history of the service map in bytes."),
        .counter(
          "tracemill_graph_history_evictions_total", historyEvictions,
          "Slots of the history of the service map dropped for lack of memory."),
        .gauge(
          "tracemill_start_time_seconds", Double(started / 1_000_000) / 1000,
          "Start time of the program in seconds since 1970."),
      ]
  }
}

extension Engine {
  /// For each family of series how many there are, and how many look-ups found no room for another.
  package var seriesStatistics: [(metric: String, series: Int, overflows: UInt64)] {
    catalog.statistics.map { ($0.family.metricName, $0.series, $0.overflows) }
  }
}
