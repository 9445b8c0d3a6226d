import Graph
import TestSupport
import Testing

@Suite struct GraphDocumentTests {
  private static func rows(
    _ executions: [ExecutionRow] = [], _ edges: [EdgeRow] = []
  ) -> GraphRows {
    GraphRows(
      executions: executions, edges: edges, bounds: [10, 50], seconds: 100, from: 0, to: 1)
  }

  /// a → b → c → d, and e alone.
  private static let chain = rows(
    zip(["a", "b", "c", "d", "e"], [50, 40, 30, 20, 10]).map {
      ExecutionRow(name: $0, count: UInt64($1))
    },
    [
      EdgeRow(source: "a", target: "b", calls: 40), EdgeRow(source: "b", target: "c", calls: 30),
      EdgeRow(source: "c", target: "d", connectionType: "retry", calls: 20),
    ])

  @Test("Rows of one name become one node with the type of most executions")
  func mergesNodes() throws {
    let document = GraphDocument(
      Self.rows([
        ExecutionRow(
          name: "x", type: "tool", count: 3, buckets: [3, 0, 0], sum: 6, lastTrace: "aa"),
        ExecutionRow(
          name: "x", type: "llm", status: "error", count: 2, buckets: [0, 2, 0], lastTrace: "bb"),
        ExecutionRow(name: "x", type: "llm", status: "timeout", count: 1, buckets: [0, 0, 1]),
      ]), try GraphQuery())
    let node = try #require(document.nodes.first)
    #expect(document.nodes.count == 1 && node.id == "x" && node.title == "x")
    // Three each: the alphabet decides.
    #expect(node.type == "llm" && node.executions == 6 && node.errors == 3)
    #expect(node.buckets == [3, 2, 1] && node.sum == 6 && node.lastTrace == "aa")
  }

  @Test("Rows of one source, target and type become one edge; another type is another edge")
  func mergesEdges() throws {
    var rows = Self.rows(
      [],
      [
        EdgeRow(source: "x", target: "y", workflow: "1", calls: 2, errors: 1, lastTrace: "aa"),
        EdgeRow(source: "x", target: "y", workflow: "2", calls: 3, lastTrace: "bb"),
        EdgeRow(source: "x", target: "y", connectionType: "retry", calls: 1),
      ])
    rows.edgeDurations = [
      EdgeDurationRow(source: "x", target: "y", buckets: [5, 0, 0], sum: 20),
      EdgeDurationRow(source: "x", target: "unknown", buckets: [5, 0, 0]),
    ]
    let document = GraphDocument(rows, try GraphQuery())
    #expect(document.edges.map(\.connectionType) == ["call", "retry"])
    #expect(document.edges[0].calls == 5 && document.edges[0].errors == 1)
    #expect(document.edges[0].lastTrace == "bb" && document.edges[0].buckets == [5, 0, 0])
    #expect(document.edges[1].buckets == [])
  }

  @Test("An end of an edge without executions is a node with none and the type the edges name")
  func stepClass() throws {
    let document = GraphDocument(
      Self.rows(
        [],
        [
          EdgeRow(
            source: "CachePrimitive", target: "Lambda", connectionType: "sequential",
            sourceType: "step", calls: 7)
        ]), try GraphQuery())
    #expect(document.nodes.map(\.id) == ["CachePrimitive", "Lambda"])
    #expect(document.nodes.map(\.type) == ["step", ""])
    #expect(document.nodes.allSatisfy { $0.executions == 0 && $0.activity == 7 })
  }

  @Test("A node without edges is shown, and one with usage whose execution has not ended")
  func lonely() throws {
    var rows = Self.chain
    rows.tokens = [UsageRow(name: "running", tokens: 12, costUSD: 0.5)]
    let document = GraphDocument(rows, try GraphQuery())
    #expect(document.nodes.map(\.id) == ["a", "b", "c", "d", "e", "running"])
    #expect(document.nodes.last?.tokens == 12 && document.nodes.last?.costUSD == 0.5)
  }

  @Test("Rows that count nothing are left out")
  func zeroRows() throws {
    let document = GraphDocument(
      Self.rows(
        [ExecutionRow(name: "a", count: 0)], [EdgeRow(source: "b", target: "c", calls: 0)]),
      try GraphQuery())
    #expect(document.nodes.isEmpty && document.edges.isEmpty)
  }

  @Test(
    "Focus shows what is at most depth edges away in either direction",
    arguments: [
      (["focus": "b"], ["a", "b", "c"], 2), (["focus": "b", "depth": "0"], ["b"], 0),
      (["focus": "d", "depth": "2"], ["b", "c", "d"], 2),
      (["focus": "a", "depth": "100"], ["a", "b", "c", "d"], 3), (["focus": "e"], ["e"], 0),
      (["focus": "unknown"], [], 0), (["focus": "c", "type": "call"], ["b", "c"], 1),
      (["focus": "d", "type": "call"], ["d"], 0),
      (["focus": "a", "depth": "9", "min_rate": "0.4"], ["a", "b"], 1),
    ])
  func focus(parameters: [String: String], nodes: [String], edges: Int) throws {
    let document = GraphDocument(Self.chain, try GraphQuery(parameters))
    #expect(document.nodes.map(\.id) == nodes && document.edges.count == edges)
  }

