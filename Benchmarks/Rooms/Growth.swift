internal import Pipeline

/// What a span costs when many came before it, and when there are many series.
struct Growth: Encodable {
  /// The spans up to a number.
  struct Stretch: Encodable {
    /// How many spans had come at its end.
    var spans: Int
    /// How many of them were in memory then.
    var remembered: Int
    /// Nanoseconds of CPU a span, from the stretch's beginning to its end.
    var cost: Double

    private enum CodingKeys: String, CodingKey {
      case spans, remembered
      case cost = "ns"
    }
  }

  /// An engine with a number of series.
  struct Width: Encodable {
    /// Label sets of executions.
    var executions: Int
    /// Label sets of all metrics.
    var labelSets: Int
    /// Nanoseconds of CPU a span once all series are there, the least of all rounds.
    var cost: Double

    private enum CodingKeys: String, CodingKey {
      case executions
      case labelSets = "label_sets"
      case cost = "ns"
    }
  }

  let spans: [Stretch]
  let series: [Width]

  /// How many spans come in a second of the engine's time.
  private static let rate: UInt64 = 100_000
  private static let second: UInt64 = 1_000_000_000

  /// Measures both.
  init() throws {
    spans = try Growth.stretches([10_000, 1_000_000, 10_000_000, 100_000_000])
    series = try [10, 100, 1000, 10_000, 100_000].map(Growth.width)
  }

  /// One engine; its time goes on as spans come, so that traces settle and the oldest are forgotten.
  private static func stretches(_ ends: [Int]) throws -> [Stretch] {
    var pool = RequestPool(.load, count: 40, spans: 500)
    let engine = try Engine.forBenchmark()
    var now = RequestPool.now
    var nextSecond = now + second
    var place = 0
    var sent = 0
    var stretches: [Stretch] = []
    for end in ends {
      let first = sent
      var seconds = 0.0
      while sent < end {
        pool.renew(place)
        seconds += try engine.take(pool.body(place), pool.encoding, now: now)
        sent += pool.spanCount(place)
        now += UInt64(pool.spanCount(place)) * second / rate
        place = (place + 1) % pool.indices.count
        guard now >= nextSecond else { continue }
        let start = CPUTime.seconds
        engine.advance(to: now)
        seconds += CPUTime.seconds - start
        nextSecond += second
      }
      try engine.check(counted: sent)
      stretches.append(
        Stretch(
          spans: sent, remembered: Int(try engine.value(of: "tracemill_trace_spans")),
          cost: seconds / Double(sent - first) * 1e9))
    }
    return stretches
  }

  /// All widths send as many bytes, so that they differ in series alone.
  private static func width(_ names: Int) throws -> Width {
    var pool = RequestPool(.names(names), count: 200, spans: 500)
    let engine = try Engine.forBenchmark()
    var width = Width(executions: 0, labelSets: 0, cost: .infinity)
    let rounds = 4
    for round in 0..<rounds {
      pool.renew()
      let seconds = try engine.take(pool)
      // The first round makes the series.
      if round > 0 { width.cost = min(width.cost, seconds / Double(pool.spanCount) * 1e9) }
    }
    try engine.check(counted: rounds * pool.spanCount)
    width.executions = engine.executionLabelSets
    width.labelSets = engine.labelSets
    return width
  }
}
