package import Bytes

extension GraphDiff {
  /// Writes `{"edges":[…],"meta":{…}}`: each edge with what it is `now` and was `before`, and its
  /// `changes`. What is unknown is `null`.
  package func write(into writer: inout ByteWriter) {
    writer.append("{\"edges\":[")
    for (index, edge) in edges.enumerated() {
      if index > 0 { writer.append(",") }
      writer.append("{\"id\":")
      writer.append(json: edge.edge.id)
      for (name, value) in [
        ("source", edge.edge.source), ("target", edge.edge.target),
        ("detail__type", edge.edge.connectionType), ("detail__request", edge.edge.request),
      ] {
        writer.append(",\"\(name)\":")
        writer.append(json: value)
      }
      let changes = edge.changes.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
      writer.append(",\"changes\":[\(changes)],\"now\":")
      write(edge.now, of: now, into: &writer)
      writer.append(",\"before\":")
      write(edge.before, of: before, into: &writer)
      writer.append("}")
    }
    writer.append("],\"meta\":{\"now\":")
    write(now, query.window, into: &writer)
    writer.append(",\"before\":")
    write(before, query.against, into: &writer)
    writer.append(",\"thresholds\":{\"slower\":")
    writer.append(json: query.slower)
    writer.append(",\"failing\":")
    writer.append(json: query.failing)
    writer.append(",\"costlier\":")
    writer.append(json: query.costlier)
    writer.append(",\"min_calls\":")
    writer.append(decimal: query.minimumCalls)
    writer.append("},\"counts\":{")
    for (index, change) in GraphChange.allCases.enumerated() {
      if index > 0 { writer.append(",") }
      writer.append("\"\(change.rawValue)\":\(counts[change] ?? 0)")
    }
    writer.append("},\"edges\":\(edges.count),\"omitted\":\(omitted)}}")
  }

  private func write(
    _ side: Side, of document: GraphDocument, into writer: inout ByteWriter
  ) {
    writer.append("{\"calls\":")
    writer.append(decimal: side.calls)
    writer.append(",\"errors\":")
    writer.append(decimal: side.errors)
    writer.append(",\"rate\":")
    writer.append(json: document.to > document.from ? document.rate(side.calls) : nil)
    writer.append(",\"error_share\":")
    writer.append(json: side.calls > 0 ? side.errorShare : nil)
    writer.append(",\"p95\":")
    writer.append(json: side.p95)
    writer.append(",\"cost_per_execution\":")
    writer.append(json: side.cost)
    writer.append(",\"trace_id\":")
    writer.append(json: side.lastTrace)
    writer.append("}")
  }

  private func write(
    _ document: GraphDocument, _ asked: UInt64, into writer: inout ByteWriter
  ) {
    writer.append("{\"window\":")
    writer.append(json: PrometheusDuration.text(asked))
    writer.append(",\"from\":")
    writer.append(decimal: document.from / 1_000_000)
    writer.append(",\"to\":")
    writer.append(decimal: document.to / 1_000_000)
    writer.append(",\"seconds\":")
    writer.append(json: document.to > document.from ? document.seconds : 0)
    writer.append("}")
  }
}
