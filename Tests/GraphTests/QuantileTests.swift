import Testing

@testable import Graph

@Suite struct QuantileTests {
  /// Worked out by hand from Prometheus' description of `histogram_quantile`.
  private static let cases: [(q: Double, buckets: [UInt64], bounds: [Double], value: Double?)] = [
    // Rank 5 of 10 in the first bucket: 0 + 10 · 5/10.
    (0.5, [10, 0, 0], [10, 50], 5),
    // Rank 9.5 of 10: 5 below, the 4.5th of 5 between 10 and 50.
    (0.95, [5, 5, 0], [10, 50], 10 + 40 * 4.5 / 5),
    // Rank 2 ends the first bucket exactly.
    (0.5, [2, 2, 0], [10, 50], 10),
    // An empty bucket between is skipped: rank 1.98 of 2, the 0.98th between 50 and 100.
    (0.99, [1, 0, 1, 0], [10, 50, 100], 50 + 50 * 0.98),
    // In the +Inf bucket: the last bound.
    (0.5, [0, 0, 7], [10, 50], 50),
    (1, [3, 0, 0], [10, 50], 10),
    // Nothing observed, or no bounds.
    (0.95, [0, 0, 0], [10, 50], nil), (0.95, [], [10, 50], nil), (0.95, [3], [], nil),
    // Fewer buckets than bounds, and more.
    (0.5, [4], [10, 50], 5), (0.5, [4, 0, 0, 9], [10, 50], 5),
    // A first bound of 0 or less has no lower end.
    (0.5, [4, 0], [0], 0), (0.5, [4, 0, 0], [-1, 5], -1),
  ]

  @Test("A quantile is interpolated as Prometheus does it", arguments: cases.indices)
  func quantile(index: Int) throws {
    let (q, buckets, bounds, value) = Self.cases[index]
    let found = Quantile.of(q, buckets: buckets, bounds: bounds)
    guard let value else {
      #expect(found == nil)
      return
    }
    #expect(abs(try #require(found) - value) < 1e-9)
  }
}
