import OTLP
import Testing
import TraceMetrics

/// What the cells of series hold.
@Suite struct SeriesValuesTests {
  @Test(
    "The sum of a histogram is exact, of short durations and of long ones",
    arguments: [
      [0], [1, 2, 3], [(1 << 20) - 1, 1 << 20, (1 << 20) + 1],
      Array(repeating: (1 << 20) - 1, count: 5000), [3_600_000_000_000, 86_400_000_000_000, 7],
      [.max, .max, 1 << 63],
    ] as [[UInt64]])
  func sums(durations: [UInt64]) {
    var store = Store()
    let series = store.reference(.execution, ["a"])
    let spans = store.reference(.spans, ["a"])
    let seconds = store.reference(.requestServer, ["a"])
    for duration in durations {
      store.values.observe(duration, in: series, trace: .invalid, now: 0)
      store.values.observe(duration, of: .spans, in: spans, trace: .invalid, now: 0)
      store.values.observe(duration, of: .requestServer, in: seconds, trace: .invalid, now: 0)
    }
    for family in [Family.execution, .spans, .requestServer] {
      let entries = store.catalog.entries(of: family, before: .max)
      var cells = [UInt64](repeating: 0, count: entries[0].cellCount)
      store.values.add(entries, to: &cells)
      let histogram = HistogramCells(cells[...])
      #expect(histogram.count == UInt64(durations.count))
      #expect(histogram.sum == durations.reduce(0 as UInt128) { $0 + UInt128($1) })
    }
  }

  @Test("A counter stays at 2⁶⁴ - 1, in a shard and over several")
  func saturation() {
    var store = Store()
    let series = store.reference(.tokens, ["a"])
    let other = store.reference(.tokens, ["b"])
    store.values.add(.max - 1, to: series)
    store.values.add(5, to: series)
    store.values.add(2, to: other)
    let entries = store.catalog.entries(of: .tokens, before: .max)
    var (all, some) = ([0, 0] as [UInt64], [0, 0] as [UInt64])
    for _ in 0..<2 {
      store.values.add(to: &all)
      store.values.add(entries, to: &some)
    }
    #expect(all == [.max, 4])
    #expect(some == [.max, 4])
  }
}
