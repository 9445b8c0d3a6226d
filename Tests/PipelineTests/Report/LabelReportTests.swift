import Pipeline
import Settings
import TestSupport
import Testing

/// Which labels make how many series, against what `/metrics` shows.
@Suite struct LabelReportTests {
  private static let optional = ["zone", "team"].map { OptionalLabel(name: $0, attribute: $0) }

  private static func engine(
    _ change: (inout PipelineConfiguration) -> Void = { _ in }
  ) throws -> TestEngine {
    try TestEngine {
      $0.exposition.labels = optional
      change(&$0)
    }
  }

  private static func span(_ id: UInt64, _ attributes: TestAttributes) -> [UInt8] {
    TestRequest([TestSpan("primitive.tool.run", trace: id, id: id, attributes)]).protobuf
  }

  /// What a reader of `/metrics` finds of a label, by taking lines apart.
  private static func naive(
    _ lines: [PrometheusText.Line: Double], _ label: String
  ) -> [Int] {
    let having = lines.filter { $0.key.labels[label] != nil }
    let without = Set(lines.keys.map { line in line.labels.filter { $0.key != label } })
    return [
      having.count, Set(having.map { $0.key.labels[label] }).count, lines.count - without.count,
      Int(having.values.reduce(0, +)), Int(lines.values.reduce(0, +)),
    ]
  }

  @Test("Values, series, multiplied series and hits of labels are those of /metrics")
  func numbers() throws {
    let engine = try Self.engine()
    var generator = SeededGenerator(seed: 7)
    for id in 1...400 as ClosedRange<UInt64> {
      let number = Int(generator.next() % 60)
      var attributes: TestAttributes = [
        "primitive.name": .string("p\(number % 7)"),
        "execution.status": number % 3 == 0 ? "error" : "success",
      ]
      if number % 4 == 0 { attributes["error.type"] = .string("a\"\\b\(number % 5)") }
      if number % 5 > 1 { attributes["team"] = .string("t,=\(number % 11)") }
      engine.send(Self.span(id, attributes))
    }
    let metric = "primitive_execution_count"
    let lines = engine.metrics.values.filter { $0.key.name == metric }
    #expect(lines.count > 30)
    let labels = engine.engine.surveySeries().labels.filter { $0.metric == metric }
    #expect(labels.count == 10)
    for label in labels {
      #expect(
        [label.series, label.values, label.multiplies, Int(label.hits), Int(label.of)]
          == Self.naive(lines, label.label), "\(label.label)")
      #expect(label.examples.count == min(2, label.values))
      #expect(
        label.examples.allSatisfy { example in
          lines.keys.contains { $0.labels[label.label] == example }
        })
      #expect(label.refusedValues == 0)
    }
    #expect(labels.filter { $0.multiplies > 0 }.count >= 4)
  }

  @Test("Labels that change together are hungry, though none of them alone makes a series")
  func together() throws {
    let engine = try Self.engine()
    for id in 1...50 as ClosedRange<UInt64> {
      engine.send(
        Self.span(id, ["primitive.name": .string("p\(id)"), "team": .string("t\(id)")]))
    }
    let labels = engine.engine.surveySeries().labels.filter {
      $0.metric == "primitive_execution_count"
    }
    let hungriest = LabelReport.hungriest(labels, count: 10)
    #expect(hungriest.map(\.label) == ["primitive_name", "team"])
    #expect(hungriest.allSatisfy { $0.multiplies == 0 && $0.bytes > 49 * 200 })
    #expect(hungriest.allSatisfy { $0.shareOfLimit == 0.005 })
  }

  @Test("The greatest series of each metric are shown, the greatest first")
  func top() throws {
    let engine = try Self.engine()
    var id: UInt64 = 0
    for name in 1...9 {
      for _ in 0..<name {
        id += 1
        engine.send(Self.span(id, ["primitive.name": .string("p\(name)")]))
      }
    }
    let metrics = engine.engine.surveySeries().metrics
    let executions = try #require(metrics.first { $0.metric == "primitive_execution_count" })
    #expect(executions.series == 9)
    #expect(executions.refusedLookups == 0)
    #expect(executions.top.map(\.value) == [9, 8, 7, 6, 5])
    #expect(executions.top.first?.labels.contains("primitive_name=\"p9\"") == true)
  }

  @Test(
    "The label that makes a metric overflow comes first, with about as many values as came",
    arguments: [
      ("primitive.name", "primitive_name"), ("team", "team"), ("error.type", "error_type"),
    ])
  func overflow(attribute: String, label: String) throws {
    let engine = try Self.engine { $0.limits.seriesPerMetric = 50 }
    let count = 5000
    for id in 1...UInt64(count) {
      var attributes: TestAttributes = [
        "primitive.name": .string("p\(id % 3)"), "execution.status": "error",
        "error.type": .string("e\(id % 4)"), "team": .string("t\(id % 2)"),
        "zone": .string("z\(id % 2)"),
      ]
      attributes[attribute] = .string("fresh \(id)")
      engine.send(Self.span(id, attributes))
    }
    let (metrics, labels) = engine.engine.surveySeries()
    let executions = try #require(metrics.first { $0.metric == "primitive_execution_count" })
    #expect(executions.series == 51)
    #expect(executions.limit == 50)
    #expect(executions.refusedLookups == UInt64(count - 50))
    #expect(abs(executions.refusedSeries - (count - 50)) * 6 < count)
    let hungriest = LabelReport.hungriest(
      labels.filter { $0.metric == "primitive_execution_count" }, count: 10)
    let first = try #require(hungriest.first)
    #expect(first.label == label)
    #expect(abs(first.refusedValues - (count - 50)) * 6 < count)
    #expect(first.values <= 50)
    #expect(Set(first.examples) == ["fresh \(count - 1)", "fresh \(count)"])
    #expect(hungriest.dropFirst().allSatisfy { $0.refusedValues <= 5 })
    #expect(hungriest.count <= 10)
    // All that came is counted, the overflow series included.
    #expect(first.of == UInt64(count))
  }

  @Test("Values of optional labels whose text has no room count as one of all optional labels")
  func noText() throws {
    let engine = try Self.engine {
      $0.limits.seriesPerMetric = 20
      $0.limits.labelBytes = 8000
    }
    for id in 1...500 as ClosedRange<UInt64> {
      engine.send(Self.span(id, ["primitive.name": "p", "team": .string("fresh \(id)")]))
    }
    let labels = engine.engine.surveySeries().labels.filter {
      $0.metric == "primitive_execution_count"
    }
    let all = try #require(labels.first { $0.label == "optional_labels" })
    #expect(all.refusedValues <= 1)
    #expect(engine.metrics.sum("tracemill_label_values_refused_total") > 0)
  }
}
