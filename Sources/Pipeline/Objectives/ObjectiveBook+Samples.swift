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
          "Target ratio of good executions.", labels: labels))
      let events = series.events(within: objective.window, now: now)
      if let rate = events.burnRate(budget: objective.budget) {
        compliances.append(
          .gauge(
            "slo_compliance", Double(events.good) / Double(events.total),
            "Ratio of good executions over the window of the SLO.",
            labels: labels))
        remains.append(
          .gauge(
            "slo_error_budget_remaining", 1 - rate,
            "Ratio of the error budget that is left. Below 0 it is overspent.",
            labels: labels))
      }
      for window in ObjectiveBook.burnWindows where window.length <= objective.window {
        let events = series.events(within: window.length, now: now)
        guard let rate = events.burnRate(budget: objective.budget) else { continue }
        burns.append(
          .gauge(
            "slo_error_budget_burn_rate", rate,
            "Rate at which a window used the error budget. 1 uses it up exactly within the window of the SLO.",
            labels: labels + [("window", window.name)]))
      }
      let shown = series.sum - (unseen[place] ?? ObjectiveEvents())
      totals.append(
        .counter(
          "slo_events_total", shown.total, "Executions selected by the SLO.",
          labels: labels))
      goods.append(
        .counter(
          "slo_good_events_total", shown.good, "Good executions among those selected by the SLO.",
          labels: labels))
    }
    return compliances + targets + remains + burns + totals + goods
  }

  /// How many series each objective has, and how far back they are known: none says that it selects
  /// nothing.
  func ownSamples(now: UInt64) -> [Sample] {
    objectives.enumerated().map { number, objective in
      .gauge(
        "tracemill_slo_series", Double(series.count { $0.key.objective == number }),
        "Series of an SLO. 0 if it has not selected any execution.",
        labels: [("slo_name", objective.name)])
    }
      + objectives.enumerated().compactMap { number, objective in
        let oldest = series.filter { $0.key.objective == number }
          .compactMap { $0.history.points.first?.time }.min()
        return oldest.map { oldest in
          .gauge(
            "tracemill_slo_history_seconds",
            Double(min(now - min(now, oldest), objective.window)) / 1e9,
            "Length of the recorded history of an SLO in seconds, at most its window.",
            labels: [("slo_name", objective.name)])
        }
      }
      + [
        .counter(
          "tracemill_slo_overflow_total", overflows,
          "Series of executions that share a series of an SLO because its limit is reached.")
      ]
  }
}
