import OTLP
import Pipeline
import TestSupport
import Testing

/// What comes after its trace has settled.
@Suite struct LateSpanProperties {
  @Test(
    "Late spans are counted and join their traces, and no counter goes down",
    arguments: RandomCases.late.seeds)
  func late(seed: Int) throws {
    var (early, late, generator) = LateSpanProperties.parts(seed)
    let spans = early + late
    let settled = Set(early.map(\.trace))

    var engine = try PropertyEngine()
    engine.engine.send(Delivery.body(early))
    engine.engine.wait(seconds: 301)
    let before = engine.scrape
    #expect(before.sum("tracemill_traces_open") == 0)
    for body in Delivery([late], &generator).bodies {
      engine.engine.send(body)
      #expect(engine.isBalanced)
    }
    let during = engine.scrape
    engine.engine.wait(seconds: 301)
    let after = engine.scrape
    for (earlier, later) in [(before, during), (during, after)] {
      let less = earlier.values.filter { line, value in
        !Scrape.isGauge(line) && (later.values[line] ?? -1) < value
      }
      #expect(less == [:])
    }
    let expected = Delivery([spans], &generator).samples(engine.options, isSettled: true).values
      .filter { LateSpanProperties.isNeverDecided($0.key) }.mapValues(Double.init)
    let found = after.derived.filter { LateSpanProperties.isNeverDecided($0.key) }
    #expect(Scrape.differences(found, expected) == [])
    let lateSpans = late.filter { settled.contains($0.trace) }.count
    #expect(after.sum("tracemill_spans_late_total") == Double(lateSpans))
    #expect(engine.engine.engine.accounting.counted == UInt64(spans.count))
  }

  /// What comes before traces settle, and what comes after.
  static func parts(
    _ seed: Int
  ) -> (early: [PlainSpan], late: [PlainSpan], generator: SeededGenerator) {
    var it = RandomCases.late.make(seed)
    var parts: (early: [PlainSpan], late: [PlainSpan]) = ([], [])
    for span in it.traces.flatMap(\.self).shuffled(using: &it.generator) {
      if it.generator.chance(60) { parts.early.append(span) } else { parts.late.append(span) }
    }
    return (parts.early, parts.late, it.generator)
  }

  /// Executions and call edges: nothing about them waits until a trace settles.
  private static func isNeverDecided(_ line: String) -> Bool {
    line.hasPrefix("primitive_") && !line.contains("connection_type=\"sequential\"")
  }

  /// A decision, the spans that led to it, and the one that contradicts it.
  struct Contradiction: CustomTestStringConvertible, Sendable {
    let decision: String
    let early: [PlainSpan]
    let late: [PlainSpan]
    /// What was decided.
    let line: String
    let value: Double

    var testDescription: String { decision }
  }

  private static let root = PlainSpan.primitive("root", id: 1).with { $0.workflow = "flow" }

  static let contradictions = [
    Contradiction(
      decision: "cache_lookup", early: [root, .step(0, "CachePrimitive", id: 2, parent: 1)],
      late: [.primitive("work", id: 3, parent: 2)],
      line: "cache_hits{primitive_name=\"CachePrimitive\",cache_type=\"inferred\"}", value: 1),
    Contradiction(
      decision: "flow_end",
      early: [
        root, .step(0, "Lambda", id: 2, parent: 1), .step(1, "WorkPrimitive", id: 3, parent: 1),
      ],
      late: [.primitive("work", id: 4, parent: 3)],
      line: "primitive_connection_count{source_primitive=\"Lambda\","
        + "target_primitive=\"WorkPrimitive\",connection_type=\"sequential\","
        + "source_type=\"lambda\",target_type=\"work\",service_name=\"front\"}",
      value: 1),
    Contradiction(
      decision: "workflow", early: [.primitive("orphan", id: 2, parent: 1)], late: [root],
      line: "agent_workflow_duration_count{workflow_name=\"orphan\",execution_status=\"success\"}",
      value: 1),
    Contradiction(
      decision: "aggregate", early: [root, .usage(.agent, tokens: 9, id: 2, parent: 1)],
      late: [.usage(.call, tokens: 9, id: 3, parent: 2)],
      line: "llm_tokens_total{llm_provider=\"acme\",llm_model_name=\"zz-1\","
        + "llm_token_type=\"prompt\",primitive_name=\"planner\",agent_type=\"planner\"}",
      value: 9),
  ]

  @Test(
    "A late span that contradicts a decision is counted as that, and the decision stands",
    arguments: contradictions)
  func contradiction(_ it: Contradiction) throws {
    var engine = try PropertyEngine()
    engine.engine.send(Delivery.body(it.early))
    engine.engine.wait(seconds: 301)
    let count = "tracemill_late_contradictions_total{decision=\"\(it.decision)\"}"
    #expect(engine.scrape.values[it.line] == it.value)
    #expect(engine.scrape.values[count] == 0)
    engine.engine.send(Delivery.body(it.late))
    engine.engine.wait(seconds: 301)
    #expect(engine.scrape.values[it.line] == it.value)
    #expect(engine.scrape.values[count] == 1)
    #expect(engine.scrape.sum("tracemill_late_contradictions_total") == 1)
  }

  @Test("A workflow that idled out is one workflow, however many of its roots come late")
  func lateRoots() throws {
    var engine = try PropertyEngine()
    engine.engine.send(Delivery.body([.primitive("orphan", id: 9, parent: 1)]))
    engine.engine.wait(seconds: 301)
    for id in UInt64(1)...3 {
      engine.engine.send(Delivery.body([LateSpanProperties.root.with { $0.id = id }]))
      engine.engine.wait(seconds: 301)
    }
    #expect(engine.scrape.sum("agent_workflow_duration_count") == 1)
    #expect(engine.scrape.sum("tracemill_late_contradictions_total") == 3)
  }
}
