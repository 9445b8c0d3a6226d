package import Bytes

/// `GET /api/graph/fields`: which fields nodes and edges have, for Grafana's Node Graph API data
/// source.
package enum GrafanaFields {
  private struct Field {
    var name: String
    var type = "string"
    var display: String?
    var color: String?
  }

  private static let nodes = [
    Field(name: "id"), Field(name: "title"), Field(name: "subtitle"),
    Field(name: "mainstat", type: "number", display: "Executions per second"),
    Field(name: "secondarystat", type: "number", display: "p95 (ms)"),
    Field(name: "arc__success", type: "number", display: "Success", color: "#73BF69"),
    Field(name: "arc__error", type: "number", display: "Error", color: "#F2495C"),
    Field(name: "color"), Field(name: "icon"), Field(name: "noderadius", type: "number"),
    Field(name: "detail__calls", type: "number", display: "Executions"),
    Field(name: "detail__errors", type: "number", display: "Errors"),
    Field(name: "detail__mean", type: "number", display: "Mean (ms)"),
    Field(name: "detail__p50", type: "number", display: "p50 (ms)"),
    Field(name: "detail__p95", type: "number", display: "p95 (ms)"),
    Field(name: "detail__p99", type: "number", display: "p99 (ms)"),
    Field(name: "detail__tokens", type: "number", display: "Tokens"),
    Field(name: "detail__cost", type: "number", display: "Cost (USD)"),
    Field(name: "detail__last_trace", display: "Last trace"),
  ]

  private static let edges = [
    Field(name: "id"), Field(name: "source"), Field(name: "target"),
    Field(name: "mainstat", type: "number", display: "Calls per second"),
    Field(name: "secondarystat", type: "number", display: "p95 (ms)"),
    Field(name: "thickness", type: "number"), Field(name: "color"), Field(name: "strokedasharray"),
    Field(name: "detail__type", display: "Connection"),
    Field(name: "detail__request", display: "Between services"),
    Field(name: "detail__calls", type: "number", display: "Calls"),
    Field(name: "detail__errors", type: "number", display: "Errors"),
    Field(name: "detail__mean", type: "number", display: "Mean (ms)"),
    Field(name: "detail__p50", type: "number", display: "p50 (ms)"),
    Field(name: "detail__p95", type: "number", display: "p95 (ms)"),
    Field(name: "detail__p99", type: "number", display: "p99 (ms)"),
    Field(name: "detail__trace_id", display: "Last trace"),
  ]

  /// Writes `{"nodes_fields":[…],"edges_fields":[…]}`.
  package static func write(into writer: inout ByteWriter) {
    writer.append("{\"nodes_fields\":[")
    write(nodes, into: &writer)
    writer.append("],\"edges_fields\":[")
    write(edges, into: &writer)
    writer.append("]}")
  }

  private static func write(_ fields: [Field], into writer: inout ByteWriter) {
    for (index, field) in fields.enumerated() {
      if index > 0 { writer.append(",") }
      writer.append("{\"field_name\":")
      writer.append(json: field.name)
      writer.append(",\"type\":")
      writer.append(json: field.type)
      if let display = field.display {
        writer.append(",\"displayName\":")
        writer.append(json: display)
      }
      if let color = field.color {
        writer.append(",\"color\":")
        writer.append(json: color)
      }
      writer.append("}")
    }
  }
}
