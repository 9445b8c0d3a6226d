import Bytes
import Foundation
import Graph
import Testing

@Suite struct GraphQueryTests {
  private static let hour: UInt64 = 3_600_000_000_000

  private static func query(_ text: String) throws(GraphQueryError) -> GraphQuery {
    let parameters = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (name: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
    }
    return try GraphQuery(parameters: parameters, retention: hour, maxNodes: 1_000)
  }

  @Test("Without parameters the last five minutes are shown as JSON")
  func defaults() throws {
    let query = try Self.query("")
    #expect(query.window == .last(nanoseconds: 300_000_000_000) && query.windowText == "5m")
    #expect(query.types == nil && query.workflow == nil && query.focus == nil)
    #expect(query.depth == 1 && query.minimumRate == 0 && query.format == .json)
  }

  @Test("The default window is no longer than what is kept")
  func shortRetention() throws {
    let query = try GraphQuery(parameters: [], retention: 90_000_000_000, maxNodes: 0)
    #expect(query.window == .last(nanoseconds: 90_000_000_000) && query.windowText == "1m30s")
    #expect(query.maxNodes == 1)
  }

  @Test("All parameters together are read")
  func all() throws {
    let query = try Self.query(
      "window=30m&type=call,retry&workflow=w=1&agent_type=a&service=s&focus=n%&depth=3"
        + "&min_rate=0.5&trace_id=0AF7651916CD43DD8448EB211C80319C&format=dot")
    #expect(query.window == .last(nanoseconds: 1_800_000_000_000))
    #expect(query.types == ["call", "retry"] && query.workflow == "w=1")
    #expect(query.agentType == "a" && query.service == "s" && query.focus == "n%")
    #expect(query.depth == 3 && query.minimumRate == 0.5 && query.format == .dot)
    #expect(query.traceID == "0af7651916cd43dd8448eb211c80319c")
  }

  @Test("Empty filters count as not given")
  func empty() throws {
    let query = try Self.query("type=&workflow=&agent_type=&service=&focus=&trace_id=")
    #expect(try query == Self.query(""))
  }

  @Test(
    "Windows are Prometheus durations or all",
    arguments: [
      ("all", nil), ("1s", 1_000), ("5m", 300_000), ("1h", 3_600_000), ("30m15s", 1_815_000),
      ("1m500ms", 60_500), ("0h1m", 60_000),
    ] as [(String, UInt64?)])
  func windows(text: String, milliseconds: UInt64?) throws {
    let expected = milliseconds.map { GraphWindow.last(nanoseconds: $0 * 1_000_000) } ?? .all
    #expect(try Self.query("window=\(text)").window == expected)
  }

  @Test(
    "A bad parameter is refused with its name and what is allowed",
    arguments: [
      ("window=", "window", "such as 5m"), ("window=0s", "window", "over 0"),
      ("window=5", "window", "such as 5m"), ("window=m5", "window", "such as 5m"),
      ("window=5m1h", "window", "such as 5m"), ("window=5m5m", "window", "such as 5m"),
      ("window=1.5h", "window", "such as 5m"), ("window=-5m", "window", "such as 5m"),
      ("window=5M", "window", "such as 5m"), ("window=99999999999999999y", "window", "such as 5m"),
      ("window=2h", "window", "only 1h are kept"), ("window=1h1ms", "window", "only 1h are kept"),
      ("type=services", "type", "link, service"), ("type=call,", "type", "call, parallel"),
      ("type=Call", "type", "call, parallel"), ("depth=-1", "depth", "0 to 100"),
      ("depth=", "depth", "0 to 100"), ("depth=101", "depth", "0 to 100"),
      ("depth=99999999999999999999", "depth", "0 to 100"), ("min_rate=-1", "min_rate", "0 or more"),
      ("min_rate=nan", "min_rate", "0 or more"), ("min_rate=inf", "min_rate", "0 or more"),
      ("min_rate=x", "min_rate", "0 or more"), ("trace_id=abc", "trace_id", "32 hexadecimal"),
      ("trace_id=0af7651916cd43dd8448eb211c80319g", "trace_id", "32 hexadecimal"),
      ("trace_id=00000000000000000000000000000000", "trace_id", "not all 0"),
      ("format=png", "format", "json, dot, mermaid, cytoscape, graphml"),
      ("windw=5m", "windw", "window, type"), ("focus=a&focus=b", "focus", "more than once"),
      ("max_nodes=1", "max_nodes", "window, type"),
    ])
  func refused(text: String, parameter: String, message: String) throws {
    let error = try #require(throws: GraphQueryError.self) { try Self.query(text) }
    #expect(error.parameter == parameter)
    #expect(error.message.contains(message), "\(error.message)")
  }

  @Test("The body of a refusal is JSON, whatever the parameter is called")
  func errorBody() throws {
    let error = try #require(throws: GraphQueryError.self) { try Self.query("a\"\u{1}\n\\=1") }
    var writer = ByteWriter()
    error.write(into: &writer)
    let json = try JSONSerialization.jsonObject(with: Data(writer.string.utf8))
    let body = try #require((json as? [String: [String: String]])?["error"])
    #expect(body["parameter"] == "a\"\u{1}\n\\" && body["message"] == error.message)
  }

  @Test(
    "A duration is written as it is read",
    arguments: ["1s", "5m", "1h30m", "2d", "14d1h1m1s1ms", "250ms"])
  func durationText(text: String) throws {
    #expect(PrometheusDuration.text(try #require(PrometheusDuration.nanoseconds(text))) == text)
  }
}
