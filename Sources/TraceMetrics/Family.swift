/// Series that share their labels and the cells that their values take.
///
/// One family may stand behind several metrics: executions are counted by the buckets of their
/// durations, so that count and histogram cannot differ.
public enum Family: UInt8, CaseIterable, Sendable {
  case execution
  case connection
  case connectionDuration
  case workflow
  case tokens
  case tokenDetails
  case suppressedTokens
  case wastedTokens
  case disputedTokens
  case calls
  case billedCalls
  case callsWithoutUsage
  case timeToFirstToken
  case cost
  case unpricedTokens
  case approximateCost
  case cacheLookups
  case cacheSavings
  case requests
  case requestServer
  case requestClient
  case requestMessaging
  case adjustedExecution
  case adjustedConnection
  case adjustedConnectionDuration
  case adjustedWorkflow
  case spans
  case toolRepeats
  case agentTokens
  case agentCost
  case traceDepth
  case traceExecutions

  /// What a series of a family holds.
  package enum Shape: Sendable {
    /// So many counters.
    case counters(Int)
    /// A duration's buckets, then its sum in two cells.
    case histogram
    /// So many counters in 2⁻³², each in two cells: the high ones first.
    case adjustedCounters(Int)
    /// A histogram whose counts are in 2⁻³²: its high cells, its sum in two cells, its low cells.
    case adjustedHistogram
  }

  /// What its series hold.
  package var shape: Shape {
    switch self {
    case .execution, .connectionDuration, .workflow, .timeToFirstToken, .requestServer,
      .requestClient, .requestMessaging, .traceDepth, .traceExecutions, .spans:
      .histogram
    case .connection, .cacheLookups, .requests: .counters(2)
    case .tokens, .tokenDetails, .suppressedTokens, .wastedTokens, .disputedTokens, .calls,
      .billedCalls, .callsWithoutUsage, .cost, .unpricedTokens, .approximateCost, .cacheSavings,
      .toolRepeats, .agentTokens, .agentCost:
      .counters(1)
    case .adjustedExecution, .adjustedConnectionDuration, .adjustedWorkflow: .adjustedHistogram
    case .adjustedConnection: .adjustedCounters(2)
    }
  }

  /// The names of its labels, in the order of a key's symbols.
  package var labels: [String] {
    switch self {
    case .execution, .adjustedExecution:
      [
        "primitive_name", "primitive_type", "execution_status", "error_type", "agent_type",
        "workflow_name", "service_name",
      ]
    case .connection, .adjustedConnection:
      [
        "source_primitive", "target_primitive", "connection_type", "source_type", "target_type",
        "workflow_name", "agent_type", "service_name",
      ]
    case .connectionDuration, .adjustedConnectionDuration:
      ["source_primitive", "target_primitive", "connection_type"]
    case .workflow, .adjustedWorkflow: ["agent_type", "workflow_name", "execution_status"]
    case .tokens:
      ["llm_provider", "llm_model_name", "llm_token_type", "primitive_name", "agent_type"]
    case .tokenDetails: ["llm_provider", "llm_model_name", "detail"]
    case .suppressedTokens: ["llm_model_name", "llm_token_type", "reason"]
    case .wastedTokens: ["llm_model_name", "llm_token_type", "primitive_name"]
    case .disputedTokens: ["llm_token_type"]
    case .calls: ["llm_provider", "llm_model_name", "execution_status", "primitive_name"]
    case .billedCalls, .callsWithoutUsage, .timeToFirstToken, .unpricedTokens:
      ["llm_provider", "llm_model_name"]
    case .cost: ["llm_provider", "llm_model_name", "source", "primitive_name", "agent_type"]
    case .approximateCost: ["llm_provider", "llm_model_name", "reason"]
    case .cacheLookups: ["primitive_name", "cache_type"]
    case .cacheSavings: ["primitive_name", "source"]
    case .requests, .requestServer, .requestClient, .requestMessaging:
      ["client", "server", "connection_type"]
    case .spans: ["service", "span_name", "span_kind", "status_code"]
    case .toolRepeats: ["workflow_name", "primitive_name"]
    case .agentTokens:
      ["primitive_name", "agent_type", "workflow_name", "llm_model_name", "llm_token_type"]
    case .agentCost: ["primitive_name", "agent_type", "workflow_name", "llm_model_name", "source"]
    case .traceDepth, .traceExecutions: ["workflow_name"]
    }
  }

