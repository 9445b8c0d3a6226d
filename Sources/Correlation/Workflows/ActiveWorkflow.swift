package import Semantics

/// The labels of `agent_workflows_active`.
package struct ActiveWorkflow: Hashable, Sendable {
  package var agentType: Symbol
  package var workflow: Symbol
}
