internal import TraceMetrics

/// `slo_…` on `/metrics`.
extension ObjectiveBook {
  /// The windows whose burn rates are shown, in nanoseconds.
  private static let burnWindows: [(name: String, length: UInt64)] = [
    ("5m", 300), ("30m", 1800), ("1h", 3600), ("2h", 7200), ("6h", 21_600), ("1d", 86_400),
    ("3d", 259_200),
  ].map { ($0.0, $0.1 * 1_000_000_000) }

  /// The samples of all objectives at `now`.
  ///
  /// A window in which nothing happened has no compliance and no burn rate, as 0/0 has none where they
  /// are made by queries: a flat 1 would say that a dead service keeps its promise.
  ///
  /// - Parameter unseen: what a scraper does not see yet of the counters.
  func samples(now: UInt64, hiding unseen: [Int: ObjectiveEvents] = [:]) -> [Sample] {
    var targets: [Sample] = []
    var compliances: [Sample] = []
    var remains: [Sample] = []
    var burns: [Sample] = []
    var totals: [Sample] = []
    var goods: [Sample] = []
    let order = series.indices.sorted { left, right in
      (series[left].key.objective, series[left].key.primitive)
        < (series[right].key.objective, series[right].key.primitive)
    }
    for place in order where series[place].sum.total > 0 {
      let series = series[place]
      let objective = objectives[series.key.objective]
      let labels = [
        ("slo_name", objective.name), ("primitive_name", series.key.primitive),
        ("overflow", series.key.isOverflow ? "true" : ""),
      ]
      targets.append(
        .gauge(
          "slo_target", Double(objective.target) / 1e6,
          "The share of executions that is to be good.", labels: labels))
      let events = series.events(within: objective.window, now: now)
      if let rate = events.burnRate(budget: objective.budget) {
        compliances.append(
          .gauge(
            "slo_compliance", Double(events.good) / Double(events.total),
            "The share of executions that was good over the window of the objective.",
            labels: labels))
        remains.append(
          .gauge(
            "slo_error_budget_remaining", 1 - rate,
            "The share of the error budget that is left; below 0 it is overspent.",
            labels: labels))
      }
      for window in ObjectiveBook.burnWindows where window.length <= objective.window {
        let events = series.events(within: window.length, now: now)
        guard let rate = events.burnRate(budget: objective.budget) else { continue }
        burns.append(
          .gauge(
            "slo_error_budget_burn_rate", rate,
            "How many times faster than allowed the error budget was spent over a window.",
            labels: labels + [("window", window.name)]))
      }
      let shown = series.sum - (unseen[place] ?? ObjectiveEvents())
      totals.append(
        .counter(
          "slo_events_total", shown.total, "Executions that the objective looked at.",
          labels: labels))
      goods.append(
        .counter(
          "slo_good_events_total", shown.good, "Those of them that were good.", labels: labels))
    }
    return compliances + targets + remains + burns + totals + goods
  }

  /// How many series each objective has, and how far back they are known: none says that it selects
  /// nothing.
  func ownSamples(now: UInt64) -> [Sample] {
    objectives.enumerated().map { number, objective in
      .gauge(
        "tracemill_slo_series", Double(series.count { $0.key.objective == number }),
        "Series that an SLO has; 0 where it selects no execution that has come.",
        labels: [("slo_name", objective.name)])
    }
      + objectives.enumerated().compactMap { number, objective in
        let oldest = series.filter { $0.key.objective == number }
          .compactMap { $0.history.points.first?.time }.min()
        return oldest.map { oldest in
          .gauge(
            "tracemill_slo_history_seconds",
            Double(min(now - min(now, oldest), objective.window)) / 1e9,
            "How much of its window an SLO knows.", labels: [("slo_name", objective.name)])
        }
      }
      + [
        .counter(
          "tracemill_slo_overflow_total", overflows,
          "Series of executions without a series of their own in an SLO, for want of room.")
      ]
  }
}
