/// Edges of links between traces (docs/services.md, "Links"): each link of each span that has come,
/// once, if both ends are known.
struct LinkModel {
  private let traces: [UInt64: TraceWalk]
  private let spans: [PlainSpan]

  init(_ spans: [PlainSpan]) {
    self.spans = spans
    traces = Dictionary(grouping: spans, by: \.trace).mapValues { TraceWalk($0) }
  }

  var samples: ModelSamples {
    var samples = ModelSamples()
    for span in spans {
      for link in Set(span.links) where link.trace != span.trace {
        guard let linked = traces[link.trace]?[link.id], let source = end(of: linked),
          let target = end(of: span)
        else { continue }
        samples.addEdge(from: source.label, to: target.label, "link", target)
      }
    }
    return samples
  }

  /// An execution or a step stands for itself, anything else for the nearest execution above it.
  private func end(of span: PlainSpan) -> PlainSpan? {
    if span.isExecution || span.isStep { return span }
    return traces[span.trace]?.caller(of: span)?.caller
  }
}

extension PlainSpan {
  /// How it is named in the graph.
  fileprivate var label: (name: String, type: String) {
    isStep ? classLabel : (name, type)
  }

  /// A step's class, and the type that goes with it.
  var classLabel: (name: String, type: String) {
    (stepClass, stepClass.lowercased().replacing("primitive", with: ""))
  }
}

extension ModelSamples {
  /// An edge with the labels of `span`, its target.
  mutating func addEdge(
    from source: (name: String, type: String), to target: (name: String, type: String),
    _ connection: String, _ span: PlainSpan
  ) {
    let labels = [
      (name: "source_primitive", value: source.name), ("target_primitive", target.name),
      ("connection_type", connection), ("source_type", source.type),
      ("target_type", target.type), ("workflow_name", span.workflow),
      ("agent_type", span.agentType), ("service_name", span.service),
    ]
    add(1, "primitive_connection_count", labels)
    add(span.status == "success" ? 0 : 1, "primitive_connection_errors", labels)
  }
}
