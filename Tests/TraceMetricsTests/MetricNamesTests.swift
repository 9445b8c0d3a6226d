import Settings
import Testing
import TraceMetrics

/// Dashboards are built on these names and labels: a change here breaks them.
@Suite struct MetricNamesTests {
  /// A metric as users see it.
  struct Frozen: Sendable {
    var legacy: String
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
      legacy: "primitive_execution_count", otel: "primitive_execution_count_total",
      labels: execution),
    Frozen(
      legacy: "primitive_execution_duration", otel: "primitive_execution_duration_milliseconds",
      isHistogram: true, labels: execution),
    Frozen(
      legacy: "primitive_connection_count", otel: "primitive_connection_count_total",
      labels: connection),
    Frozen(
      legacy: "primitive_connection_errors", otel: "primitive_connection_errors_total",
      labels: connection),
    Frozen(
      legacy: "primitive_connection_duration", otel: "primitive_connection_duration_milliseconds",
      isHistogram: true, labels: "source_primitive target_primitive connection_type"),
    Frozen(
      legacy: "agent_workflow_duration", otel: "agent_workflow_duration_milliseconds",
      isHistogram: true, labels: "agent_type workflow_name execution_status"),
    Frozen(
      legacy: "llm_tokens_total", otel: "llm_tokens_total",
      labels: model + " llm_token_type primitive_name agent_type"),
    Frozen(
      legacy: "llm_tokens_detail_total", otel: "llm_tokens_detail_total",
      labels: model + " detail"),
    Frozen(
      legacy: "llm_tokens_suppressed_total", otel: "llm_tokens_suppressed_total",
      labels: "llm_model_name llm_token_type reason"),
    Frozen(
      legacy: "llm_tokens_wasted_total", otel: "llm_tokens_wasted_total",
      labels: "llm_model_name llm_token_type primitive_name"),
    Frozen(
      legacy: "llm_tokens_disputed_total", otel: "llm_tokens_disputed_total",
      labels: "llm_token_type"),
    Frozen(
      legacy: "llm_calls_total", otel: "llm_calls_total",
      labels: model + " execution_status primitive_name"),
    Frozen(legacy: "llm_billed_calls_total", otel: "llm_billed_calls_total", labels: model),
    Frozen(
      legacy: "llm_calls_without_usage_total", otel: "llm_calls_without_usage_total",
      labels: model),
    Frozen(
      legacy: "llm_time_to_first_token", otel: "llm_time_to_first_token_milliseconds",
      isHistogram: true, labels: model),
    Frozen(
      legacy: "llm_cost_usd_total", otel: "llm_cost_usd_total",
      labels: model + " source primitive_name agent_type"),
    Frozen(legacy: "llm_unpriced_tokens_total", otel: "llm_unpriced_tokens_total", labels: model),
    Frozen(legacy: "cache_total", otel: "cache_total", labels: "primitive_name cache_type"),
    Frozen(
      legacy: "cache_savings_usd_total", otel: "cache_savings_usd_total",
      labels: "primitive_name source"),
    Frozen(
      legacy: "agent_tokens_total", otel: "agent_tokens_total",
      labels: "primitive_name agent_type workflow_name llm_model_name llm_token_type"),
    Frozen(
      legacy: "agent_cost_usd_total", otel: "agent_cost_usd_total",
      labels: "primitive_name agent_type workflow_name llm_model_name source"),
    Frozen(
      legacy: "agent_tool_repeats_total", otel: "agent_tool_repeats_total",
      labels: "workflow_name primitive_name"),
    Frozen(
      legacy: "agent_trace_depth", otel: "agent_trace_depth", isHistogram: true,
      labels: "workflow_name"),
    Frozen(
      legacy: "agent_trace_executions", otel: "agent_trace_executions", isHistogram: true,
      labels: "workflow_name"),
    Frozen(
      legacy: "traces_service_graph_request_total", otel: "traces_service_graph_request_total",
      labels: service),
    Frozen(
      legacy: "traces_service_graph_request_failed_total",
      otel: "traces_service_graph_request_failed_total", labels: service),
    Frozen(
      legacy: "traces_service_graph_request_server_seconds",
      otel: "traces_service_graph_request_server_seconds", isHistogram: true, labels: service),
    Frozen(
      legacy: "traces_service_graph_request_client_seconds",
      otel: "traces_service_graph_request_client_seconds", isHistogram: true, labels: service),
    Frozen(
      legacy: "traces_service_graph_request_messaging_system_seconds",
      otel: "traces_service_graph_request_messaging_system_seconds", isHistogram: true,
      labels: service),
    Frozen(
      legacy: "primitive_execution_adjusted_count",
      otel: "primitive_execution_adjusted_count_total",
      labels: execution),
    Frozen(
      legacy: "primitive_execution_adjusted_duration",
      otel: "primitive_execution_adjusted_duration_milliseconds", isHistogram: true,
      labels: execution),
    Frozen(
      legacy: "primitive_connection_adjusted_count",
      otel: "primitive_connection_adjusted_count_total", labels: connection),
    Frozen(
      legacy: "primitive_connection_adjusted_errors",
      otel: "primitive_connection_adjusted_errors_total", labels: connection),
    Frozen(
      legacy: "primitive_connection_adjusted_duration",
      otel: "primitive_connection_adjusted_duration_milliseconds", isHistogram: true,
      labels: "source_primitive target_primitive connection_type"),
    Frozen(
      legacy: "agent_workflow_adjusted_duration",
      otel: "agent_workflow_adjusted_duration_milliseconds", isHistogram: true,
      labels: "agent_type workflow_name execution_status"),
    Frozen(
      legacy: "traces_spanmetrics_calls_total", otel: "traces_spanmetrics_calls_total",
      labels: "service span_name span_kind status_code"),
    Frozen(
      legacy: "traces_spanmetrics_latency", otel: "traces_spanmetrics_latency", isHistogram: true,
      labels: "service span_name span_kind status_code"),
    Frozen(legacy: "cache_hits", otel: "cache_hits_total", labels: "primitive_name cache_type"),
  ]

  @Test("A metric keeps its names, its type and its labels", arguments: frozen)
  func keeps(frozen: Frozen) throws {
    let metric = try #require(Metric.all.first { $0.name(.legacy) == frozen.legacy })
    #expect(metric.name(.otel) == frozen.otel)
    #expect(metric.family.labels.map(\.name).joined(separator: " ") == frozen.labels)
    let isHistogram = if case .histogram = metric.source { true } else { false }
    #expect(isHistogram == frozen.isHistogram)
  }

  @Test("Every metric is frozen")
  func complete() {
    #expect(
      Set(MetricNamesTests.frozen.map(\.legacy)) == Set(Metric.all.map { $0.name(.legacy) }))
  }

  @Test("No two metrics have one name")
  func unique() {
    for naming in Naming.allCases {
      #expect(Set(Metric.all.map { $0.name(naming) }).count == Metric.all.count)
    }
  }
}
