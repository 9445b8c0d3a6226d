import Pipeline
import TestSupport
import Testing
import TraceMetrics

/// What a scraper sees of series that are new to it.
@Suite struct ZeroFirstTests {
  private struct Scraper {
    var seen: SeenSeries?

    mutating func scrape(_ engine: TestEngine, _ format: ExpositionFormat = .text) -> String {
      let scrape = engine.engine.scrape(format, after: seen, now: engine.now)
      seen = scrape.shown
      return String(decoding: scrape.remainder(), as: UTF8.self)
    }

    mutating func metrics(_ engine: TestEngine) -> PrometheusText {
      PrometheusText(scrape(engine))
    }
  }

  /// The lines that are made of series.
  private static func series(_ text: PrometheusText) -> [PrometheusText.Line: Double] {
    text.derived.filter { line, _ in
      line.name != "agent_workflows_active" && line.name != "llm_tokens_held"
    }
  }

  private static let body = Result { try Samples.bytes("agent-library.otlp.pb") }

  @Test("Every series of every metric is at 0 once, then true")
  func once() throws {
    let engine = try TestEngine()
    var scraper = Scraper()
    #expect(Self.series(scraper.metrics(engine)).isEmpty)
    engine.send(try Self.body.get())
    engine.settle()
    let truth = Self.series(engine.metrics)
    let first = Self.series(scraper.metrics(engine))
    #expect(truth.values.contains { $0 != 0 })
    #expect(Set(first.keys) == Set(truth.keys))
    #expect(first.values.allSatisfy { $0 == 0 })
    #expect(Self.series(scraper.metrics(engine)) == truth)
  }

  @Test("The first scrape sees true values, and so does any other reader at any time")
  func others() throws {
    let engine = try TestEngine()
    var early = Scraper()
    _ = early.scrape(engine)
    engine.send(try Self.body.get())
    engine.settle()
    let truth = engine.metrics
    var late = Scraper()
    #expect(late.metrics(engine) == truth)
    #expect(early.metrics(engine).sum("primitive_execution_count") == 0)
    #expect(engine.metrics == truth)
    #expect(late.metrics(engine) == truth)
  }

  @Test("Series that a scraper knows keep their values while new ones are at 0")
  func mixed() throws {
    let engine = try TestEngine()
    let lanes = ["a", "b"].enumerated().map { place, name in
      TestRequest([TestSpan("primitive.\(name).run", trace: UInt64(place + 1))]).protobuf
    }
    var scraper = Scraper()
    engine.send(lanes[0])
    _ = scraper.scrape(engine)
    engine.send(lanes[1])
    let names = ["primitive_name"]
    let count = "primitive_execution_count"
    let truth = engine.metrics.sums(count, by: names)
    #expect(truth.count == 2)
    let zeroed = scraper.metrics(engine)
    #expect(zeroed.sums(count, by: names).values.sorted() == [0, 1])
    #expect(
      zeroed.sums("primitive_execution_duration_count", by: names) == zeroed.sums(count, by: names))
    #expect(scraper.metrics(engine).sums(count, by: names) == truth)
  }

  @Test("A histogram at 0 has no exemplars, a true one has")
  func exemplars() throws {
    let engine = try TestEngine()
    var scraper = Scraper()
    _ = scraper.scrape(engine, .openMetrics)
    engine.send(try Self.body.get())
    #expect(!scraper.scrape(engine, .openMetrics).contains("# {trace_id="))
    #expect(scraper.scrape(engine, .openMetrics).contains("# {trace_id="))
  }

  @Test("Two scrapers each see a series at 0 once, whoever comes first")
  func two() throws {
    let engine = try TestEngine()
    var (one, other) = (Scraper(), Scraper())
    _ = one.scrape(engine)
    _ = other.scrape(engine)
    engine.send(try Self.body.get())
    let count = "primitive_execution_duration_count"
    let truth = engine.metrics.sum(count)
    #expect(truth > 0)
    #expect(one.metrics(engine).sum(count) == 0)
    #expect(one.metrics(engine).sum(count) == truth)
    #expect(other.metrics(engine).sum(count) == 0)
    #expect(other.metrics(engine).sum(count) == truth)
  }
}
