/// Series that share their labels and the cells that their values take.
///
/// One family may stand behind several metrics: executions are counted by the buckets of their
/// durations, so that count and histogram cannot differ. What each family is stands in
/// ``FamilyRow/table``.
///
/// The order of the cases is that of `tracemill_series` and its like.
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
}

extension Label {
  /// The name of an execution.
  @inlinable public static var primitiveName: Label { Label("primitive_name", slot: 0) }
  /// The type of an execution.
  @inlinable public static var primitiveType: Label { Label("primitive_type", slot: 1) }
  /// How an execution or a workflow ended.
  @inlinable public static var executionStatus: Label { Label("execution_status", slot: 2) }
  /// What failed.
  @inlinable public static var errorType: Label { Label("error_type", slot: 3) }
  /// The kind of agent at work.
  @inlinable public static var agentType: Label { Label("agent_type", slot: 4) }
  /// The workflow.
  @inlinable public static var workflowName: Label { Label("workflow_name", slot: 5) }
  /// The resource's `service.name`.
  @inlinable public static var serviceName: Label { Label("service_name", slot: 6) }

  /// The execution that an edge leads from.
  @inlinable public static var sourcePrimitive: Label { Label("source_primitive", slot: 0) }
  /// The execution that an edge leads to.
  @inlinable public static var targetPrimitive: Label { Label("target_primitive", slot: 1) }
  /// The type of an edge, or what lies between two services.
  @inlinable public static var connectionType: Label { Label("connection_type", slot: 2) }
  /// The type of an edge's source.
  @inlinable public static var sourceType: Label { Label("source_type", slot: 3) }
  /// The type of an edge's target.
  @inlinable public static var targetType: Label { Label("target_type", slot: 7) }

  /// The provider of a model.
  @inlinable public static var provider: Label { Label("llm_provider", slot: 8) }
  /// The model.
  @inlinable public static var model: Label { Label("llm_model_name", slot: 9) }
  /// Whether tokens are of a prompt, of a completion, or it is not known.
  @inlinable public static var tokenType: Label { Label("llm_token_type", slot: 10) }
  /// Which part of the tokens it is.
  @inlinable public static var detail: Label { Label("detail", slot: 11) }
  /// Why tokens do not count.
  @inlinable public static var reason: Label { Label("reason", slot: 12) }
  /// Where an amount of money comes from.
  @inlinable public static var source: Label { Label("source", slot: 7) }
  /// The kind of cache.
  @inlinable public static var cacheType: Label { Label("cache_type", slot: 1) }

  /// The service that sends a request.
  @inlinable public static var client: Label { Label("client", slot: 0) }
  /// The service that answers a request.
  @inlinable public static var server: Label { Label("server", slot: 1) }

  /// The service of a span.
  @inlinable public static var service: Label { Label("service", slot: 0) }
  /// The name of a span.
  @inlinable public static var spanName: Label { Label("span_name", slot: 1) }
  /// The kind of a span.
  @inlinable public static var spanKind: Label { Label("span_kind", slot: 2) }
  /// The status of a span.
  @inlinable public static var statusCode: Label { Label("status_code", slot: 3) }
}

