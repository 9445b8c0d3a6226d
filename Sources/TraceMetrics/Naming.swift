/// Which names the metrics have.
package enum Naming: String, CaseIterable, Sendable {
  /// Those that the dashboards' queries use verbatim.
  case seed
  /// Those that the rules from OpenTelemetry to Prometheus give: unit and `_total` behind.
  case otel
}
