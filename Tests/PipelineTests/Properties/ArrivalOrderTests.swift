import OTLP
import Pipeline
import Testing

/// Where the order of arrival matters, by docs/derivation.md, "Flow edges".
@Suite struct ArrivalOrderTests {
  private static let root = PlainSpan.primitive("root", id: 1).with { $0.workflow = "flow" }
  private static let before = PlainSpan.step(0, "Lambda", id: 2, parent: 1)
  private static let step = PlainSpan.step(1, "WorkPrimitive", id: 3, parent: 1)
  private static let first = PlainSpan.primitive("first", id: 4, parent: 3)
  private static let second = PlainSpan.primitive("second", id: 5, parent: 3)

  private static func target(of engine: PropertyEngine) -> String? {
    let lines = engine.scrape.derived.keys.filter {
      $0.hasPrefix("primitive_connection_count{source_primitive=\"Lambda\"")
    }
    guard let line = lines.first, lines.count == 1 else { return nil }
    return line.split(separator: "target_primitive=\"").last?.split(separator: "\"").first
      .map(String.init)
  }

  @Test("A step that has ended is named by the first execution below it to come, at once")
  func stepFirst() throws {
    let engine = try PropertyEngine()
    for span in [ArrivalOrderTests.root, ArrivalOrderTests.before, ArrivalOrderTests.step] {
      engine.engine.send(Delivery.body([span]))
    }
    #expect(ArrivalOrderTests.target(of: engine) == nil)
    engine.engine.send(Delivery.body([ArrivalOrderTests.second]))
    #expect(ArrivalOrderTests.target(of: engine) == "second")
    engine.engine.send(Delivery.body([ArrivalOrderTests.first]))
    engine.engine.settle()
    #expect(ArrivalOrderTests.target(of: engine) == "second")
    #expect(
      engine.scrape.values["tracemill_late_contradictions_total{decision=\"flow_end\"}"] == 1)
  }

  @Test("A step that ends after two executions below it is named by its class, once settled")
  func stepLast() throws {
    let engine = try PropertyEngine()
    for span in [
      ArrivalOrderTests.root, ArrivalOrderTests.before, ArrivalOrderTests.second,
      ArrivalOrderTests.first, ArrivalOrderTests.step,
    ] {
      engine.engine.send(Delivery.body([span]))
    }
    #expect(ArrivalOrderTests.target(of: engine) == nil)
    engine.engine.settle()
    #expect(ArrivalOrderTests.target(of: engine) == "WorkPrimitive")
    #expect(engine.scrape.sum("tracemill_late_contradictions_total") == 0)
  }

  @Test("Of two steps with one place each has its edge, and the next one gets one edge")
  func twins() throws {
    let engine = try PropertyEngine()
    let twin = PlainSpan.step(0, "Lambda", id: 6, parent: 1)
    let next = PlainSpan.step(1, "Router", id: 3, parent: 1)
    let other = PlainSpan.step(1, "Router", id: 7, parent: 1)
    engine.engine.send(
      Delivery.body([ArrivalOrderTests.root, ArrivalOrderTests.before, twin, next, other]))
    #expect(engine.scrape.sum("primitive_connection_count") == 2)
  }

  @Test(
    "Of nested calls of one request that end at the same time the innermost counts",
    arguments: [2, 3, 32, 33, 500], [0, 1, 2])
  func nested(count: Int, order: Int) throws {
    let engine = try PropertyEngine()
    let calls = (1...count).map { depth in
      PlainSpan.usage(
        .call, tokens: depth == count ? 7 : 100, id: UInt64(depth), parent: UInt64(depth - 1))
    }
    let sorted = order == 0 ? calls : calls.reversed()
    let shuffled = order == 2 ? sorted.sorted { $0.id % 7 < $1.id % 7 } : sorted
    engine.engine.send(Delivery.body(shuffled))
    #expect(engine.scrape.sum("llm_tokens_total") == 7)
    #expect(engine.scrape.sum("llm_tokens_suppressed_total") == Double(100 * (count - 1)))
  }

  @Test("Of nested calls in two requests the one that comes first counts")
  func nestedApart() throws {
    let engine = try PropertyEngine()
    engine.engine.send(Delivery.body([.usage(.call, tokens: 100, id: 9)]))
    engine.engine.send(Delivery.body([.usage(.call, tokens: 1, id: 3, parent: 9)]))
    #expect(engine.scrape.sum("llm_tokens_total") == 100)
    #expect(engine.scrape.sum("llm_tokens_suppressed_total") == 1)
  }
}
