import Foundation
import Pipeline
import Settings
import Testing

/// Counters that go on after a restart.
@Suite struct SnapshotTests {
  private static func roundTrip(_ engine: TestEngine) throws -> CounterSnapshot {
    try engine.engine.snapshot(now: engine.now)
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

  @Test("What release 0.1.0 saved is read whole")
  func oldFile() throws {
    let first = try TestEngine()
    first.send(try Samples.bytes("genai/g1_langchain_openinference.pb"))
    first.settle()
    let second = try TestEngine()
    let file = Data(try Samples.bytes("counters-0.1.0.json"))
    let snapshot = try JSONDecoder().decode(CounterSnapshot.self, from: file)
    #expect(try second.engine.restore(snapshot) == [])
    #expect(first.metrics.sum("primitive_execution_count") > 0)
    #expect(second.metrics.differences(to: first.metrics) == [])
  }

  /// What another release could have written: the snapshot of a sample after a change.
  private static func edited(
    _ change: (_ labels: inout [String: [String]], _ series: inout [String: Any]) -> Void,
    keepsNames: Bool = true
  ) throws -> (before: TestEngine, snapshot: CounterSnapshot) {
    let engine = try TestEngine()
    engine.send(try Samples.bytes("genai/g1_langchain_openinference.pb"))
    engine.settle()
    let file = try JSONSerialization.jsonObject(with: engine.engine.snapshotFile(now: engine.now))
    var snapshot = try #require(file as? [String: Any])
    let all = try #require(snapshot["series"] as? [[String: Any]])
    let names = try #require(snapshot["labels"] as? [String: [String]])
    var changedNames = names
    snapshot["series"] = all.map { series in
      var (labels, series) = (names, series)
      change(&labels, &series)
      if let family = series["family"] as? String { changedNames[family] = labels[family] }
      return series
    }
    snapshot["labels"] = keepsNames ? changedNames : nil
    let data = try JSONSerialization.data(withJSONObject: snapshot)
    return (engine, try JSONDecoder().decode(CounterSnapshot.self, from: data))
  }

  @Test(
    "A label that the snapshot does not have is empty, with and without names of labels",
    arguments: [true, false])
  func fewerLabels(keepsNames: Bool) throws {
    let family = "primitive_execution_count"
    let (first, snapshot) = try SnapshotTests.edited(
      { labels, series in
        guard series["family"] as? String == family, var values = series["labels"] as? [String],
          let place = labels[family]?.firstIndex(of: "service_name")
        else { return }
        labels[family]?.remove(at: place)
        values.remove(at: place)
        series["labels"] = values
      }, keepsNames: keepsNames)
    let second = try TestEngine()
    #expect(try second.engine.restore(snapshot) == [])
    let (before, after) = (first.metrics, second.metrics)
    #expect(before.sum(family, ["service_name": "langgraph-travel"]) > 0)
    #expect(after.sum(family, ["service_name": "langgraph-travel"]) == 0)
    for type in ["embedding", "agent", "tool", "llm"] {
      let labels = ["primitive_type": type, "execution_status": "success"]
      #expect(after.sum(family, labels) == before.sum(family, labels))
    }
    let other = "primitive_connection_count"
    #expect(after.sum(other, ["service_name": "langgraph-travel"]) == before.sum(other))
  }

  @Test("Labels and metrics that are not known are left out and named; what they label is added up")
  func unknown() throws {
    var number = 0
    let (first, snapshot) = try SnapshotTests.edited({ labels, series in
      number += 1
      guard let family = series["family"] as? String, var values = series["labels"] as? [String]
      else { return }
      switch family {
      case "agent_trace_depth":
        series["family"] = "agent_trace_width"
      case "primitive_execution_count":
        labels[family]?.insert("colour", at: 1)
        values.insert("c\(number)", at: 1)
        series["labels"] = values
      default: break
      }
    })
    let second = try TestEngine()
    let leftOut = try second.engine.restore(snapshot)
    #expect(
      Set(leftOut) == [
        "the metric agent_trace_width", "the label colour of primitive_execution_count",
      ])
    func others(_ engine: TestEngine) -> [PrometheusText.Line: Double] {
      engine.metrics.derived.filter { !$0.key.name.hasPrefix("agent_trace_depth") }
    }
    #expect(others(second) == others(first))
  }

  @Test("A series whose labels or values cannot be those of its metric is left out and named")
  func otherForm() throws {
    let (_, snapshot) = try SnapshotTests.edited({ _, series in
      guard series["family"] as? String == "primitive_execution_count" else { return }
      series["cells"] = [1, 2]
    })
    let second = try TestEngine()
    #expect(
      try second.engine.restore(snapshot) == ["series of primitive_execution_count of another form"]
    )
    #expect(second.metrics.sum("primitive_execution_count") == 0)
    #expect(second.metrics.sum("primitive_connection_count") > 0)
  }
}
