package import Semantics

/// Usage that counts, with the agent and the workflow that it is for: known once the trace is settled.
package struct AgentUsageDerivation: Sendable, BitwiseCopyable {
  package var usage = Usage()
  package var isEmbedding = false
  /// The name of the nearest agent at or above the call; none where there is none.
  package var agent = Symbol.none
  /// The agent's type, else what the call says of it itself.
  package var agentType = Symbol.none
  package var workflow = Symbol.none
  /// When the call began, in nanoseconds since 1970.
  package var start: UInt64 = 0

  init() {}

  /// A call's usage, with what it says itself of its agent.
  init(_ call: Call) {
    usage = call.usage
    isEmbedding = call.role == .embeddings
    agentType = call.agentType
    start = call.start
  }
}
