import Exporter
import Foundation
import NIOCore
import OTLP
import Pipeline
import Settings
import TestSupport
import Testing

/// docs/derivation.md, "The ledger": the ledger of the traces in memory, with what the forgotten ones came to, is what the
/// counters say.
@Suite struct LedgerProperties {
  @Test(
    "What is in memory and what was forgotten adds up to the counters, whatever is evicted when",
    arguments: 0..<(longRun ? 300 : 40))
  func forgotten(seed: Int) throws {
    var generator = SeededGenerator(seed: 12_000_000 + seed)
    let kinds = RandomTraces(hasCompetingUsage: true, sharesResponses: true)
    var traces = (1...RandomCases.traces).map { kinds.trace(UInt64($0), &generator) }
    RandomTraces.link(&traces, &generator)
    let delivery = Delivery(traces, &generator)
    // Room for two to thirty of fifty traces.
    let budget = generator.pick([9_000, 20_000, 60_000])
    var engine = try PropertyEngine(
      ModelOptions(namesSteps: generator.chance(70)),
      lanes: Int.random(in: 1...2, using: &generator)
    ) {
      $0.limits.traceBytes = budget
      $0.correlation.usageHold = .seconds(3)
    }
    var bodies = delivery.bodies
    // Some come again, to traces that may have been forgotten.
    for _ in 0..<(bodies.count / 4) {
      bodies.insert(
        generator.pick(bodies), at: Int.random(in: 0...bodies.count, using: &generator))
    }
    for (number, body) in bodies.enumerated() {
      engine.engine.send(body, lane: number)
      if generator.chance(20) {
        engine.engine.wait(seconds: Double(generator.pick([1, 4, 20, 320])))
      }
      if number % 16 == 0 {
        let balance = try LedgerBalance(engine.engine.engine, now: engine.engine.now)
        let differences = balance.differences()
        #expect(differences == [], "seed \(seed), after request \(number) of \(bodies.count)")
        guard differences.isEmpty else { return }
      }
    }
    engine.engine.wait(seconds: 10)
    engine.engine.settle()
    let balance = try LedgerBalance(engine.engine.engine, now: engine.engine.now)
    #expect(balance.differences() == [], "seed \(seed)")
    #expect(balance.forgotten.traces > 0)
    #expect(engine.scrape.sum("llm_tokens_held") == 0)
  }

  @Test("Edges of links are in the ledger of the trace that they lead from")
  func links() throws {
    var engine = try TestEngine { $0.limits.traceBytes = 1 << 20 }
    func span(_ trace: UInt64, links: [TestLink] = []) -> [UInt8] {
      var span = TestSpan(
        "primitive.tool.execute", trace: trace, id: trace,
        ["primitive.name": "act", "primitive.type": "tool", "execution.status": "error"])
      span.links = links
      return TestRequest([span]).protobuf
    }
    engine.send(span(1))
    engine.send(span(2, links: [TestLink(trace: 1, id: 1)]))
    engine.send(span(3, links: [TestLink(trace: 1, id: 1), TestLink(trace: 2, id: 2)]))
    var balance = try LedgerBalance(engine.engine, now: engine.now)
    #expect(balance.remembered.link_edges == 3)
    #expect(balance.differences() == [])
    engine.wait(seconds: 20)
    engine.wait(seconds: 700)
    balance = try LedgerBalance(engine.engine, now: engine.now)
    // Exemplars point to the first two.
    #expect(balance.remembered.link_edges + balance.forgotten.link_edges == 3)
    #expect(balance.differences() == [])
  }

  @Test("After a restart what was counted before belongs to traces that were forgotten")
  func restart() throws {
    let first = try TestEngine(inputEnds: true)
    first.send(try Samples.bytes("agent-library.otlp.pb"))
    first.settle()
    var second = try TestEngine()
    try second.engine.restore(try first.engine.snapshot(now: first.now))
    second.send(try Samples.bytes("genai/g1_langchain_openinference.pb"))
    second.wait(seconds: 30)
    second.settle()
    let balance = try LedgerBalance(second.engine, now: second.now)
    #expect(balance.differences(countsSpans: false) == [])
    #expect(balance.forgotten.execution_count > 0)
  }

  @Test(
    "An hour of the demonstration's traffic adds up to the unit, in memory, forgotten and graph",
    arguments: [256 << 20, 1 << 20])
  func hour(budget: Int) throws {
    let engine = try TestEngine { $0.limits.traceBytes = budget }
    var traffic = DemoTraffic(seed: 4, start: TestEngine.start)
    var forgotten: [Decimal] = []
    // Tenths of a second.
    for step in 0...36_000 as ClosedRange<UInt64> {
      let now = TestEngine.start + step * 100_000_000
      let groups = traffic.advance(to: now)
      if !groups.isEmpty {
        let body = Array(EncodedRequest(groups, encoding: .protobuf).body.readableBytesView)
        let result = engine.engine.export(
          body.span, encoding: .protobuf, worker: Int(step), now: now)
        #expect(result == .success(.accepted))
      }
      if step % 10 == 0 { engine.engine.advance(to: now) }
      guard step % 9000 == 0 else { continue }
      let balance = try LedgerBalance(engine.engine, now: now)
      #expect(balance.differences() == [])
      forgotten.append(balance.forgotten.traces)
    }
    #expect(forgotten.sorted() == forgotten && forgotten[4] > forgotten[1])
    let end = TestEngine.start + 3_600_000_000_000
    engine.engine.settleAll(now: end)
    let balance = try LedgerBalance(engine.engine, now: end)
    #expect(balance.differences() == [])
    #expect(balance.remembered.traces + balance.forgotten.traces > 1000)
    #expect(engine.metrics.sum("llm_tokens_held") == 0)
  }
}
