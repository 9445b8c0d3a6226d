import OTLP
import Pipeline
import TestSupport
import Testing

/// The recorded runs of GenAI instrumentation libraries against what the provider billed.
@Suite struct BillTests {
  static let given = [
    "genai/a_openai_v2", "genai/b_openinference_openai", "genai/c_openllmetry_openai",
    "genai/d1_openllmetry_anthropic", "genai/d2_openinference_anthropic",
    "genai/e2_pydantic_ai_v1", "genai/g1_langchain_openinference",
  ]
  static let stacks = [
    "stacks/anthropic_three_libraries", "stacks/crewai_openllmetry", "stacks/dspy_litellm",
    "stacks/langgraph_openinference_openai_v2", "stacks/langgraph_openllmetry",
    "stacks/llamaindex_openinference", "stacks/openai_agents_two_listeners",
    "stacks/pydantic_ai_1", "stacks/pydantic_ai_openllmetry",
  ]

  static let runs = given + stacks

  @Test("Tokens and calls by model are what the provider billed", arguments: runs)
  func whole(run: String) throws {
    var engine = try TestEngine()
    #expect(engine.send(try Samples.bytes("\(run).pb")) == .success(.accepted))
    engine.wait(seconds: 6)
    engine.settle()
    #expect(try Bill(of: run).differences(from: engine.metrics) == [])
  }

  @Test(
    "Span by span in any order, each sent twice, they are what the provider billed",
    arguments: given, 0..<(longRun ? 200 : 10))
  func shuffled(run: String, seed: Int) throws { try shuffle(run, seed) }

  @Test(
    "So are those of stacks with more spans", arguments: stacks, 0..<(longRun ? 50 : 2))
  func shuffledStacks(run: String, seed: Int) throws { try shuffle(run, seed) }

  private func shuffle(_ run: String, _ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    var requests = Requests.split(try Samples.bytes("\(run).pb"))
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
