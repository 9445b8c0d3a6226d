/// The reply of `/graph`, as far as the tests look at it.
struct Graph: Decodable {
  struct Node: Decodable {
    let id: String
  }

  struct Edge: Decodable {
    let source: String
    let target: String
    let type: String
    let calls: Double

    enum CodingKeys: String, CodingKey {
      case source, target
      case type = "detail__type"
      case calls = "detail__calls"
    }
  }

  let nodes: [Node]
  let edges: [Edge]

  /// The names of the nodes, sorted.
  var names: [String] { nodes.map(\.id).sorted() }

  /// Calls by source, target and type.
  var calls: [String: Double] {
    edges.reduce(into: [:]) { calls, edge in
      calls["\(edge.source) \(edge.target) \(edge.type)", default: 0] += edge.calls
    }
  }
}

extension Server {
  /// The graph of everything since the server's start; `filter` as in `&service=x`.
  func graph(_ filter: String = "") async throws -> Graph {
    try await HTTP.json(addresses.query, "/graph?window=all\(filter)", as: Graph.self)
  }
}