  @Test("min_rate hides quiet edges, and quiet nodes that have no edge left")
  func minimumRate() throws {
    let document = GraphDocument(Self.chain, try GraphQuery(["min_rate": "0.25"]))
    #expect(document.edges.map(\.calls) == [40, 30])
    #expect(document.nodes.map(\.id) == ["a", "b", "c"])
  }

  @Test(
    "Filters apply to executions, edges and tokens",
    arguments: [
      ("workflow", "w", ["x"], nil as UInt64?), ("service", "s", ["x"], nil),
      ("agent_type", "a", ["x"], 5), ("workflow", "none", [], nil),
    ])
  func filters(name: String, value: String, nodes: [String], tokens: UInt64?) throws {
    var rows = Self.rows(
      [
        ExecutionRow(name: "x", agentType: "a", workflow: "w", service: "s", count: 1),
        ExecutionRow(name: "y", count: 1),
      ],
      [
        EdgeRow(source: "x", target: "x", workflow: "w", agentType: "a", service: "s", calls: 1),
        EdgeRow(source: "y", target: "x", calls: 1),
      ])
    rows.edgeDurations = [EdgeDurationRow(source: "x", target: "x", buckets: [1, 0, 0])]
    rows.tokens = [
      UsageRow(name: "x", agentType: "a", tokens: 5), UsageRow(name: "y", tokens: 6),
    ]
    let document = GraphDocument(rows, try GraphQuery([name: value]))
    #expect(document.nodes.map(\.id) == nodes)
    #expect(document.nodes.first?.tokens == tokens)
    #expect(document.edges.count == nodes.count && document.edges.allSatisfy { $0.buckets == [] })
  }

  @Test("Over the limit the least busy nodes become one that says how many, and edges follow")
  func limit() throws {
    let document = GraphDocument(Self.chain, try GraphQuery(maxNodes: 3))
    #expect(document.nodes.map(\.id) == ["a", "b", "other"])
    #expect(document.nodes.map(\.title) == ["a", "b", "3 more"])
    #expect(document.nodes.last?.executions == 60 && document.merged == 3)
    #expect(document.edges.map(\.id) == ["a|b|call", "b|other|call", "other|other|retry"])
  }

  @Test("The node in focus is never merged away")
  func limitKeepsFocus() throws {
    let query = try GraphQuery(["focus": "d", "depth": "9"], maxNodes: 2)
    let document = GraphDocument(Self.chain, query)
    #expect(document.nodes.map(\.id) == ["d", "other"] && document.merged == 3)
  }

  @Test("The metrics' own overflow node becomes part of the merged one")
  func limitWithOverflow() throws {
    var rows = Self.chain
    rows.executions.append(ExecutionRow(name: "other", count: 1_000))
    let document = GraphDocument(rows, try GraphQuery(maxNodes: 4))
    #expect(document.nodes.map(\.title) == ["a", "b", "c", "2 more"])
    #expect(document.nodes.last?.executions == 1_030)
    let whole = GraphDocument(rows, try GraphQuery())
    #expect(whole.nodes.first?.title == "other" && whole.merged == 0)
  }

  @Test("A limit of one node merges everything")
  func limitOne() throws {
    let document = GraphDocument(Self.chain, try GraphQuery(["focus": "a"], maxNodes: 1))
    #expect(document.nodes.map(\.title) == ["2 more"] && document.edges.count == 1)
  }

  @Test(
    "For any rows and query ends are nodes, ids are unique, sums hold and order is the rows' own",
    arguments: 0..<(longRun ? 20_000 : 500))
  func properties(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let rows = GraphRows.random(&random)
    var parameters: [String: String] = [:]
    if random.chance(20) { parameters["focus"] = "planner" }
    if random.chance(20) { parameters["depth"] = "2" }
    if random.chance(20) { parameters["min_rate"] = "0.05" }
    if random.chance(20) { parameters["type"] = "call,retry,sequential" }
    if random.chance(10) { parameters["workflow"] = "w" }
    let filtered = ["focus", "min_rate", "type", "workflow"].contains { parameters[$0] != nil }
    let limit = Int.random(in: 1...20, using: &random)
    let document = GraphDocument(rows, try GraphQuery(parameters, maxNodes: limit))
    let ids = Set(document.nodes.map(\.id))
    #expect(ids.count == document.nodes.count && document.nodes.count <= limit)
    #expect(Set(document.edges.map(\.id)).count == document.edges.count)
    for edge in document.edges { #expect(ids.contains(edge.source) && ids.contains(edge.target)) }
    if !filtered {
      let requests = rows.requests.reduce(0) { $0 + $1.calls }
      let executions = rows.executions.reduce(requests) { $0 + $1.count }
      #expect(document.nodes.reduce(0) { $0 + $1.executions } == executions)
      let calls = rows.edges.reduce(requests) { $0 + $1.calls }
      #expect(document.edges.reduce(0) { $0 + $1.calls } == calls)
      #expect(
        document.nodes.reduce(0) { $0 + ($1.tokens ?? 0) }
          == rows.tokens.reduce(0) { $0 + ($1.tokens > 0 || $1.costUSD > 0 ? $1.tokens : 0) })
    }
    var shuffled = rows
    shuffled.executions.shuffle(using: &random)
    shuffled.edges.shuffle(using: &random)
    shuffled.edgeDurations.shuffle(using: &random)
    shuffled.requests.shuffle(using: &random)
    let again = GraphDocument(shuffled, try GraphQuery(parameters, maxNodes: limit))
    #expect(again.text(.json) == document.text(.json))
  }
}
