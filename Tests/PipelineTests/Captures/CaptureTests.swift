import OTLP
import Pipeline
import TestSupport
import Testing

/// What instrumentation stacks report against what their providers billed (docs/derivation.md, "Tokens and cost").
@Suite struct CaptureTests {
  @Test(
    "As input with an end, in any order and twice, exactly what was billed counts",
    arguments: Capture.all)
  func derived(_ capture: Capture) throws {
    for seed in 0..<(longRun ? 200 : 12) {
      var generator = SeededGenerator(seed: seed)
      let engine = try TestEngine(inputEnds: true)
      for body in capture.requests(&generator) { engine.send(body) }
      engine.settle()
      try check(engine, capture, "seed \(seed)")
      let reasons = engine.metrics.sums("llm_tokens_suppressed_total", by: ["reason"])
      #expect(reasons.filter { $0.value > 0 } == capture.suppressed, "seed \(seed)")
    }
  }

  @Test(
    "Live, in any order and twice, with time in between, exactly what was billed counts",
    arguments: Capture.all.filter { !$0.isKnownLate })
  func live(_ capture: Capture) throws {
    for seed in 0..<(longRun ? 200 : 12) {
      var generator = SeededGenerator(seed: 1000 + seed)
      var engine = try TestEngine()
      for body in capture.requests(&generator) {
        engine.send(body)
        if generator.chance(20) { engine.wait(seconds: generator.pick([1, 3, 6])) }
      }
      engine.wait(seconds: 6)
      engine.settle()
      try check(engine, capture, "seed \(seed)")
    }
  }

  @Test("In one request exactly what was billed counts", arguments: Capture.all)
  func together(_ capture: Capture) throws {
    for reports in [capture.reports, capture.reports.reversed()] {
      var engine = try TestEngine()
      engine.send(Capture.body(reports))
      engine.wait(seconds: 6)
      engine.settle()
      try check(engine, capture, "one request")
    }
  }

  private func check(_ engine: TestEngine, _ capture: Capture, _ what: String) throws {
    let metrics = engine.metrics
    #expect(metrics.bills == capture.bills, "\(what)")
    #expect(metrics.sum("llm_tokens_held") == 0, "\(what)")
    #expect(
      metrics.sum("llm_calls_without_usage_total") == capture.callsWithoutUsage, "\(what)")
  }
}
