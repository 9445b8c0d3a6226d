internal import Foundation
internal import Pipeline
internal import Settings

/// `/debug/pipeline`: the configuration in force, and what it did to the spans so far.
///
/// Made when it is asked for: O(series × labels + spans in memory), and bounded however many there are.
struct PipelineReport {
  private struct Rule: Encodable {
    var rule: String
    var spans: Int
  }

  private struct Report: Encodable {
    var options: [String: String]
    var pricesTaken: String?
    var rules: [Rule]
    var labels: [LabelReport]
    var hungriestLabels: [LabelReport]
    var series: [MetricReport]
    var unresolved: [UnresolvedReport]
  }

  /// How many labels are shown that ask for most.
  private static let hungriestCount = 10

  /// The report in JSON.
  let json: String

  init(_ engine: Engine, _ configuration: PipelineConfiguration) {
    let (metrics, labels) = engine.surveySeries()
    let report = Report(
      options: Schema.values(of: configuration),
      pricesTaken: configuration.prices.taken.map(String.init(describing:)),
      rules: engine.ruleHits.map { Rule(rule: $0.rule, spans: $0.spans) }, labels: labels,
      hungriestLabels: LabelReport.hungriest(labels, count: PipelineReport.hungriestCount),
      series: metrics, unresolved: engine.unresolvedSpans())
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let data = try? encoder.encode(report)
    json = data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "{}\n"
  }
}
