import Foundation
import Semantics
import Settings
import TestSupport
import Testing
import TraceMetrics

@testable import Pipeline

/// `slo_…` as users see it.
@Suite struct ObjectiveTests {
  private typealias Objective = ServiceLevelObjective

  /// An execution of the primitive `name`.
  private static func span(
    _ name: String, id: UInt64, type: String = "tool", status: String = "success",
    duration: UInt64 = 100, workflow: String = "w"
  ) -> TestSpan {
    TestSpan(
      "primitive.\(type).run", trace: id, id: id, duration: duration,
      [
        "primitive.name": .string(name), "primitive.type": .string(type),
        "execution.status": .string(status), "workflow.name": .string(workflow),
      ])
  }

  private static func engine(
    _ objectives: [ServiceLevelObjective],
    _ change: (inout PipelineConfiguration) -> Void = { _ in }
  ) throws -> TestEngine {
    try TestEngine {
      $0.objectives = objectives
      change(&$0)
    }
  }

  private static func available(
    _ change: (inout ServiceLevelObjective) -> Void = { _ in }
  ) -> ServiceLevelObjective {
    var objective = Objective(name: "available", target: 900_000)
    change(&objective)
    return objective
  }

  private static func fast(
    _ change: (inout ServiceLevelObjective) -> Void = { _ in }
  ) -> ServiceLevelObjective {
    var objective = Objective(name: "fast", target: 500_000)
    objective.latency = .milliseconds(250)
    change(&objective)
    return objective
  }

  @Test("Compliance, budget and burn rates are those of the executions, by primitive")
  func figures() throws {
    var engine = try Self.engine([Self.available(), Self.fast()])
    var id: UInt64 = 0
    for (name, count, status, duration) in [
      ("a", 15, "success", 250), ("a", 4, "success", 251), ("a", 1, "error", 9),
      ("b", 2, "timeout", 1),
    ] as [(String, Int, String, UInt64)] {
      for _ in 0..<count {
        id += 1
        engine.send(
          TestRequest([Self.span(name, id: id, status: status, duration: duration)]).protobuf)
      }
    }
    engine.wait(seconds: 10)
    let metrics = engine.metrics
    let a = ["slo_name": "available", "primitive_name": "a"]
    #expect(metrics.sum("slo_target", a) == 0.9)
    #expect(metrics.sum("slo_compliance", a) == 0.95)
    #expect(abs(metrics.sum("slo_error_budget_remaining", a) - 0.5) < 1e-12)
    for window in ["5m", "30m", "1h", "2h", "6h", "1d", "3d"] {
      let labels = a.merging(["window": window]) { $1 }
      #expect(abs(metrics.sum("slo_error_budget_burn_rate", labels) - 0.5) < 1e-12, "\(window)")
    }
    #expect(metrics.sum("slo_events_total", a) == 20)
    #expect(metrics.sum("slo_good_events_total", a) == 19)
    let b = ["slo_name": "available", "primitive_name": "b"]
    #expect(metrics.sum("slo_compliance", b) == 0 && metrics.sum("slo_target", b) == 0.9)
    #expect(abs(metrics.sum("slo_error_budget_remaining", b) + 9) < 1e-9)
    // What failed is not looked at, and 250 ms is still fast.
    let fast = ["slo_name": "fast", "primitive_name": "a"]
    #expect(metrics.sum("slo_events_total", fast) == 19)
    #expect(metrics.sum("slo_good_events_total", fast) == 15)
    #expect(metrics.sums("slo_target", by: ["slo_name", "primitive_name"])["fast b"] == nil)
    #expect(metrics.sum("tracemill_slo_series", ["slo_name": "available"]) == 2)
  }

