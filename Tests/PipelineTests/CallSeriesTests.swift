import TestSupport
import Testing

/// Calls with more sets of labels than are remembered together.
@Suite("Series of calls")
struct CallSeriesTests {
  @Test("Each call counts in its own series, however many labels come in turn")
  func many() throws {
    let engine = try TestEngine()
    let names = 1...600
    for round in 0..<UInt64(3) {
      let spans = names.map { name in
        TestSpan(
          "primitive.tool.run", trace: round << 32 | UInt64(name), id: 1,
          [
            "primitive.name": .string("tool \(name)"), "llm.provider": "openai",
            "llm.model_name": .string("m\(name % 3)"), "llm.prompt_tokens": .int(Int64(name)),
            "agent.type": .string("agent \(name % 2)"),
            "execution.status": name % 5 == 0 ? "error" : "success",
          ])
      }
      engine.send(TestRequest(spans).protobuf)
    }
    let metrics = engine.metrics
    for name in names {
      let labels = ["primitive_name": "tool \(name)", "llm_model_name": "m\(name % 3)"]
      let agent = ["agent_type": "agent \(name % 2)"]
      #expect(
        metrics.sum("llm_tokens_total", labels.merging(agent) { one, _ in one })
          == Double(3 * name))
      let status = ["execution_status": name % 5 == 0 ? "error" : "success"]
      #expect(metrics.sum("llm_calls_total", labels.merging(status) { one, _ in one }) == 3)
    }
    #expect(metrics.sum("llm_tokens_total") == Double(3 * names.reduce(0, +)))
    #expect(metrics.sum("llm_calls_total") == Double(3 * names.count))
  }
}
