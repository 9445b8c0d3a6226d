internal import Bytes

extension GraphDocument {
  /// Writes `{"elements":{"nodes":[…],"edges":[…]}}` for Cytoscape.js; `data` has the fields of the
  /// JSON format. Nodes and edges share one space of ids there, so those of edges differ from those
  /// of the JSON format where a node has the same.
  func writeCytoscape(into writer: inout ByteWriter) {
    let busiest = nodes.map(\.executions).max() ?? 0
    let mostCalls = edges.first?.calls ?? 0
    var ids = Set(nodes.map(\.id))
    writer.append("{\"elements\":{\"nodes\":[")
    for (index, node) in nodes.enumerated() {
      if index > 0 { writer.append(",") }
      writer.append("{\"data\":{")
      write(node, busiest: busiest, into: &writer)
      writer.append("}}")
    }
    writer.append("],\"edges\":[")
    for (index, edge) in edges.enumerated() {
      if index > 0 { writer.append(",") }
      var id = edge.id
      while !ids.insert(id).inserted { id = "edge " + id }
      writer.append("{\"data\":{\"id\":")
      writer.append(json: id)
      writer.append(",\"source\":")
      writer.append(json: edge.source)
      writer.append(",\"target\":")
      writer.append(json: edge.target)
      write(edge, mostCalls: mostCalls, into: &writer)
      writer.append("}}")
    }
    writer.append("]}}")
  }
}