  /// What the numbers of a histogram are.
  package enum Unit: Sendable {
    /// Durations; the bounds of buckets are those of the pipeline file.
    case milliseconds
    /// Durations, with bounds of their own.
    case seconds
    /// Plain numbers, with bounds of their own.
    case one

    /// How many of what a cell counts the unit has: nanoseconds, or plain numbers.
    var scale: Double {
      switch self {
      case .milliseconds: 1e6
      case .seconds: 1e9
      case .one: 1
      }
    }

    /// The same as a power of ten.
    var places: Int {
      switch self {
      case .milliseconds: 6
      case .seconds: 9
      case .one: 0
      }
    }
  }

  /// What the numbers of its histograms are.
  package var unit: Unit {
    switch self {
    case .requestServer, .requestClient, .requestMessaging, .spans: .seconds
    case .traceDepth, .traceExecutions: .one
    default: .milliseconds
    }
  }

  /// The upper bounds of buckets of requests between services in seconds, without the last.
  package static let secondBounds = [0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8]

  /// The same of spans one by one: Tempo's, so that its users' queries find the buckets they know.
  package static let spanBounds = [
    0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 0.512, 1.024, 2.048, 4.096, 8.192,
    16.384,
  ]

  private static let depthBounds: [Double] = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100]
  private static let executionBounds: [Double] = [
    1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000,
  ]

  /// The upper bounds of buckets of its histograms in their unit, without the last, where those in
  /// milliseconds have the bounds `milliseconds`.
  package func bounds(milliseconds: [Double]) -> [Double] {
    switch self {
    case .requestServer, .requestClient, .requestMessaging: Family.secondBounds
    case .spans: Family.spanBounds
    case .traceDepth: Family.depthBounds
    case .traceExecutions: Family.executionBounds
    default: milliseconds
    }
  }

  /// How many buckets its histograms have, where those in milliseconds have `buckets`.
  func buckets(_ buckets: Int) -> Int {
    unit == .milliseconds ? buckets : bounds(milliseconds: []).count + 1
  }

  /// Whether the optional labels of the pipeline file belong to it.
  package var hasOptionalLabels: Bool {
    switch self {
    case .execution, .connection, .adjustedExecution, .adjustedConnection: true
    default: false
    }
  }

  /// Whether it counts 10⁻¹² USD.
  package var isMoney: Bool { [.cost, .approximateCost, .cacheSavings].contains(self) }

  /// Whether it counts what sampled spans stand for.
  package var isAdjusted: Bool {
    switch shape {
    case .adjustedCounters, .adjustedHistogram: true
    case .counters, .histogram: false
    }
  }

  /// How many exemplars a series keeps: one a bucket, one for an edge.
  package func exemplars(buckets: Int) -> Int {
    switch (self, shape) {
    case (_, .histogram): self.buckets(buckets)
    case (.connection, _): 1
    default: 0
    }
  }

  /// How many cells a series takes.
  package func cells(buckets: Int) -> Int {
    switch shape {
    case .counters(let count): count
    case .histogram: self.buckets(buckets) + 2
    case .adjustedCounters(let count): 2 * count
    case .adjustedHistogram: 2 * self.buckets(buckets) + 2
    }
  }
}

extension Family {
  /// The first metric that shows its series, as the seed names it.
  package var metricName: String {
    Metric.all.first { $0.family == self }?.seedName ?? ""
  }
}
