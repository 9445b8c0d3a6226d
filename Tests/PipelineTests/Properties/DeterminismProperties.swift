import Bytes
import Graph
import OTLP
import Pipeline
import Semantics
import TestSupport
import Testing
import TraceMetrics

/// The state is a function of the sequence of applied batches and ticks.
///
/// Every engine has seeds of its own for all its hash tables and hashes, so that two that agree show that
/// no seed decides what comes out.
@Suite("Determinism")
struct DeterminismProperties {
  /// What is done to an engine.
  private enum Step {
    case apply([UInt8])
    case advance(seconds: Double)
    case settle
  }

  /// All that can be seen of an engine.
  private struct Seen: Equatable {
    /// In each format.
    var metrics: [[UInt8]]
    var graph: String
    var ledgers: String
  }

  /// A few random traces, some spans of them twice, with time passing in between.
  private static func steps(_ seed: Int) -> (options: ModelOptions, steps: [Step]) {
    var generator = SeededGenerator(seed: 30_000_000 + seed)
    let kinds = RandomTraces(
      hasCompetingUsage: generator.chance(50), sharesResponses: generator.chance(50))
    var traces = (1...UInt64(generator.pick([1, 2, 4]))).map { kinds.trace($0, &generator) }
    RandomTraces.link(&traces, &generator)
    var bodies = Delivery(traces, &generator).bodies
    if generator.chance(30), let again = bodies.randomElement(using: &generator) {
      bodies.append(again)
    }
    var steps: [Step] = []
    for body in bodies {
      steps.append(.apply(body))
      if generator.chance(20) {
        steps.append(.advance(seconds: generator.pick([0.5, 5, 20, 90, 1000])))
      }
    }
    if generator.chance(50) { steps.append(.settle) }
    var options = ModelOptions()
    options.namesSteps = generator.chance(70)
    options.infersCacheLookups = generator.chance(80)
    options.countsSpans = generator.chance(50)
    return (options, steps)
  }

  /// What is seen of an engine after the steps.
  ///
  /// - Parameters:
  ///   - isApart: whether everything is decoded before any of it is applied, by a decoder of no worker, and
  ///     applied by workers in turn.
  private static func run(
    _ steps: [Step], _ options: ModelOptions, workers: Int, shards: Int, isApart: Bool
  ) throws -> Seen {
    var engine = try PropertyEngine(options, lanes: workers, shards: shards).engine
    var decoder = engine.engine.makeDecoder()
    var batches: [Decoded] = []
    if isApart {
      for case .apply(let body) in steps { batches.append(try Decoded(body, &decoder)) }
    }
    var number = 0
    for step in steps {
      switch step {
      case .apply(let body):
        if isApart {
          engine.engine.apply(batches[number].batch, worker: number, now: engine.now)
        } else {
          #expect(throws: Never.self) { try engine.send(body).get() }
        }
        number += 1
      case .advance(let seconds): engine.wait(seconds: seconds)
      case .settle: engine.settle()
      }
    }
    return try seen(engine)
  }

  /// A batch that several places can hold.
  private final class Decoded {
    let batch: SemanticBatch

    init(_ body: [UInt8], _ decoder: inout RequestDecoder) throws {
      var batch = SemanticBatch()
      try decoder.decode(body.span, .protobuf, into: &batch)
      self.batch = batch
    }
  }

  private static func seen(_ engine: TestEngine) throws -> Seen {
    let formats: [ExpositionFormat] = [.text, .openMetrics, .protobuf]
    let metrics = formats.map { engine.engine.metrics($0, now: engine.now) }
    let query = try GraphQuery(
      parameters: [("window", "all")], retention: engine.engine.graphRetention,
      maxNodes: engine.engine.maxGraphNodes)
    let rows = engine.engine.graphRows(query, now: engine.now)
    var graph = ByteWriter()
    GraphDocument(rows, query).write(.json, into: &graph)
    var ledgers = ByteWriter()
    engine.engine.writeLedgers(into: &ledgers)
    return Seen(metrics: metrics, graph: graph.string, ledgers: ledgers.string)
  }

  static let cases = 0..<(longRun ? 10_000 : 400)

  @Test("The same batches and ticks give the same bytes, whatever the seeds", arguments: cases)
  func sameBytes(seed: Int) throws {
    let (options, steps) = Self.steps(seed)
    let workers = 1 + seed % 3
    let shards = 1 + seed % 5
    let first = try Self.run(steps, options, workers: workers, shards: shards, isApart: false)
    let second = try Self.run(steps, options, workers: workers, shards: shards, isApart: false)
    for (one, other) in zip(first.metrics, second.metrics) {
      #expect(Self.differences(Self.lines(one), Self.lines(other)) == [])
    }
    #expect(
      Self.differences(first.graph.split(separator: "}"), second.graph.split(separator: "}")) == [])
    #expect(
      Self.differences(first.ledgers.split(separator: "\n"), second.ledgers.split(separator: "\n"))
        == [])
    #expect(first == second)
  }

  private static func lines(_ metrics: [UInt8]) -> [Substring] {
    String(decoding: metrics, as: UTF8.self).split(separator: "\n")
  }

  /// The first lines that differ.
  private static func differences(_ one: [Substring], _ other: [Substring]) -> [String] {
    let counts = one.count == other.count ? [] : ["\(one.count) lines | \(other.count) lines"]
    return counts + zip(one, other).filter { $0 != $1 }.prefix(4).map { "\($0) | \($1)" }
  }

  @Test(
    "Nor does it matter when batches were decoded, who applies them, and how many shards there are",
    arguments: cases)
  func otherWorkers(seed: Int) throws {
    let (options, steps) = Self.steps(seed)
    let first = try Self.run(steps, options, workers: 1, shards: 1, isApart: false)
    let second = try Self.run(
      steps, options, workers: 1 + seed % 4, shards: 2 + seed % 7, isApart: true)
    // Which series of one request came first is not laid down, so lines may be in another order, and of
    // traces that came at the same time any may be the example. Each shard has tables of its own: what
    // they take and how far back they reach differs with their number.
    #expect(
      Self.differences(Self.sorted(first.metrics[0]), Self.sorted(second.metrics[0])) == [])
    #expect(
      Self.differences(first.ledgers.split(separator: "\n"), second.ledgers.split(separator: "\n"))
        == [])
    #expect(
      Self.differences(Self.withoutExamples(first.graph), Self.withoutExamples(second.graph)) == [])
  }

  private static func withoutExamples(_ graph: String) -> [Substring] {
    graph.split(separator: ",").filter {
      !$0.hasPrefix("\"detail__last_trace\"") && !$0.hasPrefix("\"detail__trace_id\"")
    }
  }

  private static func sorted(_ metrics: [UInt8]) -> [Substring] {
    String(decoding: metrics, as: UTF8.self).split(separator: "\n").filter { line in
      !line.hasPrefix("tracemill_trace_bytes") && !line.hasPrefix("tracemill_graph_history_bytes")
        && !line.hasPrefix("tracemill_memory_horizon_seconds")
    }.sorted()
  }
}
