internal import Bytes
internal import Graph
internal import Pipeline
internal import TraceMetrics

/// What it costs to look.
struct Queries: Encodable {
  /// One scrape of an engine with so many series.
  struct Scrape: Encodable {
    /// Lines with a value in the text format.
    var lines = 0
    var labelSets = 0
    var textBytes = 0
    /// Milliseconds of CPU, the least of all rounds.
    var text = Double.infinity
    var openMetrics = Double.infinity

    private enum CodingKeys: String, CodingKey {
      case lines
      case labelSets = "label_sets"
      case textBytes = "text_bytes"
      case text = "text_ms"
      case openMetrics = "openmetrics_ms"
    }
  }

  /// One list or graph.
  struct Answer: Encodable {
    /// Edges of the graph, or spans in memory.
    var size: Int
    var bytes: Int
    /// Milliseconds of CPU, the least of all rounds.
    var milliseconds: Double

    private enum CodingKeys: String, CodingKey {
      case size, bytes
      case milliseconds = "ms"
    }
  }

  let scrapes: [Scrape]
  let graphs: [Answer]
  let traces: Answer

  private static let rounds = 7
  /// The same of what takes seconds.
  private static let fewRounds = 3
  /// How many sample lines a name gives: an execution's counter and histogram, an edge's likewise.
  private static let linesPerName = 33

  /// Measures all of them.
  init() throws {
    scrapes = try [100, 1000, 10_000, 100_000, 1_000_000].map(Queries.scrape)
    // Prime numbers of names have no factor in common with the size of a workflow, so that each workflow
    // has other edges than the one before; a name has eight edges in the end.
    graphs = try [
      (100, 131), (1000, 131), (10_000, 1259), (100_000, 12_503), (1_000_000, 125_003),
    ].map(Queries.graph)
    traces = try Queries.traces(spans: 100_000)
  }

  private static func scrape(lines wanted: Int) throws -> Scrape {
    let engine = try Engine.forBenchmark()
    let names = max(1, wanted / linesPerName)
    // Each name once, so that it has one edge to the name above it.
    let pool = RequestPool(.names(names), count: (names + 511) / 512, spans: min(512, names))
    _ = try engine.take(pool)
    try engine.check(counted: pool.spanCount)
    var scrape = Scrape()
    scrape.labelSets = engine.labelSets
    for _ in 0..<rounds {
      var start = CPUTime.seconds
      let text = engine.metrics(.text, now: RequestPool.now)
      scrape.text = min(scrape.text, (CPUTime.seconds - start) * 1e3)
      start = CPUTime.seconds
      _ = engine.metrics(.openMetrics, now: RequestPool.now)
      scrape.openMetrics = min(scrape.openMetrics, (CPUTime.seconds - start) * 1e3)
      scrape.textBytes = text.count
      scrape.lines = text.split(separator: UInt8(ascii: "\n")).count {
        $0.first != UInt8(ascii: "#")
      }
    }
    return scrape
  }

  private static func graph(edges wanted: Int, names: Int) throws -> Answer {
    let engine = try Engine.forBenchmark()
    let query = try GraphQuery(
      parameters: [("window", "all")], retention: engine.graphRetention,
      maxNodes: engine.maxGraphNodes)
    // Small requests where few edges are wanted, so that there are hardly more in the end.
    let isSmall = wanted <= 1000
    var pool = RequestPool(
      .names(names), count: isSmall ? 1024 : wanted / 200, spans: isSmall ? 12 : 480)
    let step = wanted / 2000 + 1
    var place = 0
    var edges = 0
    while edges < wanted {
      guard place < pool.indices.count else {
        throw BenchmarkError("the graph has no more than \(edges) edges")
      }
      pool.renew(place)
      _ = try engine.take(pool.body(place), pool.encoding, now: RequestPool.now)
      place += 1
      guard place % step == 0 else { continue }
      edges = engine.graphRows(query, now: RequestPool.now).edges.count
    }
    var answer = Answer(size: edges, bytes: 0, milliseconds: .infinity)
    for _ in 0..<(wanted > 100_000 ? fewRounds : rounds) {
      var writer = ByteWriter(capacity: 1 << 14)
      let start = CPUTime.seconds
      GraphDocument(engine.graphRows(query, now: RequestPool.now), query)
        .write(.json, into: &writer)
      answer.milliseconds = min(answer.milliseconds, (CPUTime.seconds - start) * 1e3)
      answer.bytes = writer.count
    }
    return answer
  }

  private static func traces(spans: Int) throws -> Answer {
    let engine = try Engine.forBenchmark()
    let pool = RequestPool(.load, count: 1, spans: 500)
    var sending = pool
    for _ in 0..<spans / pool.spanCount {
      sending.renew()
      _ = try engine.take(sending)
    }
    try engine.check(counted: spans)
    let query = try LedgerQuery(parameters: [])
    var answer = Answer(size: spans, bytes: 0, milliseconds: .infinity)
    for _ in 0..<rounds {
      var writer = ByteWriter(capacity: 1 << 14)
      let start = CPUTime.seconds
      engine.writeLedger(query, into: &writer)
      answer.milliseconds = min(answer.milliseconds, (CPUTime.seconds - start) * 1e3)
      answer.bytes = writer.count
    }
    return answer
  }
}
