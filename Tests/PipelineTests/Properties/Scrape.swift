import Foundation

/// The lines of a text exposition as they stand: a name with labels, and its value.
struct Scrape: Equatable {
  private(set) var values: [String: Double] = [:]

  init(_ text: String) {
    for line in text.components(separatedBy: "\n") where !line.hasPrefix("#") {
      guard let space = line.lastIndex(of: " "), let value = Double(line[space...].dropFirst())
      else { continue }
      // Histograms in seconds as milliseconds, as the model has all.
      let isSeconds = ["_seconds_sum{", "spanmetrics_latency_sum{"].contains(where: line.contains)
      values[String(line[..<space])] = isSeconds ? (value * 1000).rounded() : value
    }
  }

  /// What was derived from spans, but buckets; of active workflows and held repeats those that are not
  /// 0.
  var derived: [String: Double] {
    values.filter { line, value in
      !line.hasPrefix("tracemill_") && !line.contains("_bucket{")
        && !(value == 0 && line.hasPrefix("agent_workflows_"))
        && !(value == 0 && line.hasPrefix("agent_tool_repeats_held"))
    }
  }

  /// Whether a line's value may go down.
  static func isGauge(_ line: String) -> Bool {
    [
      "agent_workflows_active", "agent_workflows_runaway", "agent_tool_repeats_held",
      "llm_tokens_held", "tracemill_spans_pending",
      "tracemill_traces_", "tracemill_trace_", "tracemill_memory_horizon",
      "tracemill_graph_history_bytes", "tracemill_links_waiting",
    ].contains { line.hasPrefix($0) }
  }

  /// The sum of all lines of `name`.
  func sum(_ name: String) -> Double {
    values.reduce(0) { sum, line in
      line.key == name || line.key.hasPrefix(name + "{") ? sum + line.value : sum
    }
  }

  /// Lines in which two sets of samples differ, a few of them.
  static func differences(_ found: [String: Double], _ expected: [String: Double]) -> [String] {
    Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }.sorted().prefix(6)
      .map { "\($0): found \(found[$0] ?? -1), expected \(expected[$0] ?? -1)" }
  }

  /// Lines in which this differs from what the model says once all of `delivery` has come.
  func differences(
    to delivery: Delivery, _ options: ModelOptions, isSettled: Bool
  ) -> [String] {
    let model = delivery.samples(options, isSettled: isSettled).values.mapValues(Double.init)
    guard delivery.hasRivals else { return Scrape.differences(derived, model) }
    return Scrape.differences(Scrape.withoutAgents(derived), Scrape.withoutAgents(model))
  }

  /// The lines with what agents spent added up by model and kind of token, whoever spent it.
  private static func withoutAgents(_ lines: [String: Double]) -> [String: Double] {
    Dictionary(
      lines.map { line, value in
        let model = line.range(of: "llm_model_name=")
        guard let model, line.hasPrefix("agent_tokens_total{") else { return (line, value) }
        return ("agent_tokens_total{" + line[model.lowerBound...], value)
      }, uniquingKeysWith: +)
  }
}