extension FamilyRow {
  /// All families, one row each, in the order in which their metrics are exposed.
  static let table: [FamilyRow] = [
    FamilyRow(
      .execution, execution, takesOptionalLabels: true, .histogram, .milliseconds,
      metrics: .init(
        "primitive_execution_count", otel: "primitive_execution_count_total", .histogramCount,
        "Executions of primitives, agents, tools and model calls."),
      .init(
        "primitive_execution_duration", otel: "primitive_execution_duration_milliseconds",
        .histogram, "Duration of executions in milliseconds.")),
    FamilyRow(
      .connection, connection, takesOptionalLabels: true, .counters([.all, .failed]),
      overflow: edgeOverflow,
      metrics: .init(
        "primitive_connection_count", otel: "primitive_connection_count_total", .counter(.all),
        "Edges between executions: calls, sequences of steps, and links."),
      .init(
        "primitive_connection_errors", otel: "primitive_connection_errors_total",
        .counter(.failed), "Edges whose target failed.")),
    FamilyRow(
      .connectionDuration, connectionDuration, .histogram, .milliseconds, overflow: edgeOverflow,
      metrics: .init(
        "primitive_connection_duration", otel: "primitive_connection_duration_milliseconds",
        .histogram, "Duration of the targets of call edges in milliseconds.")),
    FamilyRow(
      .workflow, workflow, .histogram, .milliseconds,
      metrics: .init(
        "agent_workflow_duration", otel: "agent_workflow_duration_milliseconds", .histogram,
        "Duration of the roots of workflows in milliseconds.")),
    FamilyRow(
      .tokens, [.provider, .model, .tokenType, .primitiveName, .agentType], .counters([.all]),
      metrics: .init(
        "llm_tokens_total", .counter(.all),
        "Tokens as the provider bills them. Each call counts once.")),
    FamilyRow(
      .tokenDetails, [.provider, .model, .detail], .counters([.all]),
      metrics: .init(
        "llm_tokens_detail_total", .counter(.all),
        "Parts of the counted tokens: cache reads, cache writes and reasoning.")),
    FamilyRow(
      .suppressedTokens, [.model, .tokenType, .reason], .counters([.all]),
      metrics: .init(
        "llm_tokens_suppressed_total", .counter(.all),
        "Tokens in reports that do not count, by reason.")),
    FamilyRow(
      .wastedTokens, [.model, .tokenType, .primitiveName], .counters([.all]),
      metrics: .init(
        "llm_tokens_wasted_total", .counter(.all),
        "Counted tokens of failed calls and of attempts that failed or were replaced."
      )),
    FamilyRow(
      .disputedTokens, [.tokenType], .counters([.all]),
      metrics: .init(
        "llm_tokens_disputed_total", .counter(.all),
        "Difference in tokens between reports of the same call.")),
    FamilyRow(
      .calls, [.provider, .model, .executionStatus, .primitiveName], .counters([.all]),
      metrics: .init("llm_calls_total", .counter(.all), "Calls of language models and embeddings.")),
    FamilyRow(
      .billedCalls, [.provider, .model], .counters([.all]),
      metrics: .init(
        "llm_billed_calls_total", .counter(.all),
        "Responses whose tokens are counted. Each response counts once.")),
    FamilyRow(
      .callsWithoutUsage, [.provider, .model], .counters([.all]),
      metrics: .init(
        "llm_calls_without_usage_total", .counter(.all),
        "LLM calls without token usage.")),
    FamilyRow(
      .timeToFirstToken, [.provider, .model], .histogram, .milliseconds,
      metrics: .init(
        "llm_time_to_first_token", otel: "llm_time_to_first_token_milliseconds", .histogram,
        "Time from the request to the first token of streamed calls in milliseconds.")),
    FamilyRow(
      .cost, [.provider, .model, .source, .primitiveName, .agentType], .counters([.all]), .money,
      metrics: .init("llm_cost_usd_total", .picoCounter, "What the tokens cost, in US dollars.")),
    FamilyRow(
      .unpricedTokens, [.provider, .model], .counters([.all]),
      metrics: .init(
        "llm_unpriced_tokens_total", .counter(.all),
        "Counted tokens of models without a known price.")),
    FamilyRow(
      .cacheLookups, [.primitiveName, .cacheType], .counters([.all, .hits]),
      metrics: .init("cache_total", .counter(.all), "Look-ups in caches."),
      .init(
        "cache_hits", otel: "cache_hits_total", .counter(.hits),
        "Cache lookups that were hits.")),
    FamilyRow(
      .cacheSavings, [.primitiveName, .source], .counters([.all]), .money,
      metrics: .init(
        "cache_savings_usd_total", .picoCounter,
        "Estimated savings of cache hits in US dollars: the average cost of earlier misses for each hit."
      )),
    FamilyRow(
      .agentTokens, [.primitiveName, .agentType, .workflowName, .model, .tokenType],
      .counters([.all]),
      metrics: .init(
        "agent_tokens_total", .counter(.all),
        "Tokens by the nearest agent at or above the call, counted when the trace settles."
      )),
    FamilyRow(
      .agentCost, [.primitiveName, .agentType, .workflowName, .model, .source],
      .counters([.all]), .money,
      metrics: .init(
        "agent_cost_usd_total", .picoCounter,
        "Cost by the nearest agent at or above the call in US dollars, counted when the trace settles."
      )
    ),
    FamilyRow(
      .toolRepeats, [.workflowName, .primitiveName], .counters([.all]),
      metrics: .init(
        "agent_tool_repeats_total", .counter(.all),
        "Tool calls with the same arguments as another call in their trace, counted when the trace settles."
      )),
    FamilyRow(
      .traceDepth, [.workflowName], .histogram,
      bounds: [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100],
      metrics: .init(
        "agent_trace_depth", .histogram,
        "Largest number of nested executions by trace.")),
    FamilyRow(
      .traceExecutions, [.workflowName], .histogram,
      bounds: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
      metrics: .init("agent_trace_executions", .histogram, "Number of executions by trace.")),
    FamilyRow(
      .requests, request, .counters([.all, .failed]), overflow: requestOverflow,
      metrics: .init(
        "traces_service_graph_request_total", .counter(.all),
        "Requests between services, including messages."),
      .init(
        "traces_service_graph_request_failed_total", .counter(.failed),
        "Requests between services with an error on either side.")),
    FamilyRow(
      .requestServer, request, .histogram, .seconds, bounds: requestBounds,
      overflow: requestOverflow,
      metrics: .init(
        "traces_service_graph_request_server_seconds", .histogram,
        "Duration of requests between services on the server side in seconds.")),
    FamilyRow(
      .requestClient, request, .histogram, .seconds, bounds: requestBounds,
      overflow: requestOverflow,
      metrics: .init(
        "traces_service_graph_request_client_seconds", .histogram,
        "Duration of requests between services on the client side in seconds.")),
    FamilyRow(
      .requestMessaging, request, .histogram, .seconds, bounds: requestBounds,
      overflow: requestOverflow,
      metrics: .init(
        "traces_service_graph_request_messaging_system_seconds", .histogram,
        "Time between the producer span and the consumer span of messages in seconds.")),
    FamilyRow(
      .adjustedExecution, execution, takesOptionalLabels: true, .adjustedHistogram,
      .milliseconds,
      metrics: .init(
        "primitive_execution_adjusted_count", otel: "primitive_execution_adjusted_count_total",
        .histogramCount,
        "Executions weighted by the sampling threshold of their spans."),
      .init(
        "primitive_execution_adjusted_duration",
        otel: "primitive_execution_adjusted_duration_milliseconds", .histogram,
        "Duration of executions in milliseconds, weighted by the sampling threshold of their spans."
      )),
    FamilyRow(
      .adjustedConnection, connection, takesOptionalLabels: true,
      .adjustedCounters([.all, .failed]), overflow: edgeOverflow,
      metrics: .init(
        "primitive_connection_adjusted_count", otel: "primitive_connection_adjusted_count_total",
        .counter(.all),
        "Edges between executions, weighted by the sampling threshold of their targets."),
      .init(
        "primitive_connection_adjusted_errors",
        otel: "primitive_connection_adjusted_errors_total", .counter(.failed),
        "Edges whose target failed, weighted by the sampling threshold of their targets.")),
    FamilyRow(
      .adjustedConnectionDuration, connectionDuration, .adjustedHistogram, .milliseconds,
      overflow: edgeOverflow,
      metrics: .init(
        "primitive_connection_adjusted_duration",
        otel: "primitive_connection_adjusted_duration_milliseconds", .histogram,
        "Duration of the targets of call edges in milliseconds, weighted by their sampling threshold."
      )),
    FamilyRow(
      .adjustedWorkflow, workflow, .adjustedHistogram, .milliseconds,
      metrics: .init(
        "agent_workflow_adjusted_duration",
        otel: "agent_workflow_adjusted_duration_milliseconds", .histogram,
        "Duration of the roots of workflows in milliseconds, weighted by their sampling threshold.")
    ),
    FamilyRow(
      .spans, [.service, .spanName, .spanKind, .statusCode], .histogram, .seconds,
      bounds: spanBounds,
      metrics: .init(
        "traces_spanmetrics_calls_total", .histogramCount,
        "Spans of all kinds, if span_metrics is enabled."),
      .init(
        "traces_spanmetrics_latency", .histogram,
        "Duration of spans of all kinds in seconds, if span_metrics is enabled.")),
  ]

  private static let execution: [Label] = [
    .primitiveName, .primitiveType, .executionStatus, .errorType, .agentType, .workflowName,
    .serviceName,
  ]
  private static let connection: [Label] = [
    .sourcePrimitive, .targetPrimitive, .connectionType, .sourceType, .targetType, .workflowName,
    .agentType, .serviceName,
  ]
  private static let connectionDuration: [Label] = [
    .sourcePrimitive, .targetPrimitive, .connectionType,
  ]
  private static let workflow: [Label] = [.agentType, .workflowName, .executionStatus]
  private static let request: [Label] = [.client, .server, .connectionType]

  private static let edgeOverflow = Overflow(
    other: [.sourcePrimitive, .targetPrimitive], kept: [.connectionType])
  private static let requestOverflow = Overflow(
    other: [.client, .server], kept: [.connectionType])

  /// The upper bounds of buckets of requests between services in seconds.
  private static let requestBounds = [0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8]

  /// The same of spans one by one: Tempo's, so that its users' queries find the buckets they know.
  private static let spanBounds = [
    0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 0.512, 1.024, 2.048, 4.096, 8.192,
    16.384,
  ]
}
