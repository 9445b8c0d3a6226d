import Foundation
import Pipeline
import Settings
import Testing

/// Counters that go on after a restart.
@Suite struct SnapshotTests {
  private static func roundTrip(_ engine: TestEngine) throws -> CounterSnapshot {
    let data = try JSONEncoder().encode(engine.engine.snapshot(now: engine.now))
    return try JSONDecoder().decode(CounterSnapshot.self, from: data)
  }

  @Test("An engine that goes on from a snapshot shows what was counted, and adds to it")
  func goesOn() throws {
    let body = try Samples.bytes("agent-library.otlp.pb")
    let first = try TestEngine()
    first.send(body)
    first.settle()
    let second = try TestEngine()
    try second.engine.restore(try SnapshotTests.roundTrip(first))
    #expect(second.metrics.differences(to: first.metrics) == [])

    second.send(body)
    second.settle()
    let doubled = second.metrics.derived
    for (line, value) in first.metrics.derived {
      #expect(abs((doubled[line] ?? -1) - 2 * value) < 1e-6, "\(line)")
    }
  }

  @Test("A snapshot of the overflow series goes into the overflow series")
  func overflow() throws {
    let first = try TestEngine { $0.limits.seriesPerMetric = 10 }
    first.send(try Samples.bytes("genai/a_openai_v2.pb"))
    first.settle()
    #expect(first.metrics.sum("primitive_connection_count", ["overflow": "true"]) > 0)
    let second = try TestEngine { $0.limits.seriesPerMetric = 10 }
    try second.engine.restore(try SnapshotTests.roundTrip(first))
    #expect(second.metrics.differences(to: first.metrics) == [])
  }

  @Test("A snapshot with other buckets is refused, and nothing is changed")
  func otherBuckets() throws {
    let first = try TestEngine()
    first.send(try Samples.bytes("agent-library.otlp.pb"))
    let second = try TestEngine { $0.exposition.durationBuckets = [1, 2] }
    let snapshot = try SnapshotTests.roundTrip(first)
    #expect(throws: SnapshotError.self) { try second.engine.restore(snapshot) }
    #expect(second.metrics.sum("primitive_execution_count") == 0)
  }
}
