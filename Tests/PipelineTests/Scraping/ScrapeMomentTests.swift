import Foundation
import Graph
import OTLP
import Semantics
import Settings
import Synchronization
import TestSupport
import Testing
import TraceMetrics

@testable import Pipeline

/// What a scrape shows while series are made and dropped.
@Suite struct ScrapeMomentTests {
  /// What lookers found wrong.
  private final class Mistakes: Sendable {
    private let list = Mutex<[String]>([])

    func check(_ isRight: Bool, _ mistake: @autoclosure () -> String) {
      let mistake = isRight ? nil : mistake()
      list.withLock { list in if let mistake { list.append(mistake) } }
    }

    var first: [String] { list.withLock { Array($0.prefix(3)) } }
  }

  private final class Known: Sendable {
    let state = Mutex<(shown: SeenSeries?, values: [String: Double])>((nil, [:]))
  }

  /// A clock that one thread sets and another reads.
  private final class Clock: Sendable {
    private let time: Atomic<UInt64>

    init(_ now: UInt64) { time = Atomic(now) }

    var now: UInt64 { time.load(ordering: .relaxed) }

    /// Some seconds later.
    func tick(seconds: UInt64) -> UInt64 {
      time.add(seconds * 1_000_000_000, ordering: .relaxed).newValue
    }
  }

  @Test(
    "All that the spans of a scrape made is in it, also in series that are made meanwhile",
    arguments: [false, true], [false, true])
  func new(byParts: Bool, hasObjectives: Bool) throws {
    let engine = try PropertyEngine { configuration in
      configuration.exposition.nativeHistograms = byParts
      if hasObjectives { configuration.objectives = [.init(name: "a", target: 900_000)] }
    }
    let mistakes = Mistakes()
    ScrapedLoad(requests: 40, traces: 12).run(export: { engine.engine.send($0) }) {
      let sums = SeriesSums(engine.engine, byParts: byParts)
      let counted = sums.census.accounting.counted
      let executions = sums.sum(.execution)
      // Series that are read later may be ahead, never behind.
      mistakes.check(
        byParts ? executions >= counted : executions == counted,
        "\(executions) executions of \(counted) spans")
      let (tokens, calls) = (sums.tokens, sums.sum(.calls))
      mistakes.check(
        byParts || tokens == calls * ScrapedLoad.tokensPerCall, "\(tokens) tokens of \(calls) calls"
      )
    }
    #expect(mistakes.first == [])
    #expect(SeriesSums(engine.engine).sum(.execution) == 40 * 12 * 2)
  }

  @Test("A scraper sees each series that is made meanwhile at 0 once, and never go down")
  func zeroFirst() throws {
    let engine = try PropertyEngine()
    let mistakes = Mistakes()
    let known = Known()
    ScrapedLoad(requests: 25, traces: 10).run(export: { engine.engine.send($0) }) {
      known.state.withLock { known in
        let scrape = engine.engine.engine.scrape(
          .text, after: known.shown, now: engine.engine.now)
        let values = Scrape(String(decoding: scrape.remainder(), as: UTF8.self)).derived
          .filter { !Scrape.isGauge($0.key) }
        for (line, value) in values where known.shown != nil {
          let before = known.values[line]
          mistakes.check(
            before.map { $0 <= value } ?? (value == 0),
            "\(line) \(value) after \(before.map { "\($0)" } ?? "none")")
        }
        known = (scrape.shown, values)
      }
    }
    #expect(mistakes.first == [])
  }

  @Test(
    "A window of the graph has what was counted, also while the increments that it is made of are kept",
    arguments: ["all", "1h"], 0..<4)
  func window(window: String, round: Int) throws {
    let engine = try PropertyEngine()
    let query = try GraphQuery(
      parameters: [("window", window)], retention: engine.engine.engine.graphRetention, maxNodes: 10
    )
    let mistakes = Mistakes()
    let clock = Clock(engine.engine.now)
    ScrapedLoad(spans: 300).run { request in
      engine.engine.send(request)
      engine.engine.engine.advance(to: clock.tick(seconds: 10))
    } look: {
      let before = engine.engine.engine.accounting.counted
      let rows = engine.engine.engine.graphRows(query, now: clock.now)
      let after = engine.engine.engine.accounting.counted
      let executions = rows.executions.reduce(0) { $0 + $1.count }
      mistakes.check(
        (before...after).contains(executions), "\(executions) executions, not \(before) to \(after)"
      )
    }
    #expect(mistakes.first == [])
  }

  /// How often the primitive `number` of a round runs, and how long each time, in milliseconds.
  private static func figures(_ number: Int) -> (count: UInt64, duration: UInt64) {
    (UInt64(1 + number % 7), UInt64(1 + number % 91))
  }

  @Test("A series that takes the place of one that was dropped meanwhile has nothing of it")
  func recycled() throws {
    let engine = try PropertyEngine { $0.limits.seriesExpiry = .seconds(1) }
    let mistakes = Mistakes()
    let clock = Clock(engine.engine.now)
    let requests = ScrapedLoad(requests: 80, rounds: Self.figures)
    requests.run {
      let time = clock.tick(seconds: 1)
      _ = engine.engine.engine.export($0.span, encoding: .protobuf, worker: 0, now: time)
      engine.engine.engine.advance(to: time)
    } look: {
      var engine = engine.engine
      engine.now = clock.now
      SeriesSums(engine).forEach(.execution) { entry, cells in
        let name = engine.engine.symbols.string(entry.key[.primitiveName])
        let histogram = HistogramCells(cells)
        let (most, duration) = Self.figures(Int(name.dropFirst()) ?? 0)
        mistakes.check(
          histogram.count <= most
            && histogram.sum == UInt128(histogram.count * duration) * 1_000_000,
          "\(name) \(histogram.count) of \(most), \(histogram.sum)")
      }
    }
    #expect(mistakes.first == [])
  }

  @Test("What is counted in series that are about to be dropped is not lost")
  func returning() throws {
    var engine = try PropertyEngine { $0.limits.seriesExpiry = .seconds(1) }
    for round in 0..<60 as Range<UInt64> {
      let bodies = (0..<2 as Range<UInt64>).map { part in
        TestRequest(
          (1...60 as ClosedRange<UInt64>).map {
            TestSpan("primitive.p\($0).run", trace: (round * 2 + part) << 32 | $0)
          }
        ).protobuf
      }
      engine.engine.send(bodies[0])
      engine.engine.wait(seconds: 1)
      // They have not changed for as long as it takes, and do now.
      engine.engine.now += 1_000_000_000
      let now = engine.engine
      DispatchQueue.concurrentPerform(iterations: 2) { part in
        if part == 0 { now.send(bodies[1]) } else { now.engine.advance(to: now.now) }
      }
      var shown: UInt64 = 0
      SeriesSums(now).forEach(.execution) { _, cells in
        if HistogramCells(cells).count > 0 { shown += 1 }
      }
      #expect(shown == 60, "round \(round)")
    }
  }
}
