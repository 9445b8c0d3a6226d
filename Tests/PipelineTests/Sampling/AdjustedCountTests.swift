import Foundation
import OTLP
import Settings
import TestSupport
import Testing
import TraceMetrics

@testable import Pipeline

/// Counts of what sampled spans stand for.
@Suite struct AdjustedCountTests {
  private static func engine(
    _ change: (inout PipelineConfiguration) -> Void = { _ in }
  ) throws -> TestEngine {
    try TestEngine {
      $0.sampling.adjust = true
      change(&$0)
    }
  }

  private static func execution(
    _ name: String, trace: UInt64 = 1, id: UInt64 = 1, parent: UInt64? = nil,
    duration: UInt64 = 100, state: String = "", status: String = "success"
  ) -> TestSpan {
    var span = TestSpan(
      "primitive.tool.run", trace: trace, id: id, parent: parent, duration: duration,
      ["primitive.name": .string(name), "execution.status": .string(status)])
    span.traceState = state
    return span
  }

  @Test("Off, there is neither a figure nor a metric of the program's own")
  func off() throws {
    let engine = try TestEngine()
    engine.send(TestRequest([Self.execution("a", state: "ot=th:c")]).protobuf)
    let names = engine.metrics.values.keys.flatMap { [$0.name] + $0.labels.values }
    #expect(!names.contains { $0.contains("adjusted") || $0.contains("sampling") })
    #expect(engine.metrics.sum("primitive_execution_count") == 1)
  }

