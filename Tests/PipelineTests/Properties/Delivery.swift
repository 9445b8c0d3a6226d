import TestSupport

/// Random traces and how they are sent: which spans in which request, and in which order.
struct Delivery {
  var requests: [[PlainSpan]]

  var spans: [PlainSpan] { requests.flatMap(\.self) }

  /// All spans of `traces` in some order, cut into requests of any size.
  init(_ traces: [[PlainSpan]], _ generator: inout SeededGenerator) {
    // Spans of one trace come together, or those of all traces mixed.
    let spans =
      generator.chance(50)
      ? traces.flatMap { $0.shuffled(using: &generator) }
      : traces.flatMap(\.self).shuffled(using: &generator)
    let largest = generator.pick([1, 3, 10, 40])
    requests = []
    var rest = spans[...]
    while !rest.isEmpty {
      let size = Int.random(in: 1...largest, using: &generator)
      requests.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
  }

  /// Whether two traces report one response in one request: which of both counts, and so for which agent,
  /// is not laid down.
  var hasRivals: Bool {
    requests.contains { request in
      let reports = request.filter { $0.hasUsage && !$0.responseID.isEmpty }
      return Dictionary(grouping: reports, by: \.responseID).values.contains { reports in
        Set(reports.map(\.trace)).count > 1
      }
    }
  }

  /// What the wire sees.
  var bodies: [[UInt8]] { requests.map(Delivery.body) }

  static func body(_ spans: [PlainSpan]) -> [UInt8] {
    PlainSpan.request(spans.map { (service: $0.service, bytes: $0.encoded) })
  }

  /// The model's lines for all of it, once it has come in this order.
  func samples(_ options: ModelOptions, isSettled: Bool) -> ModelSamples {
    var samples = ModelSamples()
    for trace in Dictionary(grouping: spans, by: \.trace).values {
      samples.add(TraceModel(trace, options, isSettled: isSettled).samples)
    }
    samples.add(LinkModel(spans).samples)
    var tokens = TokenModel()
    for request in requests { tokens.receive(request) }
    if isSettled { tokens.settle() }
    samples.add(tokens.allSamples)
    return samples
  }
}
