import Graph
import TestSupport
import Testing

/// Services as one more type of the graph.
@Suite struct ServiceGraphTests {
  /// A user's request to web, which asks api and a database, and sends messages that nobody takes.
  private static let rows = GraphRows(
    executions: [ExecutionRow(name: "planner", type: "agent", count: 5)],
    edges: [EdgeRow(source: "planner", target: "planner", calls: 1)],
    tokens: [UsageRow(name: "planner", tokens: 3)],
    requests: [
      RequestRow(
        client: "user", server: "web", connection: "virtual_node", hasClient: false, calls: 10,
        errors: 1, buckets: [9, 1, 0], sum: 900, lastTrace: "aa"),
      RequestRow(
        client: "web", server: "api", calls: 8, buckets: [8, 0, 0], sum: 80, lastTrace: "bb"),
      RequestRow(
        client: "web", server: "orders", connection: "database", hasServer: false, calls: 4,
        errors: 2, buckets: [0, 4, 0], sum: 600),
      RequestRow(
        client: "web", server: "events", connection: "virtual_node", hasServer: false, calls: 2,
        buckets: [0, 0, 2], sum: 1000),
    ], requestBounds: [100, 200], bounds: [10, 50], seconds: 10, from: 0, to: 1)

  @Test("Services are nodes of their own, with what was asked of them; edges are what they ask")
  func services() throws {
    let document = GraphDocument(Self.rows, try GraphQuery(["type": "service"]))
    #expect(
      document.nodes.map(\.id) == [
        "service:user", "service:web", "service:api", "service:orders", "service:events",
      ])
    #expect(document.nodes.map(\.title) == ["user", "web", "api", "orders", "events"])
    #expect(
      document.nodes.map(\.type)
        == ["virtual_node", "service", "service", "database", "virtual_node"])
    #expect(document.nodes.map(\.executions) == [0, 10, 8, 4, 2])
    #expect(document.nodes.map(\.errors) == [0, 1, 0, 2, 0])
    #expect(document.nodes.allSatisfy { $0.isService && $0.tokens == nil && $0.costUSD == nil })
    #expect(document.nodes[1].lastTrace == "aa")
    // By the bounds of requests, not of executions.
    #expect(document.quantile(0.95, of: document.nodes[3]) == 195)
    #expect(
      document.edges.map(\.id) == [
        "service:user|service:web|service|virtual_node", "service:web|service:api|service|direct",
        "service:web|service:orders|service|database",
        "service:web|service:events|service|virtual_node",
      ])
    #expect(document.edges.allSatisfy { $0.connectionType == "service" && $0.isService })
    #expect(document.edges.map(\.calls) == [10, 8, 4, 2])
    #expect(document.quantile(0.5, of: document.edges[2]) == 150)
    #expect(document.rate(document.edges[0].calls) == 1)
  }

  @Test(
    "The type decides whether executions, services or both are shown",
    arguments: [
      ("", 1, 5), ("service", 0, 5), ("call", 1, 0), ("retry,service", 1, 5), ("sequential", 1, 0),
    ])
  func types(type: String, executions: Int, services: Int) throws {
    let document = GraphDocument(Self.rows, try GraphQuery(["type": type]))
    #expect(document.nodes.count { !$0.isService } == executions)
    #expect(document.nodes.count(where: \.isService) == services)
  }

  @Test(
    "A filter by service keeps the requests it is a side of; requests have no workflow and no agent",
    arguments: [
      ("service", "api", ["service:web|service:api|service|direct"]),
      ("service", "nobody", []), ("workflow", "w", []), ("agent_type", "a", []),
      (
        "focus", "service:events", ["service:web|service:events|service|virtual_node"]
      ),
    ])
  func filters(name: String, value: String, edges: [String]) throws {
    let document = GraphDocument(Self.rows, try GraphQuery(["type": "service", name: value]))
    #expect(document.edges.map(\.id) == edges)
  }

  @Test("A service and an execution of one name are two nodes, whatever the execution is called")
  func names() throws {
    var rows = Self.rows
    rows.executions = ["web", "service:web", "execution:service:web"].map {
      ExecutionRow(name: $0, count: 1)
    }
    rows.edges = [EdgeRow(source: "web", target: "service:web", calls: 7)]
    let document = GraphDocument(rows, try GraphQuery())
    let ids = document.nodes.map(\.id)
    #expect(Set(ids).count == ids.count && ids.count == 9)
    let call = try #require(document.edges.first { !$0.isService })
    #expect(call.source == "web" && call.target == "execution:execution:service:web")
    #expect(document.nodes.first { $0.id == call.target }?.title == "service:web")
  }

  @Test("Where services and executions are merged into one node, it has counts but no durations")
  func merged() throws {
    let document = GraphDocument(Self.rows, try GraphQuery(maxNodes: 2))
    let other = try #require(document.nodes.last)
    #expect(other.id == "other" && other.buckets == [] && other.executions == 29)
    #expect(document.merged == 5)
    let services = GraphDocument(Self.rows, try GraphQuery(["type": "service"], maxNodes: 2))
    let last = try #require(services.nodes.last)
    #expect(last.id == "other" && services.quantile(0.5, of: last) != nil)
  }
}
