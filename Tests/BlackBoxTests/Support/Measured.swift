internal import Foundation
internal import Testing

/// A Prometheus that has watched a server during a steady stream of workflows.
///
/// As a trait it sets this up once for all tests of a suite.
struct Measured: SuiteTrait, TestScoping {
  /// What the tests of the suite look at.
  struct State: Sendable {
    let prometheus: Prometheus
    let server: Server
    /// When everything had been stored: the time at which the tests ask (Unix seconds).
    let time: Double
  }

  @TaskLocal static var current: State?

  /// How many workflows Prometheus saw begin, and how long the stream is: long enough for a rate.
  static let runs = 80
  static let pace = 0.25
  /// How many executions one of them has.
  private static let executions = Double(ResearchWorkflow.executions.count)

  /// The state, in a test of the suite.
  static var state: State {
    get throws {
      guard let current else { throw Failure("there is no Prometheus: its start failed") }
      return current
    }
  }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await Server.with { server in
      // A workflow whose root does not end, for the gauge; its names occur nowhere else.
      try await server.export(service: "watched", "--only", "open")
      // The first run is counted before the first scrape, so that all series begin together.
      try await server.export(service: "steady")
      try await waiting(for: "all that the first workflow dictates") {
        try await isWhole(server.metrics())
      }

      try await Prometheus.with(scraping: server.addresses.query, in: server.scratch) {
        prometheus in
        try await waiting(for: "the first scrape") {
          try await executions(prometheus) == Self.executions
        }
        try await server.export(
          "grpc", service: "steady", "--runs", "\(Self.runs)", "--pace", "\(Self.pace)")
        let total = Self.executions * Double(Self.runs + 1)
        try await waiting(for: "the last scrape") {
          let (counted, ended) = try await (executions(prometheus), workflows(prometheus))
          return counted == total && ended == Double(Self.runs + 1)
        }
        let state = State(
          prometheus: prometheus, server: server, time: Date().timeIntervalSince1970)
        try await Self.$current.withValue(state, operation: function)
      }
    }
  }

  /// Whether everything that one workflow dictates has been counted.
  private func isWhole(_ metrics: Exposition) -> Bool {
    metrics.sum("primitive_execution_count", ["service_name": "steady"]) == Self.executions
      && metrics.sum("primitive_connection_count") == ResearchWorkflow.edges.values.reduce(0, +)
      && metrics.sum("llm_tokens_total") == ResearchWorkflow.tokens.values.reduce(0, +)
      && metrics.sum("cache_total") == 3 && metrics.sum("agent_workflow_duration_count") == 1
  }

  private func executions(_ prometheus: Prometheus) async throws -> Double? {
    try await prometheus.number(
      #"sum(primitive_execution_count{service_name="steady"})"#, at: Date().timeIntervalSince1970)
  }

  private func workflows(_ prometheus: Prometheus) async throws -> Double? {
    try await prometheus.number(
      "sum(agent_workflow_duration_count)", at: Date().timeIntervalSince1970)
  }
}
