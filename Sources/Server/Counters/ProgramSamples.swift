internal import OTLP

/// The program's own metrics, as the receivers know them.
enum ProgramSamples {
  /// All of them, each metric's samples together, in an order that does not change.
  static func make(
    _ context: ReceiverContext, connections: [(Transport, Connections)],
    query: QueryUsage
  ) -> [ProgramSample] {
    let counters = context.counters
    var samples: [ProgramSample] = []
    let requests = counters.requests.map { key, count in
      ProgramSample(
        name: "tracemill_requests_total",
        help: "Export requests answered, by the HTTP status or the gRPC code of the answer.",
        isCounter: true,
        labels: [
          ("transport", key.transport.rawValue), ("encoding", name(key.encoding)),
          ("status", status(key)),
        ],
        value: Double(count))
    }
    samples += requests.sorted {
      $0.labels.map(\.value).lexicographicallyPrecedes($1.labels.map(\.value))
    }
    for transport in Transport.allCases {
      samples.append(
        ProgramSample(
          name: "tracemill_request_bytes_total",
          help: "Bytes of export requests as they were received, compressed or not.",
          isCounter: true, labels: [("transport", transport.rawValue)],
          value: Double(counters.receivedBytes[transport, default: 0])))
    }
    for transport in Transport.allCases {
      samples.append(
        ProgramSample(
          name: "tracemill_request_decompressed_bytes_total",
          help: "Bytes of export requests after decompression.",
          isCounter: true, labels: [("transport", transport.rawValue)],
          value: Double(counters.readBytes[transport, default: 0])))
    }
    for (transport, connections) in connections {
      samples.append(
        ProgramSample(
          name: "tracemill_connections",
          help: "Open connections, by the port that they came to.",
          isCounter: false, labels: [("transport", transport.rawValue)],
          value: Double(connections.count)))
    }
    samples.append(
      ProgramSample(
        name: "tracemill_connections", help: "Open connections, by the port that they came to.",
        isCounter: false, labels: [("transport", "query")],
        value: Double(query.connections.count)))
    for (transport, connections) in connections {
      samples.append(
        ProgramSample(
          name: "tracemill_connections_refused_total",
          help: "Connections that were closed at once because there were too many.",
          isCounter: true, labels: [("transport", transport.rawValue)],
          value: Double(connections.refused)))
    }
    for (transport, connections) in connections {
      for reason in ClosingReason.allCases {
        samples.append(
          ProgramSample(
            name: "tracemill_connections_closed_total",
            help: "Connections that the server ended, by why it did.",
            isCounter: true,
            labels: [("transport", transport.rawValue), ("reason", reason.rawValue)],
            value: Double(connections.closed(reason))))
      }
    }
    samples.append(
      ProgramSample(
        name: "tracemill_unread_reply_bytes",
        help: "Bytes of replies to exporters that wait because they are not read.",
        isCounter: false, value: Double(context.unreadReplies.taken)))
    samples.append(
      ProgramSample(
        name: "tracemill_replies_refused_total",
        help: "Queries answered with 503 because too many replies wait to be read.",
        isCounter: true, value: Double(query.unread.refused)))
    for closing in QueryConnections.Closing.allCases {
      samples.append(
        ProgramSample(
          name: "tracemill_query_connections_closed_total",
          help: "Connections of the query port that the server closed, by the reason.",
          isCounter: true, labels: [("reason", closing.rawValue)],
          value: Double(query.connections.closed(closing))))
    }
    for reason in QueryRefusals.Reason.allCases {
      samples.append(
        ProgramSample(
          name: "tracemill_queries_refused_total",
          help: "Requests of the query port that were refused, by the reason.",
          isCounter: true, labels: [("reason", reason.rawValue)],
          value: Double(query.refusals.refused(reason))))
    }
    samples.append(
      ProgramSample(
        name: "tracemill_request_bytes_in_flight",
        help: "Bytes that requests hold while they are received and read.",
        isCounter: false, value: Double(context.budget.taken)))
    return samples
  }

  private static func name(_ encoding: BodyEncoding) -> String {
    switch encoding {
    case .protobuf: "protobuf"
    case .json: "json"
    }
  }

  /// The HTTP status as a number, or gRPC's code by its name.
  private static func status(_ key: RequestCounters.Key) -> String {
    guard key.transport == .grpc, let code = StatusCode(rawValue: key.status) else {
      return String(key.status)
    }
    return switch code {
    case .ok: "OK"
    case .cancelled: "CANCELLED"
    case .unknown: "UNKNOWN"
    case .invalidArgument: "INVALID_ARGUMENT"
    case .deadlineExceeded: "DEADLINE_EXCEEDED"
    case .resourceExhausted: "RESOURCE_EXHAUSTED"
    case .unimplemented: "UNIMPLEMENTED"
    case .internal: "INTERNAL"
    case .unavailable: "UNAVAILABLE"
    }
  }
}
