import Semantics
import Settings
import TestSupport
import Testing
import TraceMetrics

@testable import Pipeline

/// Every label of every family tells series apart, whatever finds them: the test knows no family, but
/// goes through the table.
@Suite("Labels of all families")
struct FamilyLabelTests {
  /// Labels whose value is always the same, for want of anything that could make it another.
  private static let constant = [
    "cache_savings_usd_total source",
    "traces_service_graph_request_messaging_system_seconds connection_type",
  ]

  private static func engine() throws -> TestEngine {
    // One shard and one worker, so that what is counted later meets what was remembered before.
    var team = OptionalLabel(name: "team", attribute: "team")
    team.source = .span
    return try TestEngine(lanes: 1) { configuration in
      configuration.exposition.labels = [team]
      configuration.spanMetrics.isEnabled = true
      configuration.sampling.adjust = true
    } options: {
      $0.shards = 1
    }
  }

  private static func lines(of scenarios: [LabelScenario]) throws -> [PrometheusText.Line: Double] {
    var engine = try engine()
    for scenario in scenarios {
      for requests in scenario.parts {
        for request in requests { engine.send(request.protobuf) }
        engine.wait(seconds: 0)
        engine.settle()
      }
    }
    let names = Set(Metric.all.map { $0.name(.legacy) })
    return engine.metrics.values.filter { line, _ in
      names.contains(line.name)
        || ["_bucket", "_sum", "_count"].contains { suffix in
          line.name.hasSuffix(suffix) && names.contains(String(line.name.dropLast(suffix.count)))
        }
    }
  }

  @Test(
    "What differs in one thing from what was counted before counts as if it came alone",
    arguments: LabelScenario.Change.all)
  func additive(change: LabelScenario.Change) throws {
    let (base, changed) = (LabelScenario(1), LabelScenario(2, change))
    let first = try Self.lines(of: [base])
    let second = try Self.lines(of: [changed])
    let both = try Self.lines(of: [base, changed])
    #expect(first != second, "The change changes nothing.")
    for line in Set(first.keys).union(second.keys).union(both.keys) {
      let sum = (first[line] ?? 0) + (second[line] ?? 0)
      #expect(abs((both[line] ?? 0) - sum) < 1e-6 * max(1, sum), "\(line.name) \(line.labels)")
    }
  }

  @Test("There is a change for each label of each family")
  func complete() throws {
    let base = try Self.lines(of: [LabelScenario(1)])
    var unchanged = Set(
      Family.allCases.flatMap { family in
        let labels = family.labels.map(\.name) + (family.hasOptionalLabels ? ["team"] : [])
        return labels.map { "\(family.metricName) \($0)" }
      })
    for change in LabelScenario.Change.all {
      let changed = try Self.lines(of: [LabelScenario(2, change)])
      for pair in unchanged {
        let parts = pair.split(separator: " ").map(String.init)
        func values(_ lines: [PrometheusText.Line: Double]) -> Set<String> {
          Set(
            lines.keys.lazy
              .filter { $0.name == parts[0] || $0.name == parts[0] + "_count" }
              .map { $0.labels[parts[1]] ?? "" })
        }
        if !values(base).isEmpty, values(base) != values(changed) { unchanged.remove(pair) }
      }
    }
    #expect(unchanged.sorted() == Self.constant)
  }
}