  @Test("Windows forget, and one in which nothing happened has no figure")
  func forgetting() throws {
    var engine = try Self.engine([Self.available { $0.window = .seconds(3600) }])
    engine.send(TestRequest([Self.span("a", id: 1, status: "error")]).protobuf)
    engine.wait(seconds: 10)
    let burn = { (window: String, metrics: PrometheusText) in
      metrics.sums("slo_error_budget_burn_rate", by: ["window"])[window]
    }
    #expect(burn("5m", engine.metrics).map { abs($0 - 10) < 1e-9 } == true)
    #expect(burn("2h", engine.metrics) == nil)
    for _ in 0..<60 { engine.wait(seconds: 10) }
    #expect(burn("5m", engine.metrics) == nil)
    #expect(burn("30m", engine.metrics).map { abs($0 - 10) < 1e-9 } == true)
    engine.send(TestRequest([Self.span("a", id: 2)]).protobuf)
    engine.wait(seconds: 10)
    #expect(burn("5m", engine.metrics) == 0)
    #expect(engine.metrics.sum("slo_compliance") == 0.5)
    for _ in 0..<400 { engine.wait(seconds: 10) }
    let metrics = engine.metrics
    #expect(metrics.sums("slo_compliance", by: ["slo_name"]).isEmpty)
    #expect(metrics.sums("slo_error_budget_remaining", by: ["slo_name"]).isEmpty)
    #expect(metrics.sum("slo_target") == 0.9)
    #expect(metrics.sum("slo_events_total") == 2)
    #expect(metrics.sum("tracemill_slo_history_seconds") == 3600)
  }