  @Test(
    "A span counts once raw, and adjusted as often as its threshold says",
    arguments: [
      ("", 1), ("ot=th:0", 1), ("ot=th:8", 2), ("ot=th:c", 4), ("ot=th:fd70a3d70a3d71", 100),
      ("ot=th:nonsense", 1), ("ot=rv:1", 1), ("ot=th:ffffffffffffff", 72_057_594_037_927_936),
    ] as [(String, Double)])
  func one(state: String, count: Double) throws {
    for json in [false, true] {
      let engine = try Self.engine()
      let request = TestRequest([Self.execution("a", duration: 1000, state: state)])
      engine.send(json ? request.json : request.protobuf, json ? .json : .protobuf)
      engine.send(request.protobuf)
      let metrics = engine.metrics
      let labels = [
        "primitive_name": "a", "primitive_type": "tool", "execution_status": "success",
        "service_name": "test",
      ]
      #expect(metrics.sum("primitive_execution_count", labels) == 1)
      #expect(
        metrics.values[.init(name: "primitive_execution_adjusted_count", labels: labels)] == count)
      #expect(metrics.sum("primitive_execution_adjusted_duration_count", labels) == count)
      let bucket = labels.merging(["le": "500.0"]) { $1 }
      #expect(metrics.sum("primitive_execution_adjusted_duration_bucket", bucket) == 0)
      if count < 1000 {
        let sum = metrics.sum("primitive_execution_adjusted_duration_sum", labels)
        #expect(abs(sum - 1000 * count) < 1e-5)
      }
    }
  }

  @Test("Spans show by whether they say how they were sampled, each once")
  func thresholds() throws {
    let engine = try Self.engine()
    let states = ["", "ot=th:0", "ot=th:8", "ot=th:x", "a=b", "ot=th:123456789012345"]
    let body = TestRequest(
      states.enumerated().map { Self.execution("a", id: UInt64($0 + 1), state: $1) }
    ).protobuf
    engine.send(body)
    engine.send(body)
    #expect(
      engine.metrics.sums("tracemill_sampling_thresholds_total", by: ["threshold"])
        == ["given": 2, "absent": 2, "invalid": 2])
  }

  @Test("A million spans are exact to the unit, whatever their threshold")
  func million() {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<(longRun ? 100_000 : 2000) {
      let bits = UInt64.random(in: 1...50, using: &random)
      // Of all orders of magnitude; at 2⁵⁶ a count stays where it is.
      let threshold = 1 << 56 - max(2, UInt64.random(in: 0..<(1 << 56), using: &random) >> bits)
      let kept = UInt128(1 << 56 - threshold)
      let share = AdjustedCount(threshold: threshold).share
      let (high, low) = AdjustedCells.split(share)
      let sum = (UInt128(high) << 24 + UInt128(low)) * 1_000_000
      let exact = (UInt128(1_000_000) << 88) / kept
      #expect((sum > exact ? sum - exact : exact - sum) <= 500_001, "\(threshold)")
    }
  }

  @Test("Of a link's edge the target's threshold counts, in whichever shard it is")
  func links() throws {
    for isTurned in [false, true] {
      let engine = try Self.engine()
      var source = Self.execution("source", trace: 1, id: 1, state: "ot=th:c")
      var target = Self.execution("target", trace: 2, id: 2, state: "ot=th:8")
      target.links = [TestLink(trace: 1, id: 1)]
      source.status = 0
      for span in isTurned ? [target, source] : [source, target] {
        engine.send(TestRequest([span]).protobuf)
      }
      let edge = ["connection_type": "link", "target_primitive": "target"]
      #expect(engine.metrics.sum("primitive_connection_count", edge) == 1)
      #expect(engine.metrics.sum("primitive_connection_adjusted_count", edge) == 2)
    }
  }

  @Test("A scraper sees a new adjusted series at 0 once, in every format, and no exemplars")
  func zeroFirst() throws {
    for format in [ExpositionFormat.text, .openMetrics, .protobuf] {
      let engine = try Self.engine { $0.exposition.durationBuckets = [100] }
      let seen = engine.engine.scrape(format, after: nil, now: engine.now).shown
      engine.send(TestRequest([Self.execution("a", state: "ot=th:c")]).protobuf)
      let first = engine.engine.scrape(format, after: seen, now: engine.now)
      let body = first.remainder()
      guard format != .protobuf else { continue }
      let zeros = PrometheusText(String(decoding: body, as: UTF8.self))
      let name = "primitive_execution_adjusted_count"
      #expect(zeros.sums(name, by: []) == ["": 0])
      let again = engine.engine.scrape(format, after: first.shown, now: engine.now)
      let text = String(decoding: again.remainder(), as: UTF8.self)
      #expect(PrometheusText(text).sum(name) == 4)
      let lines = text.split(separator: "\n").filter { $0.contains("_adjusted_") }
      #expect(!lines.contains { $0.contains("trace_id") })
    }
  }

  @Test("After a restart adjusted counts go on where they were, between two units too")
  func restart() throws {
    let first = try Self.engine()
    let spans = (1...10).map { Self.execution("a", id: $0, parent: 1, state: "ot=th:5") }
    first.send(TestRequest(spans).protobuf)
    let snapshot = try first.engine.snapshot(now: first.now)
    let second = try Self.engine()
    try second.engine.restore(snapshot)
    #expect(second.metrics.differences(to: first.metrics) == [])
    second.send(TestRequest([Self.execution("a", trace: 2, id: 11, state: "ot=th:5")]).protobuf)
    // 11 × 16/11.
    #expect(second.metrics.sum("primitive_execution_adjusted_count") == 16)
    let off = try TestEngine()
    try off.engine.restore(snapshot)
    #expect(off.metrics.sum("primitive_execution_adjusted_count") == 0)
    #expect(off.metrics.sum("primitive_execution_count") == 10)
  }

  @Test("SLOs count adjusted executions: what was kept of many weighs as many")
  func objectives() throws {
    let engine = try Self.engine {
      $0.objectives = [ServiceLevelObjective(name: "o", target: 900_000)]
    }
    // All failures are kept, of successes every fourth.
    let spans = (1...10).map { number in
      Self.execution(
        "a", id: number, state: number <= 2 ? "ot=th:0" : "ot=th:c",
        status: number <= 2 ? "error" : "success")
    }
    engine.send(TestRequest(spans).protobuf)
    #expect(engine.metrics.sum("slo_events_total") == 34)
    #expect(abs(engine.metrics.sum("slo_compliance") - 32.0 / 34) < 1e-12)
  }
}
