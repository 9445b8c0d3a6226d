import Bytes
import Foundation
import Graph
import OTLP
import Pipeline
import Settings
import Testing
import TraceMetrics

/// The ledger of traces against the counters of the same spans.
@Suite struct LedgerTests {
  private static func ledgers(_ engine: Engine) throws -> [[String: Any]] {
    var writer = ByteWriter()
    engine.writeLedgers(into: &writer)
    return try writer.string.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private static func page(
    _ engine: Engine, _ parameters: [(name: String, value: String)]
  ) throws
    -> (ids: [String], next: String?)
  {
    var writer = ByteWriter()
    engine.writeLedger(try LedgerQuery(parameters: parameters), into: &writer)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(writer.array)) as? [String: Any])
    let traces = try #require(object["traces"] as? [[String: Any]])
    return (traces.compactMap { $0["trace_id"] as? String }, object["next"] as? String)
  }

  @Test(
    "The sum over all ledgers is what the counters say", arguments: BillTests.runs + ["agent"])
  func sums(run: String) throws {
    let engine = try TestEngine(inputEnds: true)
    let file = run == "agent" ? "agent-library.otlp.pb" : "\(run).pb"
    engine.send(try Samples.bytes(file))
    engine.settle()
    let metrics = engine.metrics
    let ledgers = try LedgerTests.ledgers(engine.engine)
    func sum(_ field: String) -> Double {
      ledgers.reduce(0) { $0 + (($1[field] as? NSNumber)?.doubleValue ?? 0) }
    }
    func sum(_ list: String, _ field: String, where isMeant: ([String: Any]) -> Bool) -> Double {
      ledgers.flatMap { $0[list] as? [[String: Any]] ?? [] }.filter(isMeant)
        .reduce(0) { $0 + (($1[field] as? NSNumber)?.doubleValue ?? 0) }
    }
    #expect(sum("execution_count") == metrics.sum("primitive_execution_count"))
    #expect(sum("spans") == metrics.sum("tracemill_spans_counted_total"))
    #expect(sum("tool_repeats") == metrics.sum("agent_tool_repeats_total"))
    #expect(sum("depth") == metrics.sum("agent_trace_depth_sum"))
    #expect(sum("tokens") == metrics.sum("llm_tokens_total"))
    #expect(sum("wasted_tokens") == metrics.sum("llm_tokens_wasted_total"))
    #expect(abs(sum("cost_usd") - metrics.sum("llm_cost_usd_total")) < 1e-9)
    #expect(metrics.sum("agent_tokens_total") == metrics.sum("llm_tokens_total"))
    let spent = metrics.sum("agent_cost_usd_total")
    #expect(abs(spent - metrics.sum("llm_cost_usd_total")) < 1e-9)
    #expect(sum("cache_lookups") == metrics.sum("cache_total"))
    #expect(sum("cache_hits") == metrics.sum("cache_hits"))
    #expect(
      sum("edges", "calls", where: { _ in true }) == metrics.sum("primitive_connection_count"))
    #expect(
      sum("edges", "errors", where: { _ in true }) == metrics.sum("primitive_connection_errors"))
    let suppressed = sum("usage", "prompt", where: { $0["disposition"] as? String != "counted" })
    #expect(
      suppressed == metrics.sum("llm_tokens_suppressed_total", ["llm_token_type": "prompt"]))
  }

  @Test("Pages follow one another by their cursors, without a gap and without a repeat")
  func pages() throws {
    let engine = try TestEngine()
    engine.send(try Samples.bytes("genai/g1_langchain_openinference.pb"))
    engine.settle()
    for order in LedgerQuery.Order.allCases {
      let all = try LedgerTests.page(
        engine.engine, [("sort", order.rawValue), ("limit", "1000")])
      #expect(all.ids.count > 10)
      #expect(all.next == nil)
      var ids: [String] = []
      var cursor: String?
      repeat {
        var parameters = [(name: "sort", value: order.rawValue), (name: "limit", value: "3")]
        if let cursor { parameters.append((name: "cursor", value: cursor)) }
        let page = try LedgerTests.page(engine.engine, parameters)
        ids += page.ids
        cursor = page.next
      } while cursor != nil
      #expect(ids == all.ids)
    }
  }

  @Test("A list shows only what its filters ask for")
  func filters() throws {
    let engine = try TestEngine()
    engine.send(try Samples.bytes("agent-library.otlp.pb"))
    engine.settle()
    let count = { (parameters: [(name: String, value: String)]) in
      try LedgerTests.page(engine.engine, parameters).ids.count
    }
    #expect(try count([]) == 5)
    #expect(try count([("status", "error")]) == 2)
    #expect(try count([("workflow", "Demo WF"), ("status", "success")]) == 3)
    #expect(try count([("workflow", "none")]) == 0)
    #expect(try count([("primitive", "ParallelPrimitive")]) == 1)
    #expect(try count([("edge", "ParallelPrimitive>llm_generation")]) == 1)
    #expect(try count([("min_duration", "1s")]) == 1)
    #expect(try count([("session", "s1")]) == 5)
  }

  @Test(
    "A wrong parameter is named, and what is allowed",
    arguments: [
      ("sort", "name"), ("status", "bad"), ("state", "open"), ("runaway", "maybe"), ("edge", "a"),
      ("min_duration", "soon"),
      ("min_tokens", "-1"), ("min_cost", "-1"), ("limit", "0"), ("cursor", "x"), ("page", "2"),
    ])
  func wrongParameter(name: String, value: String) {
    #expect {
      _ = try LedgerQuery(parameters: [(name: name, value: value)])
    } throws: { error in
      (error as? GraphQueryError)?.parameter == name
    }
  }

  @Test("The critical path of a trace adds up to its root's duration")
  func criticalPath() throws {
    let engine = try TestEngine()
    engine.send(try Samples.bytes("agent-library.otlp.pb"))
    engine.settle()
    let ledgers = try LedgerTests.ledgers(engine.engine)
    let largest = try #require(ledgers.first { ($0["spans"] as? Int) == 29 })
    let path = try #require(largest["critical_path"] as? [[String: Any]])
    let sum = path.reduce(0) { $0 + (($1["duration_ms"] as? NSNumber)?.doubleValue ?? 0) }
    let whole = try #require((largest["duration_ms"] as? NSNumber)?.doubleValue)
    #expect(abs(sum - whole) < 1e-6)
    // It waited longest for what ran beside other things.
    #expect(path.contains { ($0["name"] as? String) == "ParallelPrimitive" })
  }

  @Test("An exemplar is shown only while its trace is in memory", arguments: [256 << 20, 1])
  func exemplars(budget: Int) throws {
    var engine = try TestEngine { $0.limits.traceBytes = budget }
    engine.send(try Samples.bytes("agent-library.otlp.pb"))
    for _ in 0..<3 {
      let shown = String(
        decoding: engine.engine.metrics(.openMetrics, now: engine.now), as: UTF8.self)
      let isShown = shown.contains("# {trace_id=\"324a06b10eb83829dbda1ed4e11ac0bc\"}")
      var writer = ByteWriter()
      let answers = engine.engine.writeLedger(
        ofTrace: "324a06b10eb83829dbda1ed4e11ac0bc", into: &writer)
      #expect(isShown == answers)
      #expect(isShown == (budget > 1))
      engine.wait(seconds: 400)
    }
  }
}
