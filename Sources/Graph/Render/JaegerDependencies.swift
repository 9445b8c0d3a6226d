package import Bytes

/// `GET /api/dependencies`: which service calls which, as Jaeger's user interface and Grafana's Jaeger
/// data source read it.
///
/// Jaeger counts the spans whose parent is of another service. Here that is every request from one
/// service to another, also those through a queue, to a database and to a peer that sends no spans; not
/// those of a service to itself, and not the user's, who is no service.
package enum JaegerDependencies {
  private struct Pair: Hashable {
    var parent: String
    var child: String
  }

  /// Writes `{"data":[{"parent","child","callCount"}],"total":0,"limit":0,"offset":0,"errors":null}`
  /// of the requests of `rows`, sorted by name.
  package static func write(_ rows: GraphRows, into writer: inout ByteWriter) {
    var calls: [Pair: UInt64] = [:]
    for row in rows.requests where row.calls > 0 && row.client != row.server {
      guard !row.isOfUser else { continue }
      calls[Pair(parent: row.client, child: row.server), default: 0] &+= row.calls
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
