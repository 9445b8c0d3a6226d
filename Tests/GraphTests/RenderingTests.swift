import Bytes
import Foundation
import Graph
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct RenderingTests {
  private static let rows = GraphRows(
    executions: [
      ExecutionRow(
        name: "plan", type: "agent", count: 99, buckets: [99, 0, 0], sum: 495, lastTrace: "0af7"),
      ExecutionRow(
        name: "plan", type: "agent", status: "error", count: 1, buckets: [0, 0, 1], sum: 505),
    ],
    edges: [
      EdgeRow(source: "plan", target: "step", connectionType: "retry", calls: 30, errors: 30)
    ],
    tokens: [UsageRow(name: "plan", tokens: 1_200, costUSD: 0.0125)],
    bounds: [10, 50], seconds: 300, from: 1_700_000_000_123_456_789, to: 1_700_000_300_123_456_789)

  @Test("The JSON document has exactly the fields that Grafana reads and the details")
  func exactJSON() throws {
    let document = GraphDocument(Self.rows, try GraphQuery())
    #expect(
      document.text(.json) == """
        {"nodes":[{"id":"plan","title":"plan","subtitle":"agent","mainstat":0.333333,\
        "secondarystat":9.59596,"arc__success":0.99,"arc__error":0.01,"color":"#FF9830","icon":"",\
        "noderadius":60,"detail__calls":100,"detail__errors":1,"detail__mean":10,\
        "detail__p50":5.05051,"detail__p95":9.59596,"detail__p99":10,"detail__tokens":1200,\
        "detail__cost":0.0125,"detail__last_trace":"0af7"},\
        {"id":"step","title":"step","subtitle":"","mainstat":0,"secondarystat":null,\
        "arc__success":0,"arc__error":0,"color":"#8E8E8E","icon":"sitemap","noderadius":30,\
        "detail__calls":0,"detail__errors":0,"detail__mean":null,"detail__p50":null,\
        "detail__p95":null,"detail__p99":null,"detail__tokens":0,"detail__cost":0,\
        "detail__last_trace":""}],\
        "edges":[{"id":"plan|step|retry","source":"plan","target":"step","mainstat":0.1,\
        "secondarystat":null,"thickness":6,"color":"#F2495C","strokedasharray":"6 4",\
        "detail__type":"retry","detail__request":"","detail__calls":30,"detail__errors":30,"detail__mean":null,\
        "detail__p50":null,"detail__p95":null,"detail__p99":null,"detail__trace_id":""}],\
        "meta":{"window":"5m","from":1700000000123,"to":1700000300123,"seconds":300,"nodes":2,\
        "edges":1,"merged":0}}
        """)
  }

  @Test("An empty graph is valid in every format", arguments: GraphFormat.allCases)
  func empty(format: GraphFormat) throws {
    let rows = GraphRows(bounds: [], seconds: 0, from: 0, to: 0)
    let text = GraphDocument(rows, try GraphQuery()).text(format)
    #expect(!text.isEmpty && !format.contentType.isEmpty)
    try Self.parse(text, as: format)
  }

  @Test(
    "Any names give JSON and XML that parse and hold them unchanged, ends among the nodes",
    arguments: 0..<(longRun ? 5_000 : 200))
  func parses(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let document = GraphDocument(GraphRows.random(&random), try GraphQuery())
    for format in GraphFormat.allCases { try Self.parse(document.text(format), as: format) }
    let json = try document.json()
    let nodes = try #require(json["nodes"] as? [[String: Any]])
    let edges = try #require(json["edges"] as? [[String: Any]])
    let ids = nodes.compactMap { $0["id"] as? String }
    #expect(ids == document.nodes.map(\.id))
    for edge in edges {
      #expect(ids.contains(try #require(edge["source"] as? String)))
      #expect(ids.contains(try #require(edge["target"] as? String)))
    }
    for node in nodes {
      let success = try #require(node["arc__success"] as? Double)
      let error = try #require(node["arc__error"] as? Double)
      let executions = try #require(node["detail__calls"] as? Int)
      #expect(abs(success + error - (executions > 0 ? 1 : 0)) < 1e-12)
    }
  }

  private static func parse(_ text: String, as format: GraphFormat) throws {
    switch format {
    case .json, .cytoscape: _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    case .graphml: #expect(XMLParser(data: Data(text.utf8)).parse(), "\(text)")
    case .dot, .mermaid: break
    }
  }

  @Test(
    "A name is escaped as each format wants it",
    arguments: [
      (GraphFormat.dot, #"a"b\N"#, #""a\"b\\N" [label="a\"b\\N\nllm, 1/s""#),
      (.dot, "two\nlines\u{1}", #""two\nlines " ["#),
      (.mermaid, "a\"b<i>]", ##"n0["a#34;b#60;i#62;#93;<br/>llm, 1/s"]"##),
      (.mermaid, "`x` #1; %%", "n0[\"#96;x#96; #35;1#59; #37;#37;<br/>"),
      (.graphml, "<b>&\"\u{1}\n", "<node id=\"&lt;b&gt;&amp;&quot;\u{FFFD}&#10;\">"),
      (.cytoscape, "\u{1}\"\\\u{7F}", #"{"data":{"id":"\u0001\"\\\u007f","#),
      (.json, "日本é/", #"{"id":"日本é/","#),
    ])
  func escaping(format: GraphFormat, name: String, expected: String) throws {
    let rows = GraphRows(
      executions: [ExecutionRow(name: name, type: "llm", count: 1)], bounds: [10], seconds: 1,
      from: 0, to: 0)
    let text = GraphDocument(rows, try GraphQuery()).text(format)
    #expect(text.contains(expected), "\(text)")
  }

  @Test("Ids of edges differ even where names hold the separator")
  func edgeIDs() throws {
    var rows = GraphRows(bounds: [], seconds: 1, from: 0, to: 0)
    rows.edges = [
      EdgeRow(source: "a|b", target: "c", calls: 1), EdgeRow(source: "a", target: "b|c", calls: 1),
      EdgeRow(source: "a\\", target: "b|c", calls: 1),
      EdgeRow(source: "a|b|call", target: "a", calls: 1),
      EdgeRow(source: "a", target: "b", calls: 1),
    ]
    let document = GraphDocument(rows, try GraphQuery())
    #expect(Set(document.edges.map(\.id)).count == 5)
    // In Cytoscape.js the node a|b|call and the edge a → b must differ too.
    let text = document.text(.cytoscape)
    #expect(text.contains(#"{"data":{"id":"edge a|b|call""#))
  }

  @Test("Small shares of errors or successes never round to none")
  func arcs() throws {
    let rows = GraphRows(
      executions: [
        ExecutionRow(name: "x", count: 100_000_000),
        ExecutionRow(name: "x", status: "timeout", count: 1),
        ExecutionRow(name: "y", count: 1),
        ExecutionRow(name: "y", status: "error", count: 100_000_000),
      ], bounds: [], seconds: 1, from: 0, to: 0)
    let text = GraphDocument(rows, try GraphQuery()).text(.json)
    #expect(text.contains(#""arc__success":0.999999,"arc__error":0.000001"#))
    #expect(text.contains(#""arc__success":0.000001,"arc__error":0.999999"#))
  }

  @Test("Numbers that JSON cannot hold are null")
  func notFinite() throws {
    var rows = Self.rows
    rows.executions[0].sum = .infinity
    rows.tokens = [UsageRow(name: "plan", tokens: 1, costUSD: .nan)]
    let json = try GraphDocument(rows, try GraphQuery()).json()
    let node = try #require((json["nodes"] as? [[String: Any]])?.first)
    #expect(node["detail__mean"] is NSNull && node["detail__cost"] as? Double == 0)
  }

  @Test("The fields document names every field of nodes and edges, once")
  func fields() throws {
    var writer = ByteWriter()
    GrafanaFields.write(into: &writer)
    let parsed = try JSONSerialization.jsonObject(with: Data(writer.string.utf8))
    let lists = try #require(parsed as? [String: [[String: String]]])
    let json = try GraphDocument(Self.rows, try GraphQuery()).json()
    for (list, key) in [("nodes_fields", "nodes"), ("edges_fields", "edges")] {
      let names = try #require(lists[list]).compactMap { $0["field_name"] }
      let element = try #require((json[key] as? [[String: Any]])?.first)
      #expect(names.sorted() == element.keys.sorted())
    }
  }

  @Test("Jaeger's dependencies are requests from service to service, not the user's")
  func dependencies() throws {
    var rows = GraphRows(bounds: [], seconds: 1, from: 0, to: 0)
    rows.edges = [EdgeRow(source: "planner", target: "search", calls: 9)]
    rows.requests = [
      RequestRow(client: "b", server: "c", connection: "database", hasServer: false, calls: 1),
      RequestRow(client: "a", server: "b", calls: 2),
      RequestRow(client: "a", server: "b", connection: "messaging_system", calls: 3),
      RequestRow(client: "a", server: "a", calls: 50),
      RequestRow(
        client: "user", server: "a", connection: "virtual_node", hasClient: false, calls: 50),
      RequestRow(client: "user", server: "z", calls: 4),
    ]
    var writer = ByteWriter()
    JaegerDependencies.write(rows, into: &writer)
    #expect(
      writer.string == """
        {"data":[{"parent":"a","child":"b","callCount":5},\
        {"parent":"b","child":"c","callCount":1},\
        {"parent":"user","child":"z","callCount":4}],"total":0,"limit":0,"offset":0,"errors":null}
        """)
  }
}
