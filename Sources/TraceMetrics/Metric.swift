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
      .histogramCount, "Executions of primitives, agents, tools and model calls."),
    Metric(
      "primitive_execution_duration", otel: "primitive_execution_duration_milliseconds",
      .execution, .histogram, "Duration of executions in milliseconds."),
    Metric(
      "primitive_connection_count", otel: "primitive_connection_count_total", .connection,
      .counter(cell: 0), "Edges between executions: calls, sequences of steps, and links."
    ),
    Metric(
      "primitive_connection_errors", otel: "primitive_connection_errors_total", .connection,
      .counter(cell: 1), "Edges whose target failed."),
    Metric(
      "primitive_connection_duration", otel: "primitive_connection_duration_milliseconds",
      .connectionDuration, .histogram,
      "Duration of the targets of call edges in milliseconds."),
    Metric(
      "agent_workflow_duration", otel: "agent_workflow_duration_milliseconds", .workflow,
      .histogram,
      "Duration of the roots of workflows in milliseconds."
    ),
    Metric(
      "llm_tokens_total", .tokens, .counter(cell: 0),
      "Tokens as the provider bills them. Each call counts once."),
    Metric(
      "llm_tokens_detail_total", .tokenDetails, .counter(cell: 0),
      "Parts of the counted tokens: cache reads, cache writes and reasoning."),
    Metric(
      "llm_tokens_suppressed_total", .suppressedTokens, .counter(cell: 0),
      "Tokens in reports that do not count, by reason."),
    Metric(
      "llm_tokens_wasted_total", .wastedTokens, .counter(cell: 0),
      "Counted tokens of failed calls and of attempts that failed or were replaced."
    ),
    Metric(
      "llm_tokens_disputed_total", .disputedTokens, .counter(cell: 0),
      "Difference in tokens between reports of the same call."),
    Metric(
      "llm_calls_total", .calls, .counter(cell: 0), "LLM and embedding calls."),
    Metric(
      "llm_billed_calls_total", .billedCalls, .counter(cell: 0),
      "Responses whose tokens are counted. Each response counts once."),
    Metric(
      "llm_calls_without_usage_total", .callsWithoutUsage, .counter(cell: 0),
      "LLM calls without token usage."),
    Metric(
      "llm_time_to_first_token", otel: "llm_time_to_first_token_milliseconds",
      .timeToFirstToken, .histogram,
      "Time from the request to the first token of streamed calls in milliseconds."),
    Metric("llm_cost_usd_total", .cost, .picoCounter, "Cost of the counted tokens in US dollars."),
    Metric(
      "llm_unpriced_tokens_total", .unpricedTokens, .counter(cell: 0),
      "Counted tokens of models without a known price."),
    Metric("cache_total", .cacheLookups, .counter(cell: 0), "Cache lookups."),
    Metric(
      "cache_hits", otel: "cache_hits_total", .cacheLookups, .counter(cell: 1),
      "Cache lookups that were hits."),
    Metric(
      "cache_savings_usd_total", .cacheSavings, .picoCounter,
      "Estimated savings of cache hits in US dollars: the average cost of earlier misses for each hit."
    ),
    Metric(
      "agent_tokens_total", .agentTokens, .counter(cell: 0),
      "Tokens by the nearest agent at or above the call, counted when the trace settles."
    ),
    Metric(
      "agent_cost_usd_total", .agentCost, .picoCounter,
      "Cost by the nearest agent at or above the call in US dollars, counted when the trace settles."
    ),
    Metric(
      "agent_tool_repeats_total", .toolRepeats, .counter(cell: 0),
      "Tool calls with the same arguments as another call in their trace, counted when the trace settles."
    ),
    Metric(
      "agent_trace_depth", .traceDepth, .histogram,
      "Largest number of nested executions by trace."),
    Metric(
      "agent_trace_executions", .traceExecutions, .histogram,
      "Number of executions by trace."),
    Metric(
      "traces_service_graph_request_total", .requests, .counter(cell: 0),
      "Requests between services, including messages."),
    Metric(
      "traces_service_graph_request_failed_total", .requests, .counter(cell: 1),
      "Requests between services with an error on either side."),
    Metric(
      "traces_service_graph_request_server_seconds", .requestServer, .histogram,
      "Duration of requests between services on the server side in seconds."),
    Metric(
      "traces_service_graph_request_client_seconds", .requestClient, .histogram,
      "Duration of requests between services on the client side in seconds."),
    Metric(
      "traces_service_graph_request_messaging_system_seconds", .requestMessaging, .histogram,
      "Time between the producer span and the consumer span of messages in seconds."),
    Metric(
      "primitive_execution_adjusted_count", otel: "primitive_execution_adjusted_count_total",
      .adjustedExecution, .histogramCount,
      "Executions weighted by the sampling threshold of their spans."),
    Metric(
      "primitive_execution_adjusted_duration",
      otel: "primitive_execution_adjusted_duration_milliseconds", .adjustedExecution, .histogram,
      "Duration of executions in milliseconds, weighted by the sampling threshold of their spans."),
    Metric(
      "primitive_connection_adjusted_count", otel: "primitive_connection_adjusted_count_total",
      .adjustedConnection, .counter(cell: 0),
      "Edges between executions, weighted by the sampling threshold of their targets."),
    Metric(
      "primitive_connection_adjusted_errors", otel: "primitive_connection_adjusted_errors_total",
      .adjustedConnection, .counter(cell: 1),
      "Edges whose target failed, weighted by the sampling threshold of their targets."),
    Metric(
      "primitive_connection_adjusted_duration",
      otel: "primitive_connection_adjusted_duration_milliseconds", .adjustedConnectionDuration,
      .histogram,
      "Duration of the targets of call edges in milliseconds, weighted by their sampling threshold."
    ),
    Metric(
      "agent_workflow_adjusted_duration", otel: "agent_workflow_adjusted_duration_milliseconds",
      .adjustedWorkflow, .histogram,
      "Duration of the roots of workflows in milliseconds, weighted by their sampling threshold."),
    Metric(
      "traces_spanmetrics_calls_total", .spans, .histogramCount,
      "Spans of all kinds, if span_metrics is enabled."),
    Metric(
      "traces_spanmetrics_latency", .spans, .histogram,
      "Duration of spans of all kinds in seconds, if span_metrics is enabled."),
  ]
}
