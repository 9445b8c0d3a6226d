import OTLP
import Pipeline
import TestSupport
import Testing

/// What arrives counts the same in any order, over any requests and connections, once or again.
@Suite struct OrderProperties {
  @Test(
    "Any order and any split into requests gives what the model derives, before settling and after",
    arguments: RandomCases.serial.seeds)
  func serial(seed: Int) throws {
    let it = RandomCases.serial.make(seed)
    let (delivery, options) = (it.delivery, it.options)
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
    let open = engine.scrape.differences(to: delivery, options, isSettled: false)
    guard open.isEmpty else { return "before settling: \(open)" }
    engine.engine.settle()
    let settled = engine.scrape.differences(to: delivery, options, isSettled: true)
    return settled.isEmpty ? nil : "after settling: \(settled)"
  }

  /// The metric that a mistake is about first.
  private static func subject(_ mistake: String?) -> Substring? {
    mistake?.split(separator: "{", maxSplits: 1).first
  }

  /// The case with as many spans left out as it takes to be still wrong in the same way.
  static func reduced(_ delivery: Delivery, _ options: ModelOptions) throws -> String {
    var smallest = delivery
    let subject = subject(try mistake(delivery, options))
    for trace in Set(delivery.spans.map(\.trace)).sorted() {
      var one = delivery
      one.requests = one.requests.map { $0.filter { $0.trace == trace } }.filter { !$0.isEmpty }
      if try OrderProperties.subject(mistake(one, options)) == subject {
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
        if try OrderProperties.subject(mistake(less, options)) == subject { smallest = less }
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
    arguments: RandomCases.concurrent.seeds)
  func concurrent(seed: Int) throws {
    let it = RandomCases.concurrent.make(seed)
    let (delivery, options) = (it.delivery, it.options)
    let connections = 1 + seed % 4
    let engine = try PropertyEngine(options, lanes: connections)
    engine.send(delivery.bodies, connections: connections)
    #expect(engine.isBalanced)
    #expect(engine.scrape.differences(to: delivery, options, isSettled: false) == [])
    engine.engine.settle()
    #expect(engine.scrape.differences(to: delivery, options, isSettled: true) == [])
  }

  @Test(
    "Sending everything twice, at the same time and in other requests, changes nothing but duplicates",
    arguments: RandomCases.twice.seeds)
  func twice(seed: Int) throws {
    var it = RandomCases.twice.make(seed)
    let delivery = it.delivery
    let again = Delivery(it.traces, &it.generator)
    let spans = UInt64(delivery.spans.count)
    let engine = try PropertyEngine(it.options, lanes: 4)
    engine.send((delivery.bodies + again.bodies).shuffled(using: &it.generator), connections: 4)
    #expect(engine.scrape.differences(to: delivery, engine.options, isSettled: false) == [])
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
    arguments: RandomCases.tokens.seeds)
  func tokens(seed: Int) throws {
    let delivery = RandomCases.tokens.make(seed).delivery
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
