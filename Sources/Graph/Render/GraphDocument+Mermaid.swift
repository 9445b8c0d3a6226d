internal import Bytes

extension GraphDocument {
  /// Writes the graph as a Mermaid flowchart; nodes are numbered, because Mermaid's ids cannot be
  /// any text.
  func writeMermaid(into writer: inout ByteWriter) {
    writer.append("flowchart LR\n")
    var numbers: [String: Int] = [:]
    for (number, node) in nodes.enumerated() {
      numbers[node.id] = number
      writer.append("  n\(number)[\"")
      writer.append(mermaid: node.title)
      writer.append("<br/>")
      writer.append(mermaid: summary(of: node))
      writer.append("\"]\n")
    }
    for edge in edges {
      guard let source = numbers[edge.source], let target = numbers[edge.target] else { continue }
      let arrow = GraphStyle.dashes(of: edge).isEmpty ? "-->" : "-.->"
      writer.append("  n\(source) \(arrow)|\"")
      writer.append(mermaid: summary(of: edge))
      writer.append("\"| n\(target)\n")
    }
    for (number, node) in nodes.enumerated() where node.errors > 0 {
      writer.append("  style n\(number) stroke:\(GraphStyle.color(of: node))\n")
    }
  }
}

extension ByteWriter {
  /// Writes `text` as the inside of a quoted Mermaid label: what may mean something to Mermaid or
  /// HTML stands as a `#…;` entity, control characters as a space.
  fileprivate mutating func append(mermaid text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
        append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"):
        append(byte)
      case 0x00..<0x20, 0x7F: append(" ")
      default:
        append("#")
        append(decimal: UInt64(byte))
        append(";")
      }
    }
  }
}
