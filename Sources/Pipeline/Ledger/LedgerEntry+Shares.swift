extension LedgerEntry {
  /// What of the usage that counts in a trace is one model's, or one agent's.
  package struct Share: Sendable {
    /// The model's name, or the agent's; empty where there is none.
    package var name: String
    /// The model's provider; empty with an agent.
    package var provider = ""
    /// How many reports of it count.
    package var reports: UInt64 = 0
    package var prompt: UInt64 = 0
    package var completion: UInt64 = 0
    package var unknown: UInt64 = 0
    /// Tokens without a known price: what the cost lacks.
    package var unpriced: UInt64 = 0
    /// In 10⁻¹² USD.
    package var cost: UInt128 = 0

    fileprivate var tokens: UInt64 { prompt &+ completion &+ unknown }

    fileprivate mutating func add(_ report: Report) {
      reports &+= 1
      prompt &+= report.prompt
      completion &+= report.completion
      unknown &+= report.unknown
      if let cost = report.cost {
        self.cost &+= UInt128(cost)
      } else {
        unpriced &+= report.prompt &+ report.completion &+ report.unknown
      }
    }
  }

  /// What each model was used for, the most tokens first. O(reports × log reports).
  package var models: [Share] {
    shares { Share(name: $0.model, provider: $0.provider) }
  }

  /// What was spent for each agent, the most tokens first. O(reports × log reports).
  package var agents: [Share] {
    shares { Share(name: $0.agent) }
  }

  private func shares(_ share: (Report) -> Share) -> [Share] {
    var shares: [[String]: Share] = [:]
    for report in usages where report.disposition == "counted" {
      let none = share(report)
      shares[[none.name, none.provider], default: none].add(report)
    }
    return shares.values.sorted { left, right in
      left.tokens == right.tokens
        ? (left.name, left.provider) < (right.name, right.provider) : left.tokens > right.tokens
    }
  }
}
