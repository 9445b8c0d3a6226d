/// What rates and error shares look like, the same in every format that has colours.
enum GraphStyle {
  /// Grafana's green, and orange and red by the share of errors; grey for what did nothing.
  static func color(errors: UInt64, of total: UInt64, quiet: String) -> String {
    guard errors > 0, total > 0 else { return quiet }
    return Double(errors) < 0.05 * Double(total) ? "#FF9830" : "#F2495C"
  }

  /// Green without errors, grey without executions.
  static func color(of node: GraphNode) -> String {
    color(
      errors: node.errors, of: node.executions, quiet: node.executions > 0 ? "#73BF69" : "#8E8E8E")
  }

  /// Grey without errors.
  static func color(of edge: GraphEdge) -> String {
    color(errors: edge.errors, of: edge.calls, quiet: "#8E8E8E")
  }

  /// Dashes for what only happens when something went wrong: retries and fallbacks; else empty.
  static func dashes(of edge: GraphEdge) -> String {
    edge.connectionType == "retry" || edge.connectionType == "fallback" ? "6 4" : ""
  }

  /// Where `value` stands between nothing (0) and `largest` (1): its square root, so that small
  /// ones differ too.
  static func share(_ value: UInt64, of largest: UInt64) -> Double {
    largest == 0 ? 0 : min(1, (Double(value) / Double(largest)).squareRoot())
  }

  /// Millionths of `errors` in `total`; at least one where there is an error, and less than all
  /// where there is a success.
  static func millionths(_ errors: UInt64, of total: UInt64) -> UInt64 {
    guard total > 0, errors > 0 else { return 0 }
    guard errors < total else { return 1_000_000 }
    let share = (Double(errors) / Double(total) * 1_000_000).rounded()
    return UInt64(min(999_999, max(1, share)))
  }
}
