import Foundation
import OTLP
import Pipeline
import Synchronization
import TestSupport
import Testing
import TraceMetrics

/// Histograms at any moment.
@Suite struct HistogramProperties {
  @Test(
    "While others export, counts equal the last bucket and the executions, and nothing goes down",
    arguments: RandomCases.histograms.seeds)
  func underLoad(seed: Int) throws {
    let delivery = RandomCases.histograms.make(seed).delivery
    let bodies = delivery.bodies
    let engine = try TestEngine(lanes: 2)
    let running = Atomic(2)
    let mistakes = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 3) { worker in
      guard worker == 2 else {
        for number in stride(from: worker, to: bodies.count, by: 2) {
          engine.send(bodies[number], lane: worker)
        }
        running.subtract(1, ordering: .sequentiallyConsistent)
        return
      }
      var last = engine.histograms
      var isLast = false
      while !isLast {
        isLast = running.load(ordering: .sequentiallyConsistent) == 0
        let next = engine.histograms
        mistakes.withLock { $0 += next.mistakes + next.decreases(since: last) }
        last = next
      }
    }
    #expect(mistakes.withLock { $0 }.prefix(3) == [])
    let executions = delivery.spans.filter(\.isExecution).count
    #expect(engine.histograms.sum("primitive_execution_duration_count") == executions)
    #expect(executions > 0)
  }

  @Test(
    "A duration that is a bucket's bound is in the bucket",
    arguments: [(99, 1), (100, 1), (101, 0)])
  func bound(milliseconds: Int, inBucket: Double) throws {
    let engine = try PropertyEngine()
    let span = PlainSpan.primitive("work", id: 1).with { $0.end = $0.start + milliseconds }
    engine.engine.send(Delivery.body([span]))
    let buckets = engine.scrape.values.filter {
      $0.key.hasPrefix("primitive_execution_duration_bucket{") && $0.key.contains("le=\"100.0\"")
    }
    #expect(buckets.values.map(\.self) == [inBucket])
  }
}

extension TestEngine {
  fileprivate var histograms: HistogramLines {
    HistogramLines(String(decoding: engine.metrics(.text, now: now), as: UTF8.self))
  }
}

/// The counters of a scrape, in the order of its lines.
private struct HistogramLines {
  private(set) var lines: [(series: String, value: Int)] = []

  init(_ text: String) {
    for line in text.components(separatedBy: "\n") where !line.hasPrefix("#") {
      guard let space = line.lastIndex(of: " "),
        let value = Int(line[line.index(after: space)...]), !line.contains("_sum{")
      else { continue }
      lines.append((String(line[..<space]), value))
    }
  }

  func sum(_ name: String) -> Int {
    lines.reduce(0) { $1.series.hasPrefix(name + "{") ? $0 + $1.value : $0 }
  }

  /// What no histogram may show.
  var mistakes: [String] {
    var mistakes: [String] = []
    var executions: [String: Int] = [:]
    for (place, line) in lines.enumerated() {
      if line.series.hasPrefix("primitive_execution_count{") {
        executions[String(line.series.dropFirst("primitive_execution_count".count))] = line.value
      }
      guard line.series.contains("_bucket{") else { continue }
      guard place + 1 < lines.count else { return ["the scrape ends in a bucket"] }
      let next = lines[place + 1]
      if line.series.hasSuffix("le=\"+Inf\"}") {
        if line.value != next.value || !next.series.contains("_count") {
          mistakes.append("\(line) is not \(next)")
        }
        let name = "primitive_execution_duration_count"
        if next.series.hasPrefix(name),
          executions[String(next.series.dropFirst(name.count))] != next.value
        {
          mistakes.append("\(next) is not the number of executions")
        }
      } else if line.value > next.value {
        mistakes.append("\(line) is more than \(next)")
      }
    }
    return mistakes
  }

  /// Counters that have less than in an earlier scrape.
  func decreases(since earlier: HistogramLines) -> [String] {
    let now = Dictionary(lines.map { ($0.series, $0.value) }) { $1 }
    return earlier.lines.filter { line in
      !Scrape.isGauge(line.series) && (now[line.series] ?? -1) < line.value
    }
    .map { "\($0) became \(now[$0.series] ?? -1)" }
  }
}