  @Test("Without objectives, and before anything came, there are no figures")
  func nothing() throws {
    let none = try Self.engine([])
    none.send(TestRequest([Self.span("a", id: 1)]).protobuf)
    #expect(!none.metrics.values.keys.contains { $0.name.contains("slo_") })
    let engine = try Self.engine([Self.available { $0.selection = [.primitiveName: [.init("x*")]] }]
    )
    engine.send(TestRequest([Self.span("a", id: 1)]).protobuf)
    #expect(!engine.metrics.values.keys.contains { $0.name.hasPrefix("slo_") })
    #expect(
      engine.metrics.values[.init(name: "tracemill_slo_series", labels: ["slo_name": "available"])]
        == 0)
  }

  @Test("A new series of executions is at 0 for a scraper once, in the counters of SLOs too")
  func zeroFirst() throws {
    let engine = try Self.engine([Self.available()])
    engine.send(TestRequest([Self.span("a", id: 1)]).protobuf)
    let seen = engine.engine.scrape(.text, after: nil, now: engine.now).shown
    engine.send(
      TestRequest([Self.span("a", id: 2, status: "error"), Self.span("a", id: 3)]).protobuf)
    let scrape = engine.engine.scrape(.text, after: seen, now: engine.now)
    let first = PrometheusText(String(decoding: scrape.remainder(), as: UTF8.self))
    #expect(first.sum("slo_events_total") == 2 && first.sum("slo_good_events_total") == 2)
    #expect(first.sum("slo_events_total") == first.sum("primitive_execution_count"))
    #expect(abs(first.sum("slo_compliance") - 2.0 / 3) < 1e-12)
    let again = engine.engine.scrape(.text, after: scrape.shown, now: engine.now).remainder()
    #expect(PrometheusText(String(decoding: again, as: UTF8.self)).sum("slo_events_total") == 3)
  }

  @Test("After a restart counters go on and windows remember when it was")
  func restart() throws {
    let objectives = [Self.available { $0.window = .seconds(3600) }, Self.fast()]
    var first = try Self.engine(objectives)
    first.send(
      TestRequest([Self.span("a", id: 1, status: "error"), Self.span("b", id: 2)]).protobuf)
    for _ in 0..<120 { first.wait(seconds: 10) }
    first.send(TestRequest([Self.span("a", id: 3)]).protobuf)
    first.wait(seconds: 10)
    let snapshot = try first.engine.snapshot(now: first.now)

    func restarted(
      _ objectives: [ServiceLevelObjective], after seconds: Double
    ) throws -> PrometheusText {
      var configuration = try ConfigurationReader.read([])
      configuration.objectives = objectives
      let now = first.now + UInt64(seconds * 1e9)
      let engine = Engine(EngineOptions(configuration, workers: 1), now: now)
      try engine.restore(snapshot)
      return PrometheusText(String(decoding: engine.metrics(.text, now: now), as: UTF8.self))
    }
    let a = ["slo_name": "available", "primitive_name": "a"]
    let soon = try restarted(objectives, after: 60)
    #expect(soon.sum("slo_events_total", a) == 2 && soon.sum("slo_compliance", a) == 0.5)
    let five = a.merging(["window": "5m"]) { $1 }
    #expect(soon.sums("slo_error_budget_burn_rate", by: ["primitive_name", "window"])["a 5m"] == 0)
    #expect(soon.sum("slo_error_budget_burn_rate", five) == 0)
    // An hour after the failure only the success is left.
    let later = try restarted(objectives, after: 2500)
    #expect(later.sum("slo_compliance", a) == 1)
    // Another definition counts on, but knows nothing of the past.
    let other = try restarted([Self.available { $0.division = .slo }], after: 60)
    #expect(other.sum("slo_events_total") == 3)
    #expect(other.sums("slo_compliance", by: ["slo_name"]).isEmpty)
  }

  @Test("More primitives than there is room for share one series, and sums stay true")
  func overflow() throws {
    let engine = try Self.engine([Self.available(), Self.fast { $0.division = .slo }])
    let spans = (1...1200).map { Self.span("p\($0)", id: UInt64($0)) }
    engine.send(TestRequest(spans).protobuf)
    let metrics = engine.metrics
    #expect(metrics.sum("slo_events_total", ["slo_name": "available"]) == 1200)
    #expect(metrics.sum("slo_events_total", ["slo_name": "available", "overflow": "true"]) == 201)
    #expect(metrics.sum("slo_events_total", ["slo_name": "fast"]) == 1200)
    #expect(metrics.sum("tracemill_slo_overflow_total") == 201)
  }

  @Test("Any spans in any order give what a list of them gives, whatever is selected")
  func model() throws {
    var random = SeededGenerator(seed: 3)
    let names = ["answer", "answer-fast", "search", "pay"]
    for _ in 0..<(longRun ? 300 : 30) {
      var objectives: [ServiceLevelObjective] = []
      for number in 0..<3 {
        var objective = Objective(
          name: "o\(number)", target: Int.random(in: 1...999_999, using: &random))
        if Bool.random(using: &random) {
          objective.latency = .milliseconds(random.pick([10, 50, 100, 250, 500]))
        }
        if Bool.random(using: &random) {
          objective.selection[.primitiveName] = [
            WildcardPattern(random.pick(["answer*", "pay", "*a*"]))
          ]
        }
        if Bool.random(using: &random) {
          objective.selection[.workflowName] = [WildcardPattern("w1"), WildcardPattern("w2")]
        }
        if Bool.random(using: &random) { objective.division = .slo }
        objectives.append(objective)
      }
      var engine = try Self.engine(objectives)
      var all: [(name: String, status: String, duration: UInt64, workflow: String)] = []
      for id in 1...UInt64.random(in: 1...60, using: &random) {
        let it = (
          random.pick(names), random.pick(["success", "ok", "error", "timeout"]),
          UInt64.random(in: 0...600, using: &random), random.pick(["w1", "w2", "w3"])
        )
        all.append(it)
        let span = Self.span(it.0, id: id, status: it.1, duration: it.2, workflow: it.3)
        let body = TestRequest([span]).protobuf
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          engine.send(body, lane: Int.random(in: 0..<2, using: &random))
        }
        if Bool.random(using: &random) { engine.wait(seconds: 7) }
      }
      let metrics = engine.metrics
      for objective in objectives {
        var expected: [String: (good: Double, total: Double)] = [:]
        for it in all {
          let isFine = ["success", "ok"].contains(it.status)
          if objective.latency != nil, !isFine { continue }
          guard
            objective.selection[.primitiveName]?.contains(where: { $0.matches(it.name) }) ?? true,
            objective.selection[.workflowName]?.contains(where: { $0.matches(it.workflow) }) ?? true
          else { continue }
          let key = objective.division == .primitive ? it.name : ""
          let isGood = objective.latency.map { Double(it.duration) <= $0.milliseconds } ?? isFine
          expected[key, default: (0, 0)].total += 1
          if isGood { expected[key, default: (0, 0)].good += 1 }
        }
        let name = ["slo_name": objective.name]
        let lines = PrometheusText(lines: metrics, where: name)
        #expect(
          lines.sums("slo_events_total", by: ["primitive_name"]) == expected.mapValues(\.total))
        #expect(
          lines.sums("slo_good_events_total", by: ["primitive_name"]) == expected.mapValues(\.good))
        for (key, compliance) in lines.sums("slo_compliance", by: ["primitive_name"]) {
          let (good, total) = expected[key] ?? (0, 1)
          #expect(compliance == good / total)
          let labels = key.isEmpty ? name : name.merging(["primitive_name": key]) { $1 }
          let remaining = 1 - (1 - good / total) / (1 - Double(objective.target) / 1e6)
          #expect(
            abs(lines.sum("slo_error_budget_remaining", labels) - remaining)
              <= 1e-9 * max(1, abs(remaining)))
        }
      }
    }
  }
}
