/// The tokens and the cost of one primitive within the window.
package struct UsageRow: Sendable {
  /// `primitive_name`: the node that they are shown at.
  package var name: String
  /// `agent_type`; empty = absent.
  package var agentType: String
  /// Tokens of every type together.
  package var tokens: UInt64
  /// Reported and priced cost together, in US dollars.
  package var costUSD: Double

  package init(name: String, agentType: String = "", tokens: UInt64, costUSD: Double = 0) {
    self.name = name
    self.agentType = agentType
    self.tokens = tokens
    self.costUSD = costUSD
  }
}
