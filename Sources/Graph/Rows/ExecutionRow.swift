/// How often one label set of `primitive_execution_count` was executed within the window.
package struct ExecutionRow: Sendable {
  /// `primitive_name`; the node it belongs to.
  package var name: String
  /// `primitive_type`.
  package var type: String
  /// `execution_status`: `success`, `error` or `timeout`; all but the first count as errors.
  package var status: String
  /// `error_type`; empty = absent.
  package var errorType: String
  /// `agent_type`; empty = absent.
  package var agentType: String
  /// `workflow_name`; empty = absent.
  package var workflow: String
  /// `service_name`; empty = absent.
  package var service: String
  /// The number of executions.
  package var count: UInt64
  /// Executions per duration bucket, not cumulative; one more than ``GraphRows/bounds``.
  package var buckets: [UInt64]
  /// The sum of all durations, in milliseconds.
  package var sum: Double
  /// The trace id of a recent execution in lower-case hexadecimal digits; empty = unknown.
  package var lastTrace: String

  package init(
    name: String, type: String = "", status: String = "success", errorType: String = "",
    agentType: String = "", workflow: String = "", service: String = "", count: UInt64,
    buckets: [UInt64] = [], sum: Double = 0, lastTrace: String = ""
  ) {
    self.name = name
    self.type = type
    self.status = status
    self.errorType = errorType
    self.agentType = agentType
    self.workflow = workflow
    self.service = service
    self.count = count
    self.buckets = buckets
    self.sum = sum
    self.lastTrace = lastTrace
  }
}
