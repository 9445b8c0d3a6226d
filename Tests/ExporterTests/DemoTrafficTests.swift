import Graph
import OTLP
import Pipeline
import Testing

@testable import Exporter

@Suite("Traffic of the demonstration")
struct DemoTrafficTests {
  /// How long the tests let the traffic go on, in tenths of a second.
  private static let steps: UInt64 = 4000

  /// Sends all that ends within `steps` steps.
  private static func run(_ engine: TestEngine, steps: UInt64) {
    var traffic = DemoTraffic(seed: 1, start: TestEngine.start)
    for step in 0...steps {
      let now = TestEngine.start + step * 100_000_000
      let groups = traffic.advance(to: now)
      if !groups.isEmpty { #expect(engine.take(groups, now: now)) }
      if step % 10 == 0 { engine.engine.advance(to: now) }
    }
  }

  private static let edges: Set<String> = [
    "research_assistant call planner", "research_assistant call gather_sources",
    "research_assistant call synthesizer", "research_assistant call fact_checker",
    "gather_sources parallel search_cache", "search_cache call web_search",
    "planner sequential gather_sources",
    "gather_sources sequential synthesizer", "synthesizer sequential fact_checker",

    "support_triage call input_guardrail", "support_triage call intent_classifier",
    "support_triage conditional answer_question", "support_triage conditional account_lookup",
    "support_triage conditional open_ticket", "answer_question call knowledge_base",
    "knowledge_base call embed_query", "knowledge_base call rerank_articles",
    "answer_question fallback answer_claude", "answer_question retry answer_claude",
    "answer_question fallback answer_gpt-4o",

    "code_review call review_coordinator", "repository_audit call review_coordinator",
    "review_coordinator call chat claude-sonnet-4-5", "review_coordinator call git_diff",
    "review_coordinator handoff security_reviewer", "review_coordinator handoff style_reviewer",
    "review_coordinator handoff test_engineer", "security_reviewer call static_analysis",
    "security_reviewer call chat claude-sonnet-4-5", "style_reviewer call run_linter",
    "style_reviewer call chat gpt-4o-mini", "test_engineer call run_tests",
    "test_engineer call chat gpt-4o-mini",
  ]

  @Test("Workflows derive the edges that were meant, and no other")
  func edges() throws {
    let engine = try TestEngine()
    DemoTrafficTests.run(engine, steps: DemoTrafficTests.steps)
    let query = try GraphQuery(
      parameters: [("window", "all")], retention: 3_600_000_000_000, maxNodes: 1000)
    let end = TestEngine.start + DemoTrafficTests.steps * 100_000_000
    let rows = engine.engine.graphRows(query, now: end)
    let found = Set(rows.edges.map { "\($0.source) \($0.connectionType) \($0.target)" })
    #expect(found == DemoTrafficTests.edges)
  }

  @Test("Rates are as promised: workflows, errors, cache hits; every token has a price")
  func rates() throws {
    let engine = try TestEngine()
    DemoTrafficTests.run(engine, steps: DemoTrafficTests.steps)
    let seconds = Double(DemoTrafficTests.steps) / 10
    let workflows = engine.sum("agent_workflow_duration_count")
    #expect((2...5).contains(workflows / seconds))
    let executions = engine.sum("primitive_execution_count")
    let good = engine.sum(#"primitive_execution_count{"#, where: #"execution_status="success""#)
    #expect((0.02...0.045).contains(1 - good / executions))
    #expect((0.55...0.65).contains(engine.sum("cache_hits") / engine.sum("cache_total")))
    #expect(engine.sum("llm_cost_usd_total") > 0)
    #expect(engine.sum("llm_unpriced_tokens_total") == 0)
    #expect(engine.sum("llm_tokens_suppressed_total") == 0)
    #expect(
      engine.sum("primitive_execution_count", where: #"execution_status="timeout""#) > 0)
    #expect(engine.sum("llm_tokens_detail_total", where: #"detail="cache_read""#) > 0)
  }

  @Test("A long workflow is active under its name, at any time")
  func active() throws {
    let engine = try TestEngine()
    var traffic = DemoTraffic(seed: 1, start: TestEngine.start)
    for second in 1...200 as ClosedRange<UInt64> {
      let now = TestEngine.start + second * 1_000_000_000
      #expect(engine.take(traffic.advance(to: now), now: now))
      engine.engine.advance(to: now)
      // For a moment after one has ended the next has no span yet.
      guard second % 5 == 0 else { continue }
      #expect(engine.sum("agent_workflows_active", now: now) > 0)
    }
    #expect(engine.sum("agent_workflow_duration_count", where: "repository_audit") >= 2)
  }

  @Test("The same seed gives the same workflows with other trace ids")
  func seed() throws {
    func spans() -> [OutgoingSpan] {
      var traffic = DemoTraffic(seed: 4, start: TestEngine.start)
      return traffic.advance(to: TestEngine.start + 20_000_000_000).flatMap(\.spans)
    }
    let (first, second) = (spans(), spans())
    #expect(first.map(\.name) == second.map(\.name))
    #expect(first.map(\.attributes) == second.map(\.attributes))
    #expect(Set(first.map(\.traceID)).isDisjoint(with: second.map(\.traceID)))
    #expect(Set(first.map(\.spanID)).count == first.count)
  }

  @Test("Spans are given once, when they have ended, in the order of their end")
  func order() {
    var traffic = DemoTraffic(seed: 2, start: TestEngine.start)
    var seen: Set<SpanID> = []
    var last = TestEngine.start
    for step in 1...100 as ClosedRange<UInt64> {
      let now = TestEngine.start + step * 100_000_000
      for group in traffic.advance(to: now) {
        #expect(group.spans.map(\.end) == group.spans.map(\.end).sorted())
        #expect(group.spans.allSatisfy { $0.end > last && $0.end <= now })
        for span in group.spans { #expect(seen.insert(span.spanID).inserted) }
      }
      last = now
    }
    #expect(seen.count > 100)
  }
}
