import Foundation
import OTLP
import Settings
import TestSupport
import Testing
import TraceMetrics

@testable import Pipeline

/// Adjusted counts against sums of fractions, in any order, split and repetition.
@Suite struct AdjustedProperties {
  /// A span of a random trace: an execution, or what only links others.
  private struct Node {
    var trace: UInt64
    var id: UInt64
    var parent: UInt64?
    var name: String?
    var failed: Bool
    var duration: UInt64
    var threshold: UInt64
    var state: String

    var span: TestSpan {
      var attributes: TestAttributes = [:]
      if let name {
        attributes = [
          "primitive.name": .string(name),
          "execution.status": .string(failed ? "error" : "success"), "workflow.name": "w",
        ]
      }
      var span = TestSpan(
        name == nil ? "GET" : "primitive.tool.run", trace: trace, id: id, parent: parent,
        duration: duration, attributes)
      span.traceState = state
      return span
    }
  }

  private static func threshold(_ random: inout SeededGenerator) -> (value: UInt64, state: String) {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return (0, "")
    case 1: return (0, random.pick(["ot=th:", "ot=th:zz", "ot=th:111111111111111"]))
    case 2:
      let bits = UInt64.random(in: 1...20, using: &random)
      let value: UInt64 = 1 << 56 - (1 << 56) >> bits
      return (value, "ot=th:" + String(value, radix: 16))
    default:
      // No more than a few thousand spans each, so that a sum is a number that a double holds.
      let value = UInt64.random(in: 0..<(1 << 56 - 1 << 44), using: &random)
      let digits = String(value, radix: 16)
      let all = String(repeating: "0", count: 14 - digits.count) + digits
      return (value, "a=b,ot=rv:0123456789abcd;th:\(all)")
    }
  }

  private static func trace(_ number: UInt64, _ random: inout SeededGenerator) -> [Node] {
    var nodes: [Node] = []
    for id in 1...UInt64.random(in: 1...12, using: &random) {
      let (threshold, state) = threshold(&random)
      nodes.append(
        Node(
          trace: number, id: id,
          parent: id == 1 ? nil : UInt64.random(in: 1..<id, using: &random),
          name: random.chance(75) ? random.pick(["a", "b", "c"]) : nil,
          failed: random.chance(30), duration: UInt64.random(in: 0...300, using: &random),
          threshold: threshold, state: state))
    }
    return nodes
  }

  /// What must be shown: sums of fractions by metric and labels.
  private static func expected(_ traces: [[Node]]) -> [String: ExactSum] {
    var sums: [String: ExactSum] = [:]
    for nodes in traces {
      let byID = Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0) })
      for node in nodes {
        guard let name = node.name else { continue }
        let status = node.failed ? "error" : "success"
        sums["execution \(name) \(status)", default: ExactSum()].add(node.threshold)
        for bound in [100, 250] as [UInt64] where node.duration <= bound {
          sums["bucket \(name) \(status) \(bound).0", default: ExactSum()].add(node.threshold)
        }
        var above = node.parent.flatMap { byID[$0] }
        while let it = above, it.name == nil { above = it.parent.flatMap { byID[$0] } }
        guard let source = above?.name else { continue }
        sums["edge \(source) \(name)", default: ExactSum()].add(node.threshold)
        sums["took \(source) \(name)", default: ExactSum()].add(node.threshold)
        if node.failed { sums["error \(source) \(name)", default: ExactSum()].add(node.threshold) }
      }
      if let root = nodes.first, nodes.contains(where: { $0.name != nil }) {
        // Each series is rounded by itself.
        let status = root.name != nil && root.failed ? "error" : "success"
        sums["workflow \(status)", default: ExactSum()].add(root.threshold)
      }
    }
    return sums
  }

  private static func shown(_ metrics: PrometheusText) -> [String: Double] {
    let ends = ["source_primitive", "target_primitive"]
    let found: [(String, [String: Double])] = [
      (
        "execution",
        metrics.sums(
          "primitive_execution_adjusted_count", by: ["primitive_name", "execution_status"])
      ),
      (
        "bucket",
        metrics.sums(
          "primitive_execution_adjusted_duration_bucket",
          by: ["primitive_name", "execution_status", "le"]
        ).filter { !$0.key.hasSuffix("+Inf") }
      ),
      ("edge", metrics.sums("primitive_connection_adjusted_count", by: ends)),
      ("took", metrics.sums("primitive_connection_adjusted_duration_count", by: ends)),
      ("error", metrics.sums("primitive_connection_adjusted_errors", by: ends)),
      (
        "workflow",
        metrics.sums("agent_workflow_adjusted_duration_count", by: ["execution_status"])
      ),
    ]
    var all: [String: Double] = [:]
    for (what, sums) in found {
      for (labels, value) in sums { all["\(what) \(labels)"] = value }
    }
    return all.filter { $0.value != 0 }
  }

  @Test(
    "Any order, split, repetition and connection gives the sums of fractions",
    arguments: 0..<(longRun ? 300 : 25))
  func model(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let traces = (1...UInt64.random(in: 1...40, using: &random)).map { Self.trace($0, &random) }
    let expected = Self.expected(traces)
    var texts: [[PrometheusText.Line: Double]] = []
    for attempt in 0..<2 {
      let engine = try TestEngine {
        $0.sampling.adjust = true
        $0.exposition.durationBuckets = [100, 250]
      }
      var spans = traces.flatMap(\.self)
      // Some come twice.
      spans += spans.filter { _ in random.chance(20) }
      spans.shuffle(using: &random)
      var bodies: [[UInt8]] = []
      while !spans.isEmpty {
        let part = spans.prefix(Int.random(in: 1...9, using: &random))
        spans.removeFirst(part.count)
        bodies.append(TestRequest(part.map(\.span)).protobuf)
      }
      if attempt == 0 {
        for (lane, body) in bodies.enumerated() { engine.send(body, lane: lane) }
      } else {
        let requests = bodies
        DispatchQueue.concurrentPerform(iterations: 2) { lane in
          for place in stride(from: lane, to: requests.count, by: 2) {
            engine.send(requests[place], lane: lane)
          }
        }
      }
      engine.settle()
      let shown = Self.shown(engine.metrics)
      #expect(Set(shown.keys) == Set(expected.keys))
      for (key, value) in shown {
        let (found, allowed) = (expected[key] ?? ExactSum()).difference(from: UInt64(value))
        #expect(found <= allowed, "\(key): \(value)")
      }
      #expect(
        engine.metrics.sum("primitive_execution_count")
          == Double(traces.flatMap(\.self).count { $0.name != nil }))
      texts.append(engine.metrics.derived)
    }
    #expect(texts[0] == texts[1])
  }
}
