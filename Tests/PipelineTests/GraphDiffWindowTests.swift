import Graph
import Pipeline
import TestSupport
import Testing

/// What the two windows of a comparison hold.
@Suite struct GraphDiffWindowTests {
  @Test("Each call is in the window in which it came, and in no other")
  func windows() throws {
    var engine = try TestEngine()
    for minute in 0..<6 as Range<UInt64> {
      for call in 0...minute {
        let trace = minute * 100 + call + 1
        engine.send(
          TestRequest([
            TestSpan("primitive.a.run", trace: trace, id: 1),
            TestSpan("primitive.b.run", trace: trace, id: 2, parent: 1),
          ]).protobuf)
      }
      for _ in 0..<6 { engine.wait(seconds: 10) }
    }
    // In the minutes 0 to 5 came 1 to 6 calls.
    for (window, against, offset, calls) in [
      ("1m", "1m", "1m", [6, 5]), ("2m", "2m", "2m", [11, 7]), ("1m", "2m", "3m", [6, 5]),
      ("1m", "1m", "5m", [6, 1]), ("3m", "10m", "3m", [15, 6]),
    ] as [(String, String, String, [UInt64])] {
      let query = try GraphDiffQuery(
        parameters: [("window", window), ("against", against), ("offset", offset)],
        retention: engine.engine.graphRetention)
      let diff = engine.engine.graphDiff(query, now: engine.now)
      #expect(
        diff.edges.map { [$0.now.calls, $0.before.calls] } == [calls],
        "\(window), \(against), \(offset)")
    }
  }
}
