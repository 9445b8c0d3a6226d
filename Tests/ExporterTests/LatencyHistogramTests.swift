import Testing
import TestSupport

@testable import Exporter

@Suite("Latency histogram")
struct LatencyHistogramTests {
  @Test("Quantiles are right to 1/32", arguments: 0..<50)
  func quantiles(_ seed: Int) throws {
    var numbers = SeededGenerator(seed: seed)
    let values = (0..<200).map { _ in
      UInt64.random(in: 0...(.max >> UInt64.random(in: 0...63, using: &numbers)), using: &numbers)
    }.sorted()
    var histogram = LatencyHistogram()
    for value in values { histogram.add(value) }
    for (quantile, place) in [(0.0, 0), (0.5, 99), (0.95, 189), (0.99, 197), (1, 199)] {
      let found = try #require(histogram.quantile(quantile))
      #expect(found >= values[place])
      #expect(found - values[place] <= values[place] / 32)
    }
  }

  @Test("Without a value there is no quantile")
  func empty() {
    #expect(LatencyHistogram().quantile(0.5) == nil)
  }
}
