package import Bytes

extension GraphDocument {
  /// Writes the graph in the format that `format` names.
  package func write(_ format: GraphFormat, into writer: inout ByteWriter) {
    switch format {
    case .json: writeJSON(into: &writer)
    case .dot: writeDOT(into: &writer)
    case .mermaid: writeMermaid(into: &writer)
    case .cytoscape: writeCytoscape(into: &writer)
    case .graphml: writeGraphML(into: &writer)
    }
  }

  /// Writes `{"nodes":[…],"edges":[…],"meta":{…}}` with the fields of Grafana's node graph.
  ///
  /// What is unknown is `null`, so that every node and every edge has every field. `icon` is empty
  /// where there are executions, because Grafana shows an icon instead of the numbers. The arcs of a
  /// node without executions are both 0: Grafana then draws the circle in `color`. `meta` has the
  /// window as asked, `from` and `to` in milliseconds since 1970, `seconds`, what rates divide by,
  /// the number of nodes and edges, and how many nodes are `merged` into one.
  package func writeJSON(into writer: inout ByteWriter) {
    writer.append("{\"nodes\":[")
    let busiest = nodes.map(\.executions).max() ?? 0
    for (index, node) in nodes.enumerated() {
      if index > 0 { writer.append(",") }
      writer.append("{")
      write(node, busiest: busiest, into: &writer)
      writer.append("}")
    }
    writer.append("],\"edges\":[")
    let mostCalls = edges.first?.calls ?? 0
    for (index, edge) in edges.enumerated() {
      if index > 0 { writer.append(",") }
      writer.append("{\"id\":")
      writer.append(json: edge.id)
      writer.append(",\"source\":")
      writer.append(json: edge.source)
      writer.append(",\"target\":")
      writer.append(json: edge.target)
      write(edge, mostCalls: mostCalls, into: &writer)
      writer.append("}")
    }
    writer.append("],\"meta\":")
    writeMeta(into: &writer)
    writer.append("}")
  }

  private func writeMeta(into writer: inout ByteWriter) {
    writer.append("{\"window\":")
    writer.append(json: window)
    writer.append(",\"from\":")
    writer.append(decimal: from / 1_000_000)
    writer.append(",\"to\":")
    writer.append(decimal: to / 1_000_000)
    writer.append(",\"seconds\":")
    writer.append(json: seconds)
    writer.append(",\"nodes\":")
    writer.append(decimal: UInt64(nodes.count))
    writer.append(",\"edges\":")
    writer.append(decimal: UInt64(edges.count))
    writer.append(",\"merged\":")
    writer.append(decimal: UInt64(merged))
    writer.append("}")
  }

  /// Writes a node's members, without the braces.
  func write(_ node: GraphNode, busiest: UInt64, into writer: inout ByteWriter) {
    let p95 = quantile(0.95, of: node)
    let failed = GraphStyle.millionths(node.errors, of: node.executions)
    writer.append("\"id\":")
    writer.append(json: node.id)
    writer.append(",\"title\":")
    writer.append(json: node.title)
    writer.append(",\"subtitle\":")
    writer.append(json: node.type)
    writer.append(",\"mainstat\":")
    writer.append(json: rate(node.executions))
    writer.append(",\"secondarystat\":")
    writer.append(json: p95)
    writer.append(",\"arc__success\":")
    writer.append(UInt128(node.executions > 0 ? 1_000_000 - failed : 0), places: 6)
    writer.append(",\"arc__error\":")
    writer.append(UInt128(failed), places: 6)
    writer.append(",\"color\":")
    writer.append(json: GraphStyle.color(of: node))
    writer.append(",\"icon\":")
    writer.append(json: node.executions > 0 ? "" : "sitemap")
    writer.append(",\"noderadius\":")
    writer.append(json: (30 + 30 * GraphStyle.share(node.executions, of: busiest)).rounded())
    writer.append(",\"detail__calls\":")
    writer.append(decimal: node.executions)
    writer.append(",\"detail__errors\":")
    writer.append(decimal: node.errors)
    writeDurations(
      node.buckets, sum: node.sum,
      quantiles: (quantile(0.5, of: node), p95, quantile(0.99, of: node)), into: &writer)
    writer.append(",\"detail__tokens\":")
    if let tokens = node.tokens { writer.append(decimal: tokens) } else { writer.append("null") }
    writer.append(",\"detail__cost\":")
    writer.append(json: node.costUSD)
    writer.append(",\"detail__last_trace\":")
    writer.append(json: node.lastTrace)
  }

  /// Writes an edge's members after its ends, each after a comma.
  func write(_ edge: GraphEdge, mostCalls: UInt64, into writer: inout ByteWriter) {
    let p95 = quantile(0.95, of: edge)
    let thickness = 1 + 5 * GraphStyle.share(edge.calls, of: mostCalls)
    writer.append(",\"mainstat\":")
    writer.append(json: rate(edge.calls))
    writer.append(",\"secondarystat\":")
    writer.append(json: p95)
    writer.append(",\"thickness\":")
    writer.append(json: (thickness * 10).rounded() / 10)
    writer.append(",\"color\":")
    writer.append(json: GraphStyle.color(of: edge))
    writer.append(",\"strokedasharray\":")
    writer.append(json: GraphStyle.dashes(of: edge))
    writer.append(",\"detail__type\":")
    writer.append(json: edge.connectionType)
    writer.append(",\"detail__request\":")
    writer.append(json: edge.request)
    writer.append(",\"detail__calls\":")
    writer.append(decimal: edge.calls)
    writer.append(",\"detail__errors\":")
    writer.append(decimal: edge.errors)
    writeDurations(
      edge.buckets, sum: edge.sum,
      quantiles: (quantile(0.5, of: edge), p95, quantile(0.99, of: edge)), into: &writer)
    writer.append(",\"detail__trace_id\":")
    writer.append(json: edge.lastTrace)
  }

  private func writeDurations(
    _ buckets: [UInt64], sum: Double, quantiles: (p50: Double?, p95: Double?, p99: Double?),
    into writer: inout ByteWriter
  ) {
    let observed = buckets.reduce(0, &+)
    writer.append(",\"detail__mean\":")
    writer.append(json: observed > 0 ? sum / Double(observed) : nil)
    writer.append(",\"detail__p50\":")
    writer.append(json: quantiles.p50)
    writer.append(",\"detail__p95\":")
    writer.append(json: quantiles.p95)
    writer.append(",\"detail__p99\":")
    writer.append(json: quantiles.p99)
  }
}
