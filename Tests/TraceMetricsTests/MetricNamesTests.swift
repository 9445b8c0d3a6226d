import Testing
import TraceMetrics

/// Dashboards are built on these names and labels: a change here breaks them.
@Suite struct MetricNamesTests {
  /// A metric as users see it.
  struct Frozen: Sendable {
    var seed: String
    var otel: String
    var isHistogram = false
    var labels: String
  }

  static let execution =
    "primitive_name primitive_type execution_status error_type agent_type workflow_name service_name"
  static let connection =
    "source_primitive target_primitive connection_type source_type target_type workflow_name "
    + "agent_type service_name"
  static let service = "client server connection_type"
  static let model = "llm_provider llm_model_name"

  static let frozen = [
    Frozen(
      seed: "primitive_execution_count", otel: "primitive_execution_count_total",
      labels: execution),
    Frozen(
      seed: "primitive_execution_duration", otel: "primitive_execution_duration_milliseconds",
      isHistogram: true, labels: execution),
    Frozen(
      seed: "primitive_connection_count", otel: "primitive_connection_count_total",
      labels: connection),
    Frozen(
      seed: "primitive_connection_errors", otel: "primitive_connection_errors_total",
      labels: connection),
    Frozen(
      seed: "primitive_connection_duration", otel: "primitive_connection_duration_milliseconds",
      isHistogram: true, labels: "source_primitive target_primitive connection_type"),
    Frozen(
      seed: "agent_workflow_duration", otel: "agent_workflow_duration_milliseconds",
      isHistogram: true, labels: "agent_type workflow_name execution_status"),
    Frozen(
      seed: "llm_tokens_total", otel: "llm_tokens_total",
      labels: model + " llm_token_type primitive_name agent_type"),
    Frozen(
      seed: "llm_tokens_detail_total", otel: "llm_tokens_detail_total",
      labels: model + " detail"),
    Frozen(
      seed: "llm_tokens_suppressed_total", otel: "llm_tokens_suppressed_total",
      labels: "llm_model_name llm_token_type reason"),
    Frozen(
      seed: "llm_tokens_wasted_total", otel: "llm_tokens_wasted_total",
      labels: "llm_model_name llm_token_type primitive_name"),
    Frozen(
      seed: "llm_tokens_disputed_total", otel: "llm_tokens_disputed_total",
      labels: "llm_token_type"),
    Frozen(
      seed: "llm_calls_total", otel: "llm_calls_total",
      labels: model + " execution_status primitive_name"),
    Frozen(seed: "llm_billed_calls_total", otel: "llm_billed_calls_total", labels: model),
    Frozen(
      seed: "llm_calls_without_usage_total", otel: "llm_calls_without_usage_total",
      labels: model),
    Frozen(
      seed: "llm_time_to_first_token", otel: "llm_time_to_first_token_milliseconds",
      isHistogram: true, labels: model),
    Frozen(
      seed: "llm_cost_usd_total", otel: "llm_cost_usd_total",
      labels: model + " source primitive_name agent_type"),
    Frozen(seed: "llm_unpriced_tokens_total", otel: "llm_unpriced_tokens_total", labels: model),
    Frozen(
      seed: "llm_cost_approximate_usd_total", otel: "llm_cost_approximate_usd_total",
      labels: model + " reason"),
    Frozen(seed: "cache_total", otel: "cache_total", labels: "primitive_name cache_type"),
    Frozen(
      seed: "cache_savings_usd_total", otel: "cache_savings_usd_total",
      labels: "primitive_name source"),
    Frozen(
      seed: "agent_tokens_total", otel: "agent_tokens_total",
      labels: "primitive_name agent_type workflow_name llm_model_name llm_token_type"),
    Frozen(
      seed: "agent_cost_usd_total", otel: "agent_cost_usd_total",
      labels: "primitive_name agent_type workflow_name llm_model_name source"),
    Frozen(
      seed: "agent_tool_repeats_total", otel: "agent_tool_repeats_total",
      labels: "workflow_name primitive_name"),
    Frozen(
      seed: "agent_trace_depth", otel: "agent_trace_depth", isHistogram: true,
      labels: "workflow_name"),
    Frozen(
      seed: "agent_trace_executions", otel: "agent_trace_executions", isHistogram: true,
      labels: "workflow_name"),
    Frozen(
      seed: "traces_service_graph_request_total", otel: "traces_service_graph_request_total",
      labels: service),
    Frozen(
      seed: "traces_service_graph_request_failed_total",
      otel: "traces_service_graph_request_failed_total", labels: service),
    Frozen(
      seed: "traces_service_graph_request_server_seconds",
      otel: "traces_service_graph_request_server_seconds", isHistogram: true, labels: service),
    Frozen(
      seed: "traces_service_graph_request_client_seconds",
      otel: "traces_service_graph_request_client_seconds", isHistogram: true, labels: service),
    Frozen(
      seed: "traces_service_graph_request_messaging_system_seconds",
      otel: "traces_service_graph_request_messaging_system_seconds", isHistogram: true,
      labels: service),
    Frozen(
      seed: "primitive_execution_adjusted_count", otel: "primitive_execution_adjusted_count_total",
      labels: execution),
    Frozen(
      seed: "primitive_execution_adjusted_duration",
      otel: "primitive_execution_adjusted_duration_milliseconds", isHistogram: true,
      labels: execution),
    Frozen(
      seed: "primitive_connection_adjusted_count",
      otel: "primitive_connection_adjusted_count_total", labels: connection),
    Frozen(
      seed: "primitive_connection_adjusted_errors",
      otel: "primitive_connection_adjusted_errors_total", labels: connection),
    Frozen(
      seed: "primitive_connection_adjusted_duration",
      otel: "primitive_connection_adjusted_duration_milliseconds", isHistogram: true,
      labels: "source_primitive target_primitive connection_type"),
    Frozen(
      seed: "agent_workflow_adjusted_duration",
      otel: "agent_workflow_adjusted_duration_milliseconds", isHistogram: true,
      labels: "agent_type workflow_name execution_status"),
    Frozen(
      seed: "traces_spanmetrics_calls_total", otel: "traces_spanmetrics_calls_total",
      labels: "service span_name span_kind status_code"),
    Frozen(
      seed: "traces_spanmetrics_latency", otel: "traces_spanmetrics_latency", isHistogram: true,
      labels: "service span_name span_kind status_code"),
    Frozen(seed: "cache_hits", otel: "cache_hits_total", labels: "primitive_name cache_type"),
  ]

  @Test("A metric keeps its names, its type and its labels", arguments: frozen)
  func keeps(frozen: Frozen) throws {
    let metric = try #require(Metric.all.first { $0.seedName == frozen.seed })
    #expect(metric.name(.otel) == frozen.otel)
    #expect(metric.family.labels.joined(separator: " ") == frozen.labels)
    let isHistogram = if case .histogram = metric.source { true } else { false }
    #expect(isHistogram == frozen.isHistogram)
  }

  @Test("Every metric is frozen")
  func complete() {
    #expect(
      Set(MetricNamesTests.frozen.map(\.seed)) == Set(Metric.all.map(\.seedName)))
  }

  @Test("No two metrics have one name")
  func unique() {
    for naming in Naming.allCases {
      #expect(Set(Metric.all.map { $0.name(naming) }).count == Metric.all.count)
    }
  }
}
