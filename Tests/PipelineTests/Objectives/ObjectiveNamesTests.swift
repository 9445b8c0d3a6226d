import Settings
import TestSupport
import Testing
import TraceMetrics

@testable import Pipeline

/// Alerts and dashboards are built on these names and labels: a change here breaks them.
@Suite struct ObjectiveNamesTests {
  @Test(
    "Names, types and labels of SLOs are as documented",
    arguments: [ExpositionFormat.text, .openMetrics])
  func names(format: ExpositionFormat) throws {
    let engine = try TestEngine {
      $0.objectives = [ServiceLevelObjective(name: "all \"good\"", target: 990_000)]
    }
    engine.send(
      TestRequest([TestSpan("primitive.tool.run", ["primitive.name": "search"])]).protobuf)
    let text = String(decoding: engine.engine.metrics(format, now: engine.now), as: UTF8.self)
    let lines = text.split(separator: "\n").filter {
      !$0.hasPrefix("# HELP") && $0.contains("slo_")
    }
    let labels = #"{slo_name="all \"good\"",primitive_name="search""#
    let total = format == .openMetrics ? "" : "_total"
    let burns = ["5m", "30m", "1h", "2h", "6h", "1d", "3d"].map {
      "slo_error_budget_burn_rate\(labels),window=\"\($0)\"} 0"
    }
    let own = #"{slo_name="all \"good\""}"#
    #expect(
      lines.map(String.init) == [
        "# TYPE slo_compliance gauge", "slo_compliance\(labels)} 1",
        "# TYPE slo_target gauge", "slo_target\(labels)} 0.99",
        "# TYPE slo_error_budget_remaining gauge", "slo_error_budget_remaining\(labels)} 1",
        "# TYPE slo_error_budget_burn_rate gauge",
      ] + burns + [
        "# TYPE slo_events\(total) counter", "slo_events_total\(labels)} 1",
        "# TYPE slo_good_events\(total) counter", "slo_good_events_total\(labels)} 1",
        "# TYPE tracemill_slo_series gauge", "tracemill_slo_series\(own) 1",
        "# TYPE tracemill_slo_history_seconds gauge", "tracemill_slo_history_seconds\(own) 0",
        "# TYPE tracemill_slo_overflow\(total) counter", "tracemill_slo_overflow_total 0",
      ])
  }
}
