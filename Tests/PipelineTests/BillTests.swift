import OTLP
import Pipeline
import TestSupport
import Testing

/// The recorded runs of GenAI instrumentation libraries against what the provider billed.
@Suite struct BillTests {
  static let runs = [
    "a_openai_v2", "b_openinference_openai", "c_openllmetry_openai", "d1_openllmetry_anthropic",
    "d2_openinference_anthropic", "e2_pydantic_ai_v1", "g1_langchain_openinference",
  ]

  @Test("Tokens and calls by model are what the provider billed", arguments: runs)
  func whole(run: String) throws {
    let engine = try TestEngine()
    #expect(engine.send(try Samples.bytes("genai/\(run).pb")) == .success(.accepted))
    engine.settle()
    #expect(try Bill(of: run).differences(from: engine.metrics) == [])
  }

  @Test(
    "Span by span in any order, each sent twice, they are what the provider billed",
    arguments: runs, 0..<(longRun ? 200 : 10))
  func shuffled(run: String, seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    var requests = Requests.split(try Samples.bytes("genai/\(run).pb"))
    requests += requests
    requests.shuffle(using: &generator)
    let engine = try TestEngine(inputEnds: true)
    for request in requests { engine.send(request) }
    engine.settle()
    #expect(try Bill(of: run).differences(from: engine.metrics) == [])
    let metrics = engine.metrics
    #expect(metrics.sum("llm_tokens_held") == 0)
    #expect(metrics.sum("tracemill_spans_duplicate_total") == Double(requests.count / 2))
  }
}
