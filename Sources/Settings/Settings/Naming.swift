/// Which names metrics are exposed under.
package enum Naming: String, CaseIterable, Sendable {
  /// The names that the seed's dashboard queries use: `primitive_execution_count`.
  case seed
  /// Those that the rules from OpenTelemetry to Prometheus give: `primitive_execution_count_total`.
  case otel
}
