/// A metric that is made of series: its names, its type, and which cells of a family it shows.
package struct Metric: Sendable {
  /// What a metric shows of its series.
  package enum Source: Sendable {
    /// All buckets, in the family's unit.
    case histogram
    /// How many durations a histogram holds.
    case histogramCount
    /// One counter.
    case counter(cell: Int)
    /// One counter, of 10⁻¹² of its unit.
    case picoCounter
  }

  /// Its name under ``Naming/seed``.
  package let seedName: String
  /// Its name under ``Naming/otel``.
  package let otelName: String
  /// One sentence.
  package let help: String
  /// Whose series it shows.
  package let family: Family
  /// What it shows of them.
  package let source: Source

  init(
    _ seedName: String, otel: String? = nil, _ family: Family, _ source: Source, _ help: String
  ) {
    self.seedName = seedName
    self.otelName = otel ?? seedName
    self.family = family
    self.source = source
    self.help = help
  }

  /// Its name under `naming`.
  package func name(_ naming: Naming) -> String { naming == .seed ? seedName : otelName }

  /// All metrics, in the order in which they are shown.
  package static let all = [
    Metric(
      "primitive_execution_count", otel: "primitive_execution_count_total", .execution,
      .histogramCount, "Executions of primitives, agents, tools and calls."),
    Metric(
      "primitive_execution_duration", otel: "primitive_execution_duration_milliseconds",
      .execution, .histogram, "How long executions took, in milliseconds."),
    Metric(
      "primitive_connection_count", otel: "primitive_connection_count_total", .connection,
      .counter(cell: 0), "Edges between executions: who called whom, and which step followed which."
    ),
    Metric(
      "primitive_connection_errors", otel: "primitive_connection_errors_total", .connection,
      .counter(cell: 1), "Edges whose target failed."),
    Metric(
      "primitive_connection_duration", otel: "primitive_connection_duration_milliseconds",
      .connectionDuration, .histogram,
      "How long the targets of call edges took, in milliseconds."),
    Metric(
      "agent_workflow_duration", otel: "agent_workflow_duration_milliseconds", .workflow,
      .histogram,
      "How long workflows took from the start to the end of their root, in milliseconds."
    ),
    Metric(
      "llm_tokens_total", .tokens, .counter(cell: 0),
      "Tokens as the provider bills them: each call's once."),
    Metric(
      "llm_tokens_detail_total", .tokenDetails, .counter(cell: 0),
      "Parts of the tokens: read from or written to the provider's cache, spent on reasoning."),
    Metric(
      "llm_tokens_suppressed_total", .suppressedTokens, .counter(cell: 0),
      "Tokens that were reported again, and why they do not count."),
    Metric(
      "llm_tokens_wasted_total", .wastedTokens, .counter(cell: 0),
      "Tokens that count and were spent for nothing: of calls and attempts that failed, or that others took the place of."
    ),
    Metric(
      "llm_tokens_disputed_total", .disputedTokens, .counter(cell: 0),
      "By how many tokens reports of one call differ."),
    Metric(
      "llm_calls_total", .calls, .counter(cell: 0), "Calls of language models and embeddings."),
    Metric(
      "llm_billed_calls_total", .billedCalls, .counter(cell: 0),
      "Calls whose tokens are counted: each response once, whoever reports it."),
    Metric(
      "llm_calls_without_usage_total", .callsWithoutUsage, .counter(cell: 0),
      "Calls of which nothing tells the tokens: what the sums of tokens and cost lack."),
    Metric(
      "llm_time_to_first_token", otel: "llm_time_to_first_token_milliseconds",
      .timeToFirstToken, .histogram,
      "From the request to the first token of streamed calls, in milliseconds."),
    Metric("llm_cost_usd_total", .cost, .picoCounter, "What the tokens cost, in US dollars."),
    Metric(
      "llm_unpriced_tokens_total", .unpricedTokens, .counter(cell: 0),
      "Tokens of models without a known price: what the cost lacks."),
    Metric(
      "llm_cost_approximate_usd_total", .approximateCost, .picoCounter,
      "What of the cost depends on something that calls do not tell, by what that is, in US dollars."
    ),
    Metric("cache_total", .cacheLookups, .counter(cell: 0), "Look-ups in caches."),
    Metric(
      "cache_hits", otel: "cache_hits_total", .cacheLookups, .counter(cell: 1),
      "Look-ups in caches that found what they looked for."),
    Metric(
      "cache_savings_usd_total", .cacheSavings, .picoCounter,
      "What hits saved: each as much as the misses of the cache before it cost on average."),
    Metric(
      "agent_tokens_total", .agentTokens, .counter(cell: 0),
      "Tokens by the agent that they were spent for, the nearest at or above their call, once its trace is settled."
    ),
    Metric(
      "agent_cost_usd_total", .agentCost, .picoCounter,
      "What those tokens cost, in US dollars."),
    Metric(
      "agent_tool_repeats_total", .toolRepeats, .counter(cell: 0),
      "Calls of tools that had been called with the same arguments in the same trace, once that is settled."
    ),
    Metric(
      "agent_trace_depth", .traceDepth, .histogram,
      "How many executions are nested in one another at most, by trace."),
    Metric(
      "agent_trace_executions", .traceExecutions, .histogram,
      "How many executions traces have."),
    Metric(
      "traces_service_graph_request_total", .requests, .counter(cell: 0),
      "Requests between services, and messages."),
    Metric(
      "traces_service_graph_request_failed_total", .requests, .counter(cell: 1),
      "Requests between services of which either side is in error."),
    Metric(
      "traces_service_graph_request_server_seconds", .requestServer, .histogram,
      "How long requests took as their servers saw them, in seconds."),
    Metric(
      "traces_service_graph_request_client_seconds", .requestClient, .histogram,
      "How long requests took as their clients saw them, in seconds."),
    Metric(
      "traces_service_graph_request_messaging_system_seconds", .requestMessaging, .histogram,
      "How long messages were under way from producer to consumer, in seconds."),
    Metric(
      "primitive_execution_adjusted_count", otel: "primitive_execution_adjusted_count_total",
      .adjustedExecution, .histogramCount,
      "Executions, each as often as it stands for by the sampling that its span tells of."),
    Metric(
      "primitive_execution_adjusted_duration",
      otel: "primitive_execution_adjusted_duration_milliseconds", .adjustedExecution, .histogram,
      "How long executions took, in milliseconds, each as often as it stands for."),
    Metric(
      "primitive_connection_adjusted_count", otel: "primitive_connection_adjusted_count_total",
      .adjustedConnection, .counter(cell: 0),
      "Edges between executions, each as often as its target stands for."),
    Metric(
      "primitive_connection_adjusted_errors", otel: "primitive_connection_adjusted_errors_total",
      .adjustedConnection, .counter(cell: 1),
      "Edges whose target failed, each as often as that stands for."),
    Metric(
      "primitive_connection_adjusted_duration",
      otel: "primitive_connection_adjusted_duration_milliseconds", .adjustedConnectionDuration,
      .histogram,
      "How long the targets of call edges took, in milliseconds, each as often as it stands for."),
    Metric(
      "agent_workflow_adjusted_duration", otel: "agent_workflow_adjusted_duration_milliseconds",
      .adjustedWorkflow, .histogram,
      "How long workflows took, in milliseconds, each as often as its root stands for."),
    Metric(
      "traces_spanmetrics_calls_total", .spans, .histogramCount,
      "Spans of every kind, where span_metrics is on."),
    Metric(
      "traces_spanmetrics_latency", .spans, .histogram,
      "How long those spans took, in seconds."),
  ]
}
