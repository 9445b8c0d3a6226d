internal import Bytes

extension GraphDocument {
  /// Writes the graph as Graphviz reads it.
  func writeDOT(into writer: inout ByteWriter) {
    writer.append("digraph tracemill {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n")
    for node in nodes {
      writer.append("  ")
      writer.append(dot: node.id)
      writer.append(" [label=")
      writer.append(dot: node.title + "\n" + summary(of: node))
      writer.append(", color=\"")
      writer.append(GraphStyle.color(of: node))
      writer.append(node.isService ? "\", shape=component];\n" : "\"];\n")
    }
    let mostCalls = edges.first?.calls ?? 0
    for edge in edges {
      writer.append("  ")
      writer.append(dot: edge.source)
      writer.append(" -> ")
      writer.append(dot: edge.target)
      writer.append(" [label=")
      writer.append(dot: summary(of: edge))
      writer.append(", color=\"")
      writer.append(GraphStyle.color(of: edge))
      writer.append("\", penwidth=")
      let width = 1 + 3 * GraphStyle.share(edge.calls, of: mostCalls)
      writer.append(json: (width * 10).rounded() / 10)
      if !GraphStyle.dashes(of: edge).isEmpty { writer.append(", style=dashed") }
      writer.append("];\n")
    }
    writer.append("}\n")
  }

  /// What stands below a node's title: executions per second, and errors where there are any.
  func summary(of node: GraphNode) -> String {
    var text = node.type.isEmpty ? "" : "\(node.type), "
    text += "\(rate(node.executions).shortText)/s"
    if node.errors > 0 { text += ", \(node.errors) of \(node.executions) failed" }
    return text
  }

  /// What stands at an edge: its type and calls per second, and errors where there are any.
  func summary(of edge: GraphEdge) -> String {
    var text = "\(edge.word) \(rate(edge.calls).shortText)/s"
    if edge.errors > 0 { text += ", \(edge.errors) of \(edge.calls) failed" }
    return text
  }
}

extension ByteWriter {
  /// Writes `text` as a quoted DOT identifier. A backslash is doubled, because labels read `\N`,
  /// `\G` and more as something else; other control characters than a line feed become a space.
  fileprivate mutating func append(dot text: String) {
    append("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x0A: append("\\n")
      case 0x00..<0x20, 0x7F: append(" ")
      default: append(byte)
      }
    }
    append("\"")
  }
}
