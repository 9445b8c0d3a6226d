/// An edge of the graph: all connections of one type from one node to another.
package struct GraphEdge: Sendable, Equatable {
  /// The id of the node it leaves.
  package var source: String
  /// The id of the node it enters.
  package var target: String
  /// The `connection_type` of an edge between executions; ``GraphQuery/serviceType`` between services.
  package var connectionType: String
  /// Of a request between services what lies between them: `direct`, `messaging_system`, `database` or
  /// `virtual_node`; else empty.
  package var request: String
  /// The number of calls.
  package var calls: UInt64
  /// Those of them whose target failed.
  package var errors: UInt64
  /// The targets per duration bucket, not cumulative; empty where durations are unknown.
  package var buckets: [UInt64]
  /// The sum of the targets' durations, in milliseconds.
  package var sum: Double
  /// A recent trace's id; empty = unknown.
  package var lastTrace: String

  /// Whether it is a request between services.
  package var isService: Bool { !request.isEmpty }

  /// The most telling word for what it is: what lies between services, else its type.
  var word: String {
    switch request {
    case "": connectionType
    case "direct": "request"
    default: request
    }
  }

  /// Source, target and type, joined by `|`, and for a request what lies between; a `|` or `\` within
  /// them follows a `\`, so that two edges never have one id.
  package var id: String {
    let parts = [source, target, connectionType] + (isService ? [request] : [])
    return parts.map(Self.escaped).joined(separator: "|")
  }

  private static func escaped(_ part: String) -> String {
    guard part.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") }) else {
      return part
    }
    var escaped = ""
    for scalar in part.unicodeScalars {
      if scalar == "|" || scalar == "\\" { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
