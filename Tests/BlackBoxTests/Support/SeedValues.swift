/// The values that the spans dictate for the seed's queries.
///
/// A rate depends on when Prometheus scraped, but all series here grow together from scrape to
/// scrape, so that the quotient of two rates does not. Where a query gives a rate, the value is
/// given for a rate of one workflow per second.
enum SeedValues {
  /// What a panel's query gives, by its labels' values in the order of the labels' names.
  struct Panel {
    let values: [String: Double]
    /// Whether the values are to be multiplied by the rate of workflows.
    let isRate: Bool
  }

  private static let executions = Double(ResearchWorkflow.executions.count)
  private static let errors = Double(
    ResearchWorkflow.executions.count(where: { $0.status == "error" }))
  private static let hitRate =
    ResearchWorkflow.hits.values.reduce(0, +) / ResearchWorkflow.lookUps.values.reduce(0, +)
  private static let tokens = ResearchWorkflow.tokens.reduce(into: [String: Double]()) {
    $0[String($1.key.prefix { $0 != " " }), default: 0] += $1.value
  }

  private static let counts = ResearchWorkflow.sums(by: \.name)
  private static let successes = ResearchWorkflow.sums(by: {
    $0.status == "success" ? $0.name : nil
  })
  private static let durations = ResearchWorkflow.sums(by: \.name, of: \.milliseconds)

  /// The 95th percentile as Prometheus finds it in the buckets: by rank, linearly between the
  /// bounds of the bucket. But for FetchPage and WriterSmall all executions of a name are in one bucket.
  private static let percentiles: [String: Double] = [
    "ResearchPipeline": 1000 + 0.95 * 1500,
    "GatherSources": 500 + 0.95 * 500,
    "DocumentSearch": 500 + 0.95 * 500,
    "WebSearch": 250 + 0.95 * 250,
    "Planner": 250 + 0.95 * 250,
    // Two of three are below 100, so the rank 2.85 is at 0.85 of the bucket up to 500.
    "FetchPage": 250 + 0.85 * 250,
    // One of two is below 10, so the rank 1.9 is at 0.9 of the bucket up to 250.
    "WriterSmall": 100 + 0.9 * 150,
    "WriterLarge": 10 + 0.95 * 40,
    "AnswerCache": 0.95 * 10,
    "PromptCache": 0.95 * 10,
  ]
  private static let slowest: Set = [
    "ResearchPipeline", "GatherSources", "DocumentSearch", "WebSearch", "Planner",
  ]

  /// By number of the panel. The third query is the rate itself, the fourth a gauge: they are
  /// looked at apart.
  static let panels: [Int: Panel] = [
    1: rate(
      ResearchWorkflow.edges.reduce(into: [:]) {
        $0[$1.key.split(separator: " ").prefix(2).joined(separator: " "), default: 0] += $1.value
      }),
    2: exact(["": (executions - errors) / executions]),
    5: exact(["": errors / executions]),
    6: exact(percentiles),
    7: exact(successes.reduce(into: [:]) { $0[$1.key] = $1.value / (counts[$1.key] ?? 0) }),
    8: rate(ResearchWorkflow.sums(by: \.errorType)),
    9: exact(durations.reduce(into: [:]) { $0[$1.key] = $1.value / (counts[$1.key] ?? 0) }),
    10: rate(ResearchWorkflow.sums(by: \.type)),
    11: exact(["": hitRate]),
    12: exact(percentiles.filter { slowest.contains($0.key) }),
    13: rate(tokens.mapValues { $0 * 300 }),
    14: rate([
      "": ((tokens["gpt-4"] ?? 0) * 0.00003 + (tokens["gpt-3.5-turbo"] ?? 0) * 0.000002) * 3600
    ]),
    15: exact(
      ResearchWorkflow.hits.reduce(into: [:]) {
        $0[$1.key] = $1.value / (ResearchWorkflow.lookUps[$1.key] ?? 0)
      }),
    16: rate(["": hitRate * tokens.values.reduce(0, +) * 0.00003 * 3600]),
  ]

  private static func exact(_ values: [String: Double]) -> Panel {
    Panel(values: values, isRate: false)
  }

  private static func rate(_ values: [String: Double]) -> Panel {
    Panel(values: values, isRate: true)
  }
}
