import Bytes
import Foundation
import Graph
import Testing

@Suite struct GraphDiffTests {
  private static let hour: UInt64 = 3_600_000_000_000

  private static func query(_ text: String = "") throws(GraphQueryError) -> GraphDiffQuery {
    let parameters = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (name: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
    }
    return try GraphDiffQuery(parameters: parameters, retention: hour)
  }

  /// A window of 100 s with edges from `a`, each of 20 calls of 5 ms unless it says otherwise.
  private static func rows(
    _ edges: [(target: String, calls: UInt64, errors: UInt64, buckets: [UInt64], cost: Double)],
    length: UInt64 = 100
  ) -> GraphRows {
    var rows = GraphRows(
      bounds: [10, 50], seconds: Double(length), from: 1_000_000_000,
      to: 1_000_000_000 + length * 1_000_000_000)
    for edge in edges {
      rows.edges.append(
        EdgeRow(source: "a", target: edge.target, calls: edge.calls, errors: edge.errors))
      rows.edgeDurations.append(
        EdgeDurationRow(source: "a", target: edge.target, buckets: edge.buckets))
      rows.executions.append(ExecutionRow(name: edge.target, count: edge.calls))
      rows.tokens.append(UsageRow(name: edge.target, tokens: 1, costUSD: edge.cost))
    }
    return rows
  }

  private static func changes(_ diff: GraphDiff) -> [String: [GraphChange]] {
    diff.edges.reduce(into: [:]) { $0[$1.edge.target] = $1.changes }
  }

  private static let before = rows([
    ("same", 20, 1, [20, 0, 0], 2), ("gone", 1, 0, [1, 0, 0], 0), ("slow", 20, 0, [20, 0, 0], 2),
    ("bad", 20, 0, [20, 0, 0], 2), ("dear", 20, 0, [20, 0, 0], 2), ("all", 20, 0, [20, 0, 0], 2),
    ("rare", 9, 0, [9, 0, 0], 1),
  ])
  private static let now = rows([
    ("same", 40, 2, [40, 0, 0], 4), ("new", 1, 1, [0, 1, 0], 9), ("slow", 20, 0, [0, 20, 0], 2),
    ("bad", 20, 1, [20, 0, 0], 2), ("dear", 10, 0, [10, 0, 0], 1.2),
    ("all", 20, 20, [0, 20, 0], 20), ("rare", 90, 90, [0, 90, 0], 99),
  ])

