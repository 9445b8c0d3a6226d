import OTLP
import Pipeline
import TestSupport
import Testing

/// What arrives counts the same in any order, over any requests and connections, once or again.
@Suite struct OrderProperties {
  /// How many random traces one run has.
  static let traces = 50

  @Test(
    "Any order and any split into requests gives what the model derives, before settling and after",
    arguments: 0..<(longRun ? 2000 : 60))
  func serial(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let options = ModelOptions(
      namesSteps: generator.chance(70), infersCacheLookups: generator.chance(80))
    let kinds = RandomTraces(hasCompetingUsage: true, sharesResponses: true)
    let traces = (1...OrderProperties.traces).map { kinds.trace(UInt64($0), &generator) }
    let delivery = Delivery(traces, &generator)
    let mistake = try OrderProperties.mistake(delivery, options)
    guard let mistake else { return }
    let smallest = try OrderProperties.reduced(delivery, options)
    Issue.record("seed \(seed): \(mistake)\nsmallest case:\n\(smallest)")
  }

  /// What is wrong with what an engine derives; nil where nothing is.
  static func mistake(_ delivery: Delivery, _ options: ModelOptions) throws -> String? {
    let engine = try PropertyEngine(options)
    for (number, body) in delivery.bodies.enumerated() {
      guard engine.engine.send(body, lane: number) == .success(.accepted) else {
        return "request \(number) was refused"
      }
      guard engine.isBalanced else { return "request \(number) is not accounted for" }
    }
    let open = engine.scrape.differences(to: delivery.samples(options, isSettled: false))
    guard open.isEmpty else { return "before settling: \(open)" }
    engine.engine.settle()
    let settled = engine.scrape.differences(to: delivery.samples(options, isSettled: true))
    return settled.isEmpty ? nil : "after settling: \(settled)"
  }

  /// The case with as many spans left out as it takes to be still wrong.
  static func reduced(_ delivery: Delivery, _ options: ModelOptions) throws -> String {
    var smallest = delivery
    for trace in Set(delivery.spans.map(\.trace)).sorted() {
      var one = delivery
      one.requests = one.requests.map { $0.filter { $0.trace == trace } }.filter { !$0.isEmpty }
      if try mistake(one, options) != nil {
        smallest = one
        break
      }
    }
    var size = Int.max
    while smallest.spans.count < size {
      size = smallest.spans.count
      for span in smallest.spans {
        var less = smallest
        less.requests = less.requests.map { request in
          request.filter { ($0.trace, $0.id) != (span.trace, span.id) }
        }
        .filter { !$0.isEmpty }
        if try mistake(less, options) != nil { smallest = less }
      }
    }
    let requests = smallest.requests.map { request in
      request.map { "    \($0)" }.joined(separator: "\n")
    }
    return try (mistake(smallest, options) ?? "none") + "\n"
      + requests.joined(separator: "\n  --\n")
  }

  @Test(
    "Requests over one to four connections at the same time give what the model derives",
    arguments: 0..<(longRun ? 2000 : 60))
  func concurrent(seed: Int) throws {
    var generator = SeededGenerator(seed: 1_000_000 + seed)
    let options = ModelOptions(namesSteps: seed % 2 == 0)
    let traces = (1...OrderProperties.traces).map { RandomTraces().trace(UInt64($0), &generator) }
    let delivery = Delivery(traces, &generator)
    let connections = 1 + seed % 4
    let engine = try PropertyEngine(options, lanes: connections)
    engine.send(delivery.bodies, connections: connections)
    #expect(engine.isBalanced)
    #expect(engine.scrape.differences(to: delivery.samples(options, isSettled: false)) == [])
    engine.engine.settle()
    #expect(engine.scrape.differences(to: delivery.samples(options, isSettled: true)) == [])
  }

  @Test(
    "Sending everything twice, at the same time and in other requests, changes nothing but duplicates",
    arguments: 0..<(longRun ? 2000 : 40))
  func twice(seed: Int) throws {
    var generator = SeededGenerator(seed: 2_000_000 + seed)
    let traces = (1...OrderProperties.traces).map { RandomTraces().trace(UInt64($0), &generator) }
    let delivery = Delivery(traces, &generator)
    let again = Delivery(traces, &generator)
    let spans = UInt64(delivery.spans.count)
    let engine = try PropertyEngine(lanes: 4)
    engine.send((delivery.bodies + again.bodies).shuffled(using: &generator), connections: 4)
    let expected = delivery.samples(engine.options, isSettled: false)
    #expect(engine.scrape.differences(to: expected) == [])
    #expect(engine.engine.engine.accounting.counted == spans)
    #expect(engine.engine.engine.accounting.duplicate == spans)

    engine.engine.settle()
    let settled = engine.scrape.derived
    engine.send(again.bodies, connections: 2)
    #expect(engine.engine.engine.accounting.duplicate == 2 * spans)
    #expect(engine.isBalanced)
    #expect(Scrape.differences(engine.scrape.derived, settled) == [])
    engine.engine.settle()
    #expect(Scrape.differences(engine.scrape.derived, settled) == [])
  }

  @Test(
    "Tokens counted, suppressed and held are those reported, also where reports compete",
    arguments: 0..<(longRun ? 1000 : 15))
  func tokens(seed: Int) throws {
    var generator = SeededGenerator(seed: 10_000_000 + seed)
    let kinds = RandomTraces(hasCompetingUsage: true, sharesResponses: true)
    let traces = (1...OrderProperties.traces).map { kinds.trace(UInt64($0), &generator) }
    let delivery = Delivery(traces, &generator)
    let engine = try PropertyEngine(lanes: 4)
    engine.send(delivery.bodies, connections: 4)
    let reported = delivery.spans.reduce(0) { sum, span in
      span.isExecution ? sum + (span.inputTokens ?? 0) + (span.outputTokens ?? 0) : sum
    }
    let names = ["llm_tokens_total", "llm_tokens_suppressed_total", "llm_tokens_held"]
    #expect(names.reduce(0) { $0 + engine.scrape.sum($1) } == Double(reported))
    engine.engine.settle()
    #expect(names.reduce(0) { $0 + engine.scrape.sum($1) } == Double(reported))
    #expect(engine.scrape.sum("llm_tokens_held") == 0)
    #expect(engine.scrape.sum("llm_tokens_suppressed_total") > 0)
  }
}
