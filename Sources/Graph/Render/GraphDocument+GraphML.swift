internal import Bytes

extension GraphDocument {
  /// Writes the graph as GraphML 1.0.
  func writeGraphML(into writer: inout ByteWriter) {
    writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
    for (element, name, type) in Self.keys {
      writer.append("  <key id=\"\(element)_\(name)\" for=\"\(element)\" attr.name=\"\(name)\"")
      writer.append(" attr.type=\"\(type)\"/>\n")
    }
    writer.append("  <graph id=\"tracemill\" edgedefault=\"directed\">\n")
    for node in nodes {
      writer.append("    <node id=\"")
      writer.append(xml: node.id)
      writer.append("\">")
      data("node_title", node.title, &writer)
      data("node_type", node.type, &writer)
      data("node_executions", "\(node.executions)", &writer)
      data("node_errors", "\(node.errors)", &writer)
      data("node_rate", "\(rate(node.executions).shortText)", &writer)
      data("node_p95", quantile(0.95, of: node)?.shortText ?? "", &writer)
      writer.append("</node>\n")
    }
    for edge in edges {
      writer.append("    <edge source=\"")
      writer.append(xml: edge.source)
      writer.append("\" target=\"")
      writer.append(xml: edge.target)
      writer.append("\">")
      data("edge_type", edge.connectionType, &writer)
      data("edge_request", edge.request, &writer)
      data("edge_calls", "\(edge.calls)", &writer)
      data("edge_errors", "\(edge.errors)", &writer)
      data("edge_rate", "\(rate(edge.calls).shortText)", &writer)
      data("edge_p95", quantile(0.95, of: edge)?.shortText ?? "", &writer)
      writer.append("</edge>\n")
    }
    writer.append("  </graph>\n</graphml>\n")
  }

  private static let keys = [
    ("node", "title", "string"), ("node", "type", "string"), ("node", "executions", "long"),
    ("node", "errors", "long"), ("node", "rate", "double"), ("node", "p95", "double"),
    ("edge", "type", "string"), ("edge", "request", "string"), ("edge", "calls", "long"),
    ("edge", "errors", "long"), ("edge", "rate", "double"), ("edge", "p95", "double"),
  ]

  private func data(_ key: String, _ value: String, _ writer: inout ByteWriter) {
    guard !value.isEmpty else { return }
    writer.append("<data key=\"\(key)\">")
    writer.append(xml: value)
    writer.append("</data>")
  }
}

extension ByteWriter {
  /// Writes `text` as XML character data or the inside of a quoted attribute; what XML 1.0 does not
  /// allow at all (section 2.2) becomes U+FFFD, and white space but the space a character reference,
  /// which attributes would lose.
  fileprivate mutating func append(xml text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      case "\t": append("&#9;")
      case "\n": append("&#10;")
      case "\r": append("&#13;")
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": append("\u{FFFD}")
      default: append(String(scalar))
      }
    }
  }
}
