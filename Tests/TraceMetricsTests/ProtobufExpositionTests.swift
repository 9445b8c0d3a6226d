import OTLP
import Semantics
import TestSupport
import Testing
import TraceMetrics

/// The protobuf format, held against protobuf-c's reading of it.
@Suite struct ProtobufExpositionTests {
  private static let gauges: [Sample] = [
    .gauge("up_since", 1.5, "Since.", labels: [("a", ""), ("b", "c\"d\\e\nf")]),
    .gauge("up_since", 2, "Since.", labels: [("b", "g")]),
    .counter("seen_total", 7, "Seen."),
  ]

  /// Series of every metric with random values.
  private static func store(_ seed: UInt64) -> Store {
    var random = SeededGenerator(seed: seed)
    var store = Store(bounds: [0.5, 10, 250, 5000])
    let texts = ["", "a", "b\"", "\\", "c\nd", "\\n", "é", "x=\"y\",z", "🙂"]
    for family in Family.allCases {
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let labels = family.labels.map { _ in texts.randomElement(using: &random) ?? "" }
        let series = store.reference(family, labels)
        for place in 0..<Int.random(in: 0...6, using: &random) {
          let most: UInt64 = 1 << UInt64.random(in: 0...40, using: &random)
          let value = UInt64.random(in: 0...most, using: &random)
          let trace = TraceID(high: seed, low: UInt64(place + 1))
          let time = 1_700_000_000_000_000_000 + value
          switch family.shape {
          case .counters(let cells):
            store.values.add(value, to: series, at: cells[place % cells.count])
          case .histogram where family.unit != .milliseconds:
            store.values.observe(value, of: family, in: series, trace: trace, now: time)
          case .histogram: store.values.observe(value, in: series, trace: trace, now: time)
          case .adjustedCounters, .adjustedHistogram:
            // Four bounds make five buckets.
            let cells = family.cells(buckets: 5)
            store.values.add(value, to: series, offset: place % cells)
          }
        }
      }
    }
    return store
  }

  @Test(
    "The protobuf format has what the text format has, by protobuf-c's reading",
    arguments: 0..<200)
  func sameAsText(seed: Int) throws {
    let store = ProtobufExpositionTests.store(UInt64(seed))
    for seen in [nil, 10] as [UInt64?] {
      let bytes = store.exposition(.protobuf, seen: seen, samples: ProtobufExpositionTests.gauges)
      let families = try #require(DecodedFamily.decode(bytes))
      let text = store.text(.text, seen: seen, samples: ProtobufExpositionTests.gauges)
      let lines = families.reduce(into: [:]) { lines, family in
        lines.merge(family.lines) { first, _ in first }
      }
      #expect(lines == DecodedFamily.lines(ofText: text))
      #expect(Set(families.map(\.name)).count == families.count)
      let types = ["counter": 0, "gauge": 1, "histogram": 4]
      let heads = text.split(separator: "\n").filter { $0.hasPrefix("# TYPE ") }
      #expect(
        heads.map { $0.split(separator: " ").dropFirst(2).map(String.init) }
          == families.map { family in
            [family.name, types.first { $0.value == family.type }?.key ?? "?"]
          })
    }
  }

  @Test("Exemplars are those of OpenMetrics, created timestamps those of the series")
  func exemplars() throws {
    var store = Store()
    let series = store.reference(.execution, ["a"])
    let trace = TraceID(high: 1, low: 2)
    store.values.observe(15_500_000, in: series, trace: trace, now: 1_700_000_000_125_000_000)
    let families = try #require(DecodedFamily.decode(store.exposition(.protobuf)))
    let histogram = try #require(
      families.first { $0.name == "primitive_execution_duration" }?.metrics.first)
    #expect(histogram.buckets.map(\.bound) == [10, 100, .infinity])
    #expect(histogram.buckets.map(\.count) == [0, 1, 1])
    #expect(
      histogram.buckets.map(\.exemplar) == [
        nil,
        DecodedFamily.Exemplar(
          labels: ["trace_id": "00000000000000010000000000000002"], value: 15.5,
          time: 1_700_000_000.125), nil,
      ])
    #expect(histogram.native == nil)
    #expect(families.flatMap(\.metrics).map(\.created) == [1_600_000_000.25, 1_600_000_000.25])
    let zero = try #require(DecodedFamily.decode(store.exposition(.protobuf, seen: 0)))
    #expect(zero.flatMap(\.metrics).flatMap(\.buckets).allSatisfy { $0.exemplar == nil })
    #expect(zero.flatMap(\.metrics).map { $0.counter ?? Double($0.count ?? 1) } == [0, 0])
  }

  @Test("A metric over a mebibyte comes in several messages, complete")
  func large() throws {
    let padding = String(repeating: "x", count: 200)
    var large = Store(bounds: (1...60).map(Double.init))
    let catalog = SeriesCatalog(symbols: large.symbols, buckets: 61, limit: 10_000)
    var batch = SeriesBatch()
    for number in 0..<3000 {
      var key = SeriesKey(.execution)
      key[.primitiveName] = large.symbols.intern("\(number)" + padding)
      large.values.observe(
        UInt64(number) * 20_000, in: catalog.reference(key, now: 0), trace: .invalid, now: 0)
    }
    batch.entries = catalog.entries(of: .execution, before: catalog.births)
    batch.cells = [UInt64](repeating: 0, count: 3000 * 63)
    large.values.add(batch.entries, to: &batch.cells)
    var exposition = Exposition(.protobuf, ExpositionOptions(bounds: large.bounds))
    var bytes: [UInt8] = []
    exposition.begin(Metric.all[1])
    for place in batch.entries.indices {
      exposition.append(batch, at: place, isNew: false)
      while let piece = exposition.piece(atEnd: false) {
        #expect(piece.count < 3 * Exposition.pieceSize)
        bytes += piece
      }
    }
    exposition.end()
    while let piece = exposition.piece(atEnd: true) { bytes += piece }
    let families = try #require(DecodedFamily.decode(bytes))
    #expect(families.count > 2)
    #expect(Set(families.map(\.name)) == ["primitive_execution_duration"])
    let metrics = families.flatMap(\.metrics)
    #expect(
      metrics.compactMap { $0.labels["primitive_name"] } == (0..<3000).map { "\($0)" + padding })
    #expect(metrics.allSatisfy { $0.count == 1 })
  }

  @Test(
    "Bounds are written in every format as Prometheus writes those that it reads from protobuf",
    arguments: [
      (10, "10.0"), (0.1, "0.1"), (2.5, "2.5"), (300_000, "300000.0"), (999_999, "999999.0"),
      (1_000_000, "1e+06"), (1_234_567, "1.234567e+06"), (0.0001, "0.0001"),
      (0.00001, "1e-05"), (1e16, "1e+16"), (2.5e100, "2.5e+100"),
    ] as [(Double, String)])
  func bounds(bound: Double, text: String) {
    var store = Store(bounds: [bound])
    store.values.observe(1, in: store.reference(.execution, ["a"]), trace: .invalid, now: 0)
    #expect(store.text(.text).contains("le=\"\(text)\""))
    #expect(store.text(.openMetrics).contains("le=\"\(text)\""))
  }
}
