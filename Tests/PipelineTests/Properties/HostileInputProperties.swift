import OTLP
import Pipeline
import Settings
import TestSupport
import Testing

/// Whatever comes in: nothing crashes, everything is accounted for, and tables stay within bounds.
@Suite struct HostileInputProperties {
  @Test(
    "Random bytes are refused or counted, never fatal", arguments: 0..<(longRun ? 500 : 10))
  func randomBytes(seed: Int) throws {
    var generator = SeededGenerator(seed: 6_000_000 + seed)
    let engine = try PropertyEngine()
    for _ in 0..<50 {
      let body = generator.bytes(Int.random(in: 0..<200, using: &generator))
      engine.engine.send(body, generator.chance(50) ? .protobuf : .json)
      #expect(engine.isBalanced)
    }
    try checkAlive(engine)
  }

  @Test(
    "Mutated requests are refused or counted, never fatal", arguments: 0..<(longRun ? 1000 : 20))
  func mutated(seed: Int) throws {
    var generator = SeededGenerator(seed: 7_000_000 + seed)
    let engine = try PropertyEngine()
    var refused = 0
    for number in 1...40 {
      let trace = RandomTraces().trace(UInt64(number + 1), &generator)
      var body = Delivery.body(trace)
      // Good requests in between count.
      if number % 10 > 0 { HostileInputProperties.mutate(&body, &generator) }
      if case .failure = engine.engine.send(body) { refused += 1 }
      #expect(engine.isBalanced)
    }
    #expect(refused > 0 && refused <= 36)
    engine.engine.settle()
    try checkAlive(engine)
  }

  @Test(
    "A JSON request of a library, mutated, is refused or counted",
    arguments: 0..<(longRun ? 200 : 4))
  func mutatedJSON(seed: Int) throws {
    var generator = SeededGenerator(seed: 8_000_000 + seed)
    let sample = try Samples.bytes("agent-library.otlp.json")
    let engine = try PropertyEngine()
    for _ in 0..<10 {
      var body = sample
      HostileInputProperties.mutate(&body, &generator)
      engine.engine.send(body, .json)
      #expect(engine.isBalanced)
    }
    try checkAlive(engine)
  }

  /// Changes, inserts, removes and repeats bytes, or leaves all as they are.
  private static func mutate(_ body: inout [UInt8], _ generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 0...3, using: &generator) where !body.isEmpty {
      let place = Int.random(in: 0..<body.count, using: &generator)
      let end = min(body.count, place + Int.random(in: 1...20, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: body[place] = generator.chance(50) ? 0xFF : generator.bytes(1)[0]
      case 1: body.insert(contentsOf: generator.bytes(3), at: place)
      case 2: body.removeSubrange(place..<end)
      case 3: body.insert(contentsOf: body[place..<end], at: place)
      default: body.removeLast(min(body.count, Int.random(in: 1...9, using: &generator)))
      }
    }
  }

  /// A good request counts as ever.
  private func checkAlive(_ engine: PropertyEngine) throws {
    let before = engine.scrape.sum("primitive_execution_count")
    let span = PlainSpan.primitive("alive", id: 0xA11CE).with { $0.trace = 0xA11CE }
    #expect(engine.engine.send(Delivery.body([span])) == .success(.accepted))
    #expect(engine.scrape.sum("primitive_execution_count") == before + 1)
  }

  @Test(
    "Traces that never end and random ids stay within the budget, and every span counts",
    arguments: [16, 64, 256], [1, 4000])
  func memory(kibibytes: Int, traces: UInt64) throws {
    var generator = SeededGenerator(seed: kibibytes)
    var engine = try PropertyEngine { $0.limits.traceBytes = kibibytes << 10 }
    var sent = 0
    for _ in 0..<(longRun ? 2000 : 60) {
      let spans = (0..<40).map { _ in
        let id = UInt64.random(in: 1 ... .max, using: &generator)
        let parent = UInt64.random(in: 1 ... .max, using: &generator)
        let index = Int.random(in: 0..<1000, using: &generator)
        var span = PlainSpan.primitive("endless", id: id, parent: parent)
        if generator.chance(30) {
          span = .step(index, "WorkPrimitive", id: id, parent: parent % 3 + 1)
        }
        // Reports of usage take room as well.
        if generator.chance(20) { span = .usage(.call, tokens: 3, id: id, parent: parent) }
        span.trace = UInt64.random(in: 1...traces, using: &generator)
        return span
      }
      engine.engine.send(Delivery.body(spans))
      sent += spans.count
      #expect(engine.scrape.sum("tracemill_trace_bytes") <= Double(kibibytes << 10))
      #expect(engine.isBalanced)
      engine.engine.wait(seconds: 1)
    }
    if traces > 1 {
      // Every shard has its part of the budget, and its part of the traces.
      #expect(engine.scrape.sum("tracemill_trace_bytes") > Double(kibibytes << 9))
    }
    #expect(engine.engine.engine.accounting.received == UInt64(sent))
    #expect(engine.engine.engine.accounting.counted == UInt64(sent))
    let evicted = engine.scrape.values.filter { $0.key.hasPrefix("tracemill_evictions_total{") }
    #expect(evicted.values.reduce(0, +) > 0)
  }

  @Test(
    "A flood of random labels keeps sums true through the overflow series, within the budget",
    arguments: [0, 1 << 16, 1 << 22], [8, 100_000])
  func labels(labelBytes: Int, series: Int) throws {
    var generator = SeededGenerator(seed: labelBytes + series)
    let engine = try PropertyEngine { configuration in
      configuration.limits.labelBytes = labelBytes
      configuration.limits.seriesPerMetric = series
    }
    let traces = (1...(longRun ? 5000 : 150)).map { number in
      RandomTraces().trace(UInt64(number), &generator).map { span in
        span.with {
          if $0.isExecution, $0.dialect == .tta { $0.name = "n\(generator.next())" }
          if generator.chance(30) { $0.service = "s\(generator.next())" }
        }
      }
    }
    let delivery = Delivery(traces, &generator)
    for body in delivery.bodies { engine.engine.send(body) }
    engine.engine.settle()
    let scrape = engine.scrape
    let expected = delivery.samples(engine.options, isSettled: true)
    let names = [
      "primitive_execution_count", "primitive_execution_duration_count",
      "primitive_execution_duration_sum", "primitive_connection_count",
      "primitive_connection_duration_count", "agent_workflow_duration_count", "llm_calls_total",
    ]
    // Without room for names, kinds of steps and statuses cannot be told apart.
    for name in labelBytes == 0 ? [names[0], names[1], names[2], names[6]] : names {
      let sum = expected.values.reduce(0) { $1.key.hasPrefix(name) ? $0 + $1.value : $0 }
      #expect(scrape.sum(name) == Double(sum), "\(name)")
    }
    #expect(scrape.sum("tracemill_label_bytes") <= Double(labelBytes))
    let overflow = scrape.values.keys.filter { $0.contains("overflow=\"true\"") }
    #expect(overflow.isEmpty == (series == 100_000 || labelBytes == 0))
  }
}
