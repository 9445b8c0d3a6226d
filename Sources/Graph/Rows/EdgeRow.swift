/// How often one label set of `primitive_connection_count` was counted within the window.
package struct EdgeRow: Sendable {
  /// `source_primitive`: the name of the node the edge leaves.
  package var source: String
  /// `target_primitive`: the name of the node the edge enters.
  package var target: String
  /// `connection_type`.
  package var connectionType: String
  /// `source_type`; empty = absent.
  package var sourceType: String
  /// `target_type`; empty = absent.
  package var targetType: String
  /// `workflow_name`; empty = absent.
  package var workflow: String
  /// `agent_type`; empty = absent.
  package var agentType: String
  /// `service_name`; empty = absent.
  package var service: String
  /// The number of edges.
  package var calls: UInt64
  /// Those of them whose target failed.
  package var errors: UInt64
  /// The trace id of a recent edge in lower-case hexadecimal digits; empty = unknown.
  package var lastTrace: String

  package init(
    source: String, target: String, connectionType: String = "call", sourceType: String = "",
    targetType: String = "", workflow: String = "", agentType: String = "", service: String = "",
    calls: UInt64, errors: UInt64 = 0, lastTrace: String = ""
  ) {
    self.source = source
    self.target = target
    self.connectionType = connectionType
    self.sourceType = sourceType
    self.targetType = targetType
    self.workflow = workflow
    self.agentType = agentType
    self.service = service
    self.calls = calls
    self.errors = errors
    self.lastTrace = lastTrace
  }
}