  @Test("Edges are new, gone, slower, failing, costlier, or as they were")
  func changes() throws {
    let diff = GraphDiff(now: Self.now, before: Self.before, try Self.query())
    #expect(
      Self.changes(diff) == [
        "same": [], "new": [.new], "gone": [.gone], "slow": [.slower], "bad": [.failing],
        "dear": [.costlier], "all": [.slower, .failing, .costlier], "rare": [],
      ])
    #expect(
      diff.counts == [.new: 1, .gone: 1, .slower: 2, .failing: 2, .costlier: 2])
    // Changed ones first, then by calls.
    let isSame = diff.edges.map(\.changes.isEmpty)
    #expect(isSame == isSame.sorted { !$0 && $1 })
    let slow = try #require(diff.edges.first { $0.edge.target == "slow" })
    #expect(slow.before.p95 == 9.5 && slow.now.p95 == 48 && slow.now.cost == 0.1)
  }

  @Test(
    "Thresholds are parameters",
    arguments: [
      ("slower=6", "slow", []), ("slower=5", "slow", [.slower]), ("failing=0.06", "bad", []),
      ("costlier=1.3", "dear", []), ("min_calls=9", "rare", [.slower, .failing, .costlier]),
      ("min_calls=21", "all", []), ("min_calls=21", "gone", [.gone]),
    ] as [(String, String, [GraphChange])])
  func thresholds(parameters: String, target: String, expected: [GraphChange]) throws {
    let diff = GraphDiff(now: Self.now, before: Self.before, try Self.query(parameters))
    #expect(Self.changes(diff)[target] == expected)
  }

  @Test("Where there is no older window nothing is new")
  func noBaseline() throws {
    let empty = Self.rows([], length: 0)
    let diff = GraphDiff(now: Self.now, before: empty, try Self.query())
    #expect(!diff.isComparable && diff.counts.isEmpty && diff.edges.count == 7)
  }

  @Test("Only wanted changes are shown, and no more edges than asked for; the rest is counted")
  func selection() throws {
    let some = GraphDiff(now: Self.now, before: Self.before, try Self.query("change=new,slower"))
    #expect(Set(some.edges.map(\.edge.target)) == ["new", "slow", "all"])
    let any = GraphDiff(now: Self.now, before: Self.before, try Self.query("change=any&limit=2"))
    #expect(any.edges.count == 2 && any.omitted == 4 && any.counts[.gone] == 1)
  }

  @Test("Focus and the least rate look at both windows together")
  func bothWindows() throws {
    var (now, before) = (Self.now, Self.before)
    before.edges.append(EdgeRow(source: "gone", target: "end", calls: 500))
    now.edges.append(EdgeRow(source: "x", target: "y", calls: 500))
    let near = GraphDiff(now: now, before: before, try Self.query("focus=a&depth=2"))
    #expect(near.edges.contains { $0.edge.target == "end" && $0.changes == [.gone] })
    #expect(!near.edges.contains { $0.edge.target == "y" })
    let busy = GraphDiff(now: now, before: before, try Self.query("min_rate=4"))
    #expect(Set(busy.edges.map(\.edge.target)) == ["end", "y"])
  }

  @Test("Requests between services are compared as other edges are, but cost nothing")
  func services() throws {
    func rows(_ buckets: [UInt64]) -> GraphRows {
      var rows = Self.rows([])
      rows.requestBounds = [100, 200]
      rows.requests = [RequestRow(client: "web", server: "api", calls: 20, buckets: buckets)]
      return rows
    }
    let diff = GraphDiff(
      now: rows([0, 0, 20]), before: rows([20, 0, 0]), try Self.query("type=service"))
    let edge = try #require(diff.edges.first)
    #expect(edge.changes == [.slower] && edge.now.cost == nil)
    #expect(edge.edge.id == "service:web|service:api|service|direct")
  }

  @Test("The reply is JSON with both windows, the thresholds and the counts")
  func json() throws {
    var writer = ByteWriter()
    GraphDiff(now: Self.now, before: Self.before, try Self.query("change=gone"))
      .write(into: &writer)
    let object = try JSONSerialization.jsonObject(with: Data(writer.string.utf8))
    let parsed = try #require(object as? [String: Any])
    let edge = try #require((parsed["edges"] as? [[String: Any]])?.first)
    #expect(edge["id"] as? String == "a|gone|call" && edge["changes"] as? [String] == ["gone"])
    let before = try #require(edge["before"] as? [String: Any])
    #expect(before["calls"] as? Int == 1 && before["rate"] as? Double == 0.01)
    let now = try #require(edge["now"] as? [String: Any])
    #expect(now["calls"] as? Int == 0 && now["p95"] is NSNull && now["error_share"] is NSNull)
    let meta = try #require(parsed["meta"] as? [String: Any])
    #expect((meta["now"] as? [String: Any])?["window"] as? String == "5m")
    #expect((meta["thresholds"] as? [String: Any])?["min_calls"] as? Int == 10)
    #expect((meta["counts"] as? [String: Int])?["slower"] == 2 && meta["omitted"] as? Int == 0)
  }

  @Test("By default five minutes are compared with the five before")
  func defaults() throws {
    let query = try Self.query()
    #expect(query.window == 300_000_000_000 && query.against == query.window)
    #expect(query.offset == query.window && query.changes == nil && query.limit == 1000)
    let short = try GraphDiffQuery(parameters: [], retention: 60_000_000_000)
    #expect(short.window == 30_000_000_000 && short.offset == short.window)
    let all = try Self.query("window=1m&offset=2m&against=30m&type=call&focus=x&change=any")
    #expect(all.window == 60_000_000_000 && all.offset == 120_000_000_000)
    #expect(all.against == 1_800_000_000_000 && all.filter.types == ["call"])
    #expect(all.changes == Set(GraphChange.allCases))
  }

  @Test(
    "A bad parameter is refused with its name and what is allowed",
    arguments: [
      ("window=all", "window", "over 0"), ("against=0s", "against", "over 0"),
      ("offset=x", "offset", "over 0"), ("offset=1m", "offset", "at least window"),
      ("window=10m&offset=9m", "offset", "at least window"),
      ("window=31m", "window", "only 1h are kept"), ("offset=1h", "offset", "only 1h are kept"),
      ("against=1h", "against", "only 1h are kept"),
      ("offset=584y&against=584y", "offset", "only 1h"),
      ("slower=1", "slower", "over 1"), ("slower=nan", "slower", "over 1"),
      ("failing=0", "failing", "a ratio"), ("failing=1.5", "failing", "a ratio"),
      ("costlier=x", "costlier", "over 1"), ("min_calls=0", "min_calls", "over 0"),
      ("limit=0", "limit", "from 1"), ("change=old", "change", "new, gone"),
      ("format=dot", "format", "json"), ("type=x", "type", "call"), ("depth=x", "depth", "0 to"),
      ("trace_id=1", "trace_id", "window, against"), ("slower=2&slower=3", "slower", "once"),
    ])
  func refused(text: String, parameter: String, message: String) throws {
    let error = try #require(throws: GraphQueryError.self) { try Self.query(text) }
    #expect(error.parameter == parameter && error.message.contains(message), "\(error.message)")
  }
}
