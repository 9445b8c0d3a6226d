/// Which names metrics are exposed under.
package enum Naming: String, CaseIterable, Sendable {
  /// The names that existing dashboards query: `primitive_execution_count`.
  case legacy = "seed"
  /// The names that the rules from OpenTelemetry to Prometheus give, with the unit and `_total` at the
  /// end: `primitive_execution_count_total`.
  case otel
}
