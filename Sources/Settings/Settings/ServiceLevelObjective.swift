package import Semantics

/// A service level objective: which share of which executions is to be good, over how long.
package struct ServiceLevelObjective: Equatable, Sendable {
  /// What an objective's executions are counted under.
  package enum Division: String, CaseIterable, Sendable {
    /// Each primitive has a budget of its own.
    case primitive
    /// All that are selected share one.
    case slo
  }

  /// What selects executions: a label of `primitive_execution_count`.
  package enum Selector: String, CaseIterable, Sendable {
    case primitiveName = "primitive_name"
    case primitiveType = "primitive_type"
    case agentType = "agent_type"
    case workflowName = "workflow_name"
    case serviceName = "service_name"
  }

  /// The label `slo_name`.
  package var name: String
  /// The share that is to be good, in millionths: 1 to 999,999.
  package var target: Int
  /// Over how long. Default 30 d.
  package var window = Duration.seconds(30 * 86_400)
  /// How long a good execution takes at most; nil where it only has to succeed.
  package var latency: Duration?
  /// For each selector the patterns of which an execution's label must fit one; none takes all.
  package var selection: [Selector: [WildcardPattern]] = [:]
  /// What the executions are counted under. Default: by primitive.
  package var division = Division.primitive

  /// The objective `name` with so many millionths of good executions, over 30 days.
  package init(name: String, target: Int) {
    self.name = name
    self.target = target
  }
}
