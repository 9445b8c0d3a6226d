import Graph
import TestSupport

extension GraphRows {
  /// Rows of a few names that meet often, some of them hard to write.
  static func random(_ random: inout SeededGenerator) -> GraphRows {
    let names = [
      "planner", "llm", "other", "a|b", "a\\|b", "<b>x</b>", "q\"uote", "line\nfeed", "tab\t", "é",
      "\u{1}", "]]>", "`code`", "#35;", "end", "日本", "",
    ]
    let count = Int.random(in: 1...names.count, using: &random)
    let some = Array(names.shuffled(using: &random).prefix(count))
    var rows = GraphRows(
      bounds: [10, 50, 100], seconds: random.chance(10) ? 0 : 300, from: 0, to: 300_000_000_000)
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      rows.executions.append(.random(some, &random))
    }
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      rows.edges.append(.random(some, &random))
    }
    for edge in rows.edges where random.chance(50) {
      rows.edgeDurations.append(
        EdgeDurationRow(
          source: edge.source, target: edge.target, connectionType: edge.connectionType,
          buckets: Self.buckets(&random), sum: 128))
    }
    rows.requestBounds = [100, 200, 400]
    for _ in 0..<Int.random(in: 0...10, using: &random) {
      rows.requests.append(.random(some + ["service:"], &random))
    }
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      rows.tokens.append(
        UsageRow(
          name: random.pick(some), tokens: UInt64.random(in: 0...100, using: &random),
          costUSD: 0.25))
    }
    return rows
  }

  static func buckets(_ random: inout SeededGenerator) -> [UInt64] {
    (0..<4).map { _ in random.chance(50) ? 0 : UInt64.random(in: 0...9, using: &random) }
  }
}

extension ExecutionRow {
  fileprivate static func random(
    _ names: [String], _ random: inout SeededGenerator
  ) -> ExecutionRow {
    ExecutionRow(
      name: random.pick(names), type: random.pick(["llm", "tool", "agent", ""]),
      status: random.pick(["success", "error", "timeout"]), agentType: random.pick(["", "a"]),
      workflow: random.pick(["", "w"]), service: random.pick(["", "s"]),
      count: UInt64.random(in: 0...50, using: &random), buckets: GraphRows.buckets(&random),
      sum: 64, lastTrace: random.pick(["", "0af7", "4bf9"]))
  }
}

extension RequestRow {
  fileprivate static func random(
    _ names: [String], _ random: inout SeededGenerator
  ) -> RequestRow {
    RequestRow(
      client: random.pick(names), server: random.pick(names),
      connection: random.pick(["direct", "messaging_system", "database", "virtual_node"]),
      hasClient: random.chance(50), hasServer: random.chance(50),
      calls: UInt64.random(in: 0...50, using: &random), errors: random.chance(20) ? 1 : 0,
      buckets: GraphRows.buckets(&random), sum: 32, lastTrace: random.pick(["", "0af7"]))
  }
}

extension EdgeRow {
  fileprivate static func random(_ names: [String], _ random: inout SeededGenerator) -> EdgeRow {
    EdgeRow(
      source: random.pick(names), target: random.pick(names),
      connectionType: random.pick(GraphQuery.connectionTypes),
      sourceType: random.pick(["", "agent"]), targetType: random.pick(["", "tool"]),
      workflow: random.pick(["", "w"]), agentType: random.pick(["", "a"]),
      service: random.pick(["", "s"]), calls: UInt64.random(in: 0...50, using: &random),
      errors: random.chance(20) ? 1 : 0, lastTrace: random.pick(["", "0af7", "4bf9"]))
  }
}
