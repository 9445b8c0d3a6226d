internal import Foundation
internal import Pipeline
internal import Settings

/// `/debug/pipeline`: the configuration in force, and what it did to the spans so far.
struct PipelineReport {
  /// The report in JSON.
  let json: String

  init(_ engine: Engine, _ configuration: PipelineConfiguration) {
    let report = Report(
      options: Schema.values(of: configuration),
      pricesTaken: configuration.prices.taken.map(String.init(describing:)),
      rules: engine.ruleHits.map { Report.Rule(rule: $0.rule, spans: $0.spans) },
      series: engine.seriesStatistics.map {
        Report.Series(metric: $0.metric, series: $0.series, overflows: $0.overflows)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try? encoder.encode(report)
    json = data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "{}\n"
  }

  private struct Report: Encodable {
    struct Rule: Encodable {
      var rule: String
      var spans: Int
    }

    struct Series: Encodable {
      var metric: String
      var series: Int
      var overflows: UInt64
    }

    var options: [String: String]
    var pricesTaken: String?
    var rules: [Rule]
    var series: [Series]
  }
}
