/// How a graph is rendered: the parameter `format`.
package enum GraphFormat: String, Sendable, CaseIterable {
  /// Nodes and edges as Grafana's node graph reads them; the default.
  case json
  /// Graphviz.
  case dot
  /// A Mermaid flowchart.
  case mermaid
  /// Elements of Cytoscape.js.
  case cytoscape
  /// GraphML 1.0.
  case graphml

  /// The value of `Content-Type`.
  package var contentType: String {
    switch self {
    case .json, .cytoscape: "application/json"
    case .dot: "text/vnd.graphviz; charset=utf-8"
    case .mermaid: "text/plain; charset=utf-8"
    case .graphml: "application/graphml+xml; charset=utf-8"
    }
  }
}
