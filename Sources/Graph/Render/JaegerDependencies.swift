package import Bytes

/// `GET /api/dependencies`: who calls whom, as Jaeger's user interface and Grafana's Jaeger data
/// source read it.
package enum JaegerDependencies {
  private struct Pair: Hashable {
    var parent: String
    var child: String
  }

  /// Writes `{"data":[{"parent","child","callCount"}],"total":0,"limit":0,"offset":0,"errors":null}`
  /// of the call edges of `rows`, all types but `sequential` and `link`, sorted by name.
  package static func write(_ rows: GraphRows, into writer: inout ByteWriter) {
    var calls: [Pair: UInt64] = [:]
    for edge in rows.edges where edge.calls > 0 {
      guard edge.connectionType != "sequential", edge.connectionType != "link" else { continue }
      calls[Pair(parent: edge.source, child: edge.target), default: 0] &+= edge.calls
    }
    let sorted = calls.sorted {
      ($0.key.parent, $0.key.child) < ($1.key.parent, $1.key.child)
    }
    writer.append("{\"data\":[")
    for (index, (pair, count)) in sorted.enumerated() {
      if index > 0 { writer.append(",") }
      writer.append("{\"parent\":")
      writer.append(json: pair.parent)
      writer.append(",\"child\":")
      writer.append(json: pair.child)
      writer.append(",\"callCount\":")
      writer.append(decimal: count)
      writer.append("}")
    }
    writer.append("],\"total\":0,\"limit\":0,\"offset\":0,\"errors\":null}")
  }
}
