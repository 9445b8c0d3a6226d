import Graph
import OTLP
import Pipeline
import Settings
import TestSupport
import Testing
import TraceMetrics

/// Series that are dropped when nothing is counted in them for long.
@Suite struct SeriesExpiryTests {
  private static let count = "primitive_execution_count"

  private static func engine(
    seconds: Int = 60, _ change: (inout PipelineConfiguration) -> Void = { _ in }
  ) throws -> TestEngine {
    try TestEngine { configuration in
      configuration.limits.seriesExpiry = .seconds(seconds)
      change(&configuration)
    }
  }

  private static func span(_ name: String, _ id: UInt64) -> [UInt8] {
    TestRequest([TestSpan("primitive.\(name).run", trace: id)]).protobuf
  }

  /// Executions by primitive.
  private static func counts(_ engine: TestEngine) -> [String: Double] {
    engine.metrics.sums(count, by: ["primitive_name"])
  }

  @Test("A series is there for as long as it is counted in, and for the time of the option after")
  func dropped() throws {
    var engine = try Self.engine()
    engine.send(Self.span("a", 1))
    engine.send(Self.span("b", 2))
    for second in 0..<200 {
      engine.wait(seconds: 1)
      engine.send(Self.span("b", UInt64(1000 + second)))
      // At least a minute, and not much longer than the time between two looks more.
      if second < 59 { #expect(Self.counts(engine).count == 2) }
      if second > 75 { #expect(Self.counts(engine).count == 1) }
    }
    #expect(Array(Self.counts(engine).values) == [201])
    #expect(engine.metrics.sum("tracemill_series_expired_total") > 0)
    #expect(
      engine.metrics.sum("primitive_execution_duration_count")
        == engine.metrics.sum(Self.count))
  }

  @Test("A call whose series were dropped counts in series of its own when it comes again")
  func calls() throws {
    var engine = try Self.engine()
    func call(_ name: String, _ trace: UInt64) -> [UInt8] {
      TestRequest([
        TestSpan(
          "primitive.tool.run", trace: trace,
          [
            "primitive.name": .string(name), "llm.provider": "openai", "llm.model_name": "gpt-4o",
            "llm.prompt_tokens": 100, "llm.completion_tokens": 10,
          ])
      ]).protobuf
    }
    for name in ["a", "b", "a"] {
      engine.send(call(name, UInt64(engine.now)))
      for (family, value) in [
        ("llm_calls_total", 1.0), ("llm_tokens_total", 110), ("llm_billed_calls_total", 1),
      ] {
        #expect(engine.metrics.sum(family) == value, "\(family) of \(name)")
        let named = engine.metrics.sum(family, ["primitive_name": name])
        #expect(named == value || family == "llm_billed_calls_total", "\(family) of \(name)")
      }
      for _ in 0..<100 { engine.wait(seconds: 1) }
      #expect(engine.metrics.sum("llm_tokens_total") == 0)
    }
  }

  @Test("Series stay for good where the option is off")
  func off() throws {
    var engine = try TestEngine()
    engine.send(Self.span("a", 1))
    for _ in 0..<50 { engine.wait(seconds: 3600) }
    #expect(Array(Self.counts(engine).values) == [1])
  }

  @Test("A series that returns begins at 0, with a new time of creation, and is new to a scraper")
  func returned() throws {
    var engine = try Self.engine { $0.exposition.createdTimestamps = true }
    for id in 1...5 { engine.send(Self.span("a", UInt64(id))) }
    let first = Self.created(engine)
    let seen = engine.engine.scrape(.text, after: nil, now: engine.now).shown
    for _ in 0..<100 { engine.wait(seconds: 1) }
    #expect(Self.counts(engine).isEmpty)
    engine.send(Self.span("a", 6))
    #expect(Array(Self.counts(engine).values) == [1])
    #expect(Self.created(engine) > first)
    let scrape = engine.engine.scrape(.text, after: seen, now: engine.now)
    let shown = PrometheusText(String(decoding: scrape.remainder(), as: UTF8.self))
    #expect(shown.sum(Self.count) == 0)
    let next = engine.engine.scrape(.text, after: scrape.shown, now: engine.now)
    #expect(
      PrometheusText(String(decoding: next.remainder(), as: UTF8.self)).sum(Self.count) == 1)
  }

  /// When the histograms of executions were made, added up.
  private static func created(_ engine: TestEngine) -> Double {
    let text = String(
      decoding: engine.engine.metrics(.openMetrics, now: engine.now), as: UTF8.self)
    return PrometheusText(text).sum("primitive_execution_duration_created")
  }

  @Test("A dropped series makes room for another, and nothing of it shows there")
  func room() throws {
    var engine = try Self.engine {
      $0.limits.seriesPerMetric = 10
      $0.exposition.nativeHistograms = true
    }
    for round in 0..<20 {
      for number in 0..<10 {
        for copy in 0...round {
          engine.send(
            Self.span("r\(round)n\(number)", UInt64(round * 1000 + number * 50 + copy + 1)))
        }
      }
      #expect(engine.metrics.sum("tracemill_series_overflow_total") == 0)
      let counts = Self.counts(engine)
      #expect(counts.count == 10 && counts.values.allSatisfy { $0 == Double(round + 1) })
      #expect(
        engine.metrics.sum("primitive_execution_duration_count") == Double(10 * (round + 1)))
      let query = try GraphQuery(
        parameters: [("window", "5m")], retention: engine.engine.graphRetention,
        maxNodes: engine.engine.maxGraphNodes)
      let rows = engine.engine.graphRows(query, now: engine.now)
      #expect(rows.executions.count == 10)
      #expect(rows.executions.allSatisfy { $0.count == UInt64(round + 1) })
      #expect(rows.executions.allSatisfy { $0.buckets.reduce(0, +) == $0.count })
      for _ in 0..<10 { engine.wait(seconds: 10) }
      #expect(Self.counts(engine).isEmpty)
    }
  }

  @Test("Both lanes count in the right series after one was dropped and its place given away")
  func lanes() throws {
    var engine = try Self.engine()
    for lane in 0..<2 { engine.send(Self.span("a", UInt64(lane + 1)), lane: lane) }
    for _ in 0..<100 { engine.wait(seconds: 1) }
    engine.send(Self.span("b", 10), lane: 0)
    for lane in 0..<2 { engine.send(Self.span("a", UInt64(lane + 20)), lane: lane) }
    #expect(Self.counts(engine).values.sorted() == [1, 2])
  }

  @Test("A snapshot has what is there, and a restart goes on from it")
  func snapshot() throws {
    var engine = try Self.engine()
    engine.send(Self.span("a", 1))
    for _ in 0..<50 { engine.wait(seconds: 1) }
    engine.send(Self.span("b", 2))
    for _ in 0..<30 { engine.wait(seconds: 1) }
    #expect(Self.counts(engine).count == 1)
    var other = try Self.engine()
    try other.engine.restore(try engine.engine.snapshot(now: engine.now))
    #expect(Self.counts(other) == Self.counts(engine))
    for _ in 0..<100 { other.wait(seconds: 1) }
    #expect(Self.counts(other).isEmpty)
  }
}
