import TestSupport
import Testing

@testable import TraceMetrics

@Suite struct DistinctCountersTests {
  @Test(
    "Counts are off by a sixth at most, however many there are",
    arguments: [0, 1, 2, 10, 100, 500, 640, 700, 1000, 10_000, 300_000])
  func estimates(count: Int) {
    // Each value thrice, and another counter beside it that must not see them.
    var counters = DistinctCounters(count: 2)
    for _ in 0..<3 {
      for number in 0..<count { counters.note(SeriesDemand.mix(UInt64(number)), at: 1) }
    }
    let error = abs(counters.count(at: 1) - count)
    #expect(error * 6 <= count, "\(counters.count(at: 1))")
    #expect(counters.count(at: 0) == 0)
  }
}
