import Graph
import Pipeline
import TestSupport
import Testing

/// What goes in comes out: the edges, and the two ways to look at them.
@Suite struct ConservationProperties {
  @Test(
    "Call edges into a name are its executions less those without one above, once settled",
    arguments: RandomCases.conservation.seeds)
  func conservation(seed: Int) throws {
    let it = RandomCases.conservation.make(seed)
    let traces = it.traces
    let engine = try PropertyEngine()
    for body in it.delivery.bodies { engine.engine.send(body) }
    engine.engine.settle()

    let rows = try engine.rows(window: "all")
    var balance: [String: Int] = [:]
    for row in rows.executions { balance[row.name, default: 0] += Int(row.count) }
    for row in rows.edges where !["sequential", "link"].contains(row.connectionType) {
      balance[row.target, default: 0] -= Int(row.calls)
    }
    var tops: [String: Int] = [:]
    for trace in traces {
      for top in TraceModel(trace, engine.options, isSettled: true).tops {
        tops[top.name, default: 0] += 1
      }
    }
    #expect(balance.filter { $0.value != 0 } == tops)
  }

  @Test(
    "The graph of all time equals the counters to the unit, and windows add up to it",
    arguments: 0..<(longRun ? 500 : 12))
  func graph(seed: Int) throws {
    var generator = SeededGenerator(seed: 4_000_000 + seed)
    var engine = try PropertyEngine()
    var totals: [(time: UInt64, values: [String: Int])] = []
    for round in 0..<8 {
      totals.append((engine.engine.now, try engine.rows(window: "all").samples.values))
      var traces = (1...12).map { RandomTraces().trace(UInt64(round * 100 + $0), &generator) }
      RandomTraces.link(&traces, &generator)
      for body in Delivery(traces, &generator).bodies { engine.engine.send(body) }
      engine.engine.wait(seconds: 10)
    }
    let all = try engine.rows(window: "all").samples.values
    let counters = engine.scrape.derived
    let shown = [
      "primitive_execution_count", "primitive_connection_count",
      "traces_service_graph_request_total", "traces_service_graph_request_failed_total",
    ]
    for (line, value) in counters where shown.contains(where: { line.hasPrefix($0 + "{") }) {
      #expect(all[line] == Int(value), "\(line)")
    }
    for name in shown + ["primitive_connection_errors", "llm_tokens_total"] {
      let sum = all.reduce(0) { $1.key.hasPrefix(name) ? $0 + $1.value : $0 }
      #expect(Double(sum) == engine.scrape.sum(name))
    }
    for row in try engine.rows(window: "all").requests {
      let side = row.hasServer ? "server" : "client"
      var samples = ModelSamples()
      samples.add(
        Int(row.buckets.reduce(0, +)), "traces_service_graph_request_\(side)_seconds_count",
        row.labels)
      for (line, value) in samples.values { #expect(counters[line] == Double(value), "\(line)") }
    }
    for (time, before) in totals {
      let window = try engine.rows(window: "\((engine.engine.now - time) / 1_000_000_000)s")
      var expected = all
      for (line, value) in before { expected[line, default: 0] -= value }
      #expect(
        window.samples.values.filter { $0.value != 0 } == expected.filter { $0.value != 0 })
    }
  }
}

extension PropertyEngine {
  /// The rows of `/graph`.
  func rows(window: String) throws -> GraphRows {
    let query = try GraphQuery(
      parameters: [("window", window)], retention: engine.engine.graphRetention, maxNodes: 1000)
    return engine.engine.graphRows(query, now: engine.now)
  }
}

extension GraphRows {
  /// The rows as lines of `/metrics`; tokens of all models and kinds together.
  var samples: ModelSamples {
    var samples = ModelSamples()
    for row in executions {
      samples.add(
        Int(row.count), "primitive_execution_count",
        [
          ("primitive_name", row.name), ("primitive_type", row.type),
          ("execution_status", row.status), ("error_type", row.errorType),
          ("agent_type", row.agentType), ("workflow_name", row.workflow),
          ("service_name", row.service),
        ])
    }
    for row in edges {
      let labels = [
        (name: "source_primitive", value: row.source), ("target_primitive", row.target),
        ("connection_type", row.connectionType), ("source_type", row.sourceType),
        ("target_type", row.targetType), ("workflow_name", row.workflow),
        ("agent_type", row.agentType), ("service_name", row.service),
      ]
      samples.add(Int(row.calls), "primitive_connection_count", labels)
      samples.add(Int(row.errors), "primitive_connection_errors", labels)
    }
    for row in requests {
      samples.add(Int(row.calls), "traces_service_graph_request_total", row.labels)
      samples.add(Int(row.errors), "traces_service_graph_request_failed_total", row.labels)
    }
    for row in tokens {
      samples.add(
        Int(row.tokens), "llm_tokens_total",
        [("primitive_name", row.name), ("agent_type", row.agentType)])
    }
    return samples
  }
}

extension RequestRow {
  /// The labels on `/metrics`.
  fileprivate var labels: [(name: String, value: String)] {
    [
      ("client", client), ("server", server),
      ("connection_type", connection == "direct" ? "" : connection),
    ]
  }
}
