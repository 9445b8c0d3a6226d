import Foundation
import OTLP
import TestSupport
import Testing

@testable import TraceMetrics

/// Native histograms, held against their definition.
@Suite struct NativeHistogramTests {
  /// Durations in nanoseconds over some powers of two.
  private static func durations(_ seed: Int) -> [UInt64] {
    var random = SeededGenerator(seed: seed)
    let low = UInt64.random(in: 0...40, using: &random)
    let high = min(62, low + UInt64.random(in: 0...40, using: &random))
    return (0..<Int.random(in: 0...300, using: &random)).map { _ in
      if random.chance(2) { return 0 }
      let top: UInt64 = 1 << UInt64.random(in: low...high, using: &random)
      return UInt64.random(in: top...(top * 2 - 1), using: &random)
    }
  }

  /// The buckets that durations of milliseconds have under `schema`, by the definition.
  private static func buckets(_ durations: [UInt64], schema: Int) -> [Int: UInt64] {
    var buckets: [Int: UInt64] = [:]
    for duration in durations where duration > 0 {
      let exact = log2(Double(duration) / 1e6) * exp2(Double(schema))
      // Next to a bound the logarithm may be off by one; no duration here is that near.
      buckets[Int(exact.rounded(.up)), default: 0] += 1
    }
    return buckets
  }

  @Test("A value is in the bucket whose bounds are around it", arguments: [-3, -1, 0, 1, 2, 7.5])
  func index(exponent: Double) {
    let bound = exp2(exponent)
    #expect(NativeSchema.index(of: bound) == Int(exponent * 8))
    #expect(NativeSchema.index(of: bound.nextUp) == Int(exponent * 8) + 1)
    #expect(NativeSchema.index(of: bound.nextDown) == Int(exponent * 8))
    for steps in 0...5 {
      let coarse = exp2(exponent.rounded(.up))
      let index = NativeSchema.coarser(NativeSchema.index(of: coarse), by: steps)
      #expect(exp2(Double(index) / exp2(Double(3 - steps))) >= coarse)
      #expect(exp2(Double(index - 1) / exp2(Double(3 - steps))) < coarse)
    }
  }

  @Test(
    "What a shard holds is what the definition gives, in at most 64 buckets", arguments: 0..<300)
  func definition(seed: Int) throws {
    var store = Store(bounds: [10, 1000], isNative: true)
    let durations = NativeHistogramTests.durations(seed)
    let series = store.reference(.execution, ["a"])
    let other = store.reference(.execution, ["b"])
    for duration in durations {
      store.values.observe(duration, in: series, trace: .invalid, now: 0)
      store.values.observe(5_000_000, in: other, trace: .invalid, now: 0)
    }
    let families = try #require(DecodedFamily.decode(store.exposition(.protobuf)))
    let metrics = try #require(families.first { $0.name == "primitive_execution_duration" }).metrics
    let native = try #require(metrics.first?.native)
    let buckets = native.buckets
    #expect(
      buckets == NativeHistogramTests.buckets(durations, schema: Int(native.schema)))
    #expect(native.zeroCount == UInt64(durations.count { $0 == 0 }))
    #expect(buckets.values.reduce(native.zeroCount, +) == metrics.first?.count)
    let reach = (buckets.keys.max() ?? 0) - (buckets.keys.min() ?? 0)
    #expect(reach < 64)
    // No coarser than it has to be: one step finer would reach too far.
    let finer = NativeHistogramTests.buckets(durations, schema: Int(native.schema) + 1).keys
    #expect(native.schema == 3 || (finer.max() ?? 0) - (finer.min() ?? 0) >= 64)
    #expect(
      metrics.last?.native?.buckets == (durations.isEmpty ? [:] : [19: UInt64(durations.count)]))
    // The budget of a series with its exemplars is 1 KiB.
    #expect(store.values.nativeBytes < 1024 + 512)
  }

  @Test("Counts of any size are added exactly", arguments: [1, 65_535, 65_536, 1 << 32, 1 << 40])
  func wide(count: UInt64) throws {
    var store = Store(bounds: [10], isNative: true)
    let series = store.reference(.execution, ["a"])
    store.values.add(
      NativeHistogram(schema: 3, zeros: 2, first: 0, counts: [count, 0, 1]), to: series)
    for _ in 0..<3 { store.values.observe(1_000_000, in: series, trace: .invalid, now: 0) }
    store.values.observe(1_200_000, in: series, trace: .invalid, now: 0)
    let families = try #require(DecodedFamily.decode(store.exposition(.protobuf)))
    let native = families.flatMap(\.metrics).compactMap(\.native).first
    #expect(native?.buckets == [0: count + 3, 2: 1, 3: 1])
    #expect(native?.zeroCount == 2)
  }

  @Test("A series that is new to a scraper is a native histogram of nothing")
  func zero() throws {
    var store = Store(bounds: [10], isNative: true)
    store.values.observe(
      1_000_000, in: store.reference(.execution, ["a"]), trace: TraceID(high: 1, low: 1), now: 1)
    let families = try #require(DecodedFamily.decode(store.exposition(.protobuf, seen: 0)))
    let metric = try #require(families.first { $0.type == 4 }?.metrics.first)
    #expect(metric.count == 0 && metric.sum == 0)
    #expect(
      metric.native
        == DecodedFamily.Native(
          schema: 3, zeroThreshold: 0x1p-128, zeroCount: 0, spans: [[0, 0]], deltas: [],
          exemplars: []))
    let true_ = try #require(DecodedFamily.decode(store.exposition(.protobuf)))
    #expect(true_.first { $0.type == 4 }?.metrics.first?.native?.exemplars.count == 1)
  }

  @Test("Nothing is kept and nothing is sent where the option is off")
  func off() throws {
    var store = Store(bounds: [10])
    store.values.observe(1, in: store.reference(.execution, ["a"]), trace: .invalid, now: 0)
    #expect(store.values.nativeBytes == 0)
    let families = try #require(DecodedFamily.decode(store.exposition(.protobuf)))
    #expect(families.flatMap(\.metrics).allSatisfy { $0.native == nil })
  }

  @Test("One that is made of classic buckets has their counts, at their bounds")
  func classic() {
    let cells: [UInt64] = [3, 0, 5, 2, 0, 0]
    let native = NativeHistogram(HistogramCells(cells[...]), bounds: [1, 2, 4])
    #expect(native.count == 10)
    #expect(native.first == 0 && native.counts.last == 2 && native.counts[16] == 5)
  }
}

extension DecodedFamily.Native {
  /// How many durations each bucket has, those without left out.
  fileprivate var buckets: [Int: UInt64] {
    var buckets: [Int: UInt64] = [:]
    var (index, count, place) = (0, Int64(0), 0)
    for span in spans {
      index += span[0]
      for _ in 0..<span[1] {
        count += deltas[place]
        place += 1
        if count > 0 { buckets[index] = UInt64(count) }
        index += 1
      }
    }
    return place == deltas.count ? buckets : [:]
  }
}
