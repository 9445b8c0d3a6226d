/// Spans one by one.
extension TraceModel {
  private static let kinds = [
    "UNSPECIFIED", "INTERNAL", "SERVER", "CLIENT", "PRODUCER", "CONSUMER",
  ]

  func addSpan(_ span: PlainSpan, to samples: inout ModelSamples) {
    let labels = [
      (name: "service", value: span.service), ("span_name", span.spanName),
      ("span_kind", "SPAN_KIND_\(TraceModel.kinds[Int(span.side)])"),
      ("status_code", span.statusCode == 2 ? "STATUS_CODE_ERROR" : "STATUS_CODE_UNSET"),
      ("http_request_method", span.meaning == .foreign ? "GET" : ""),
    ]
    samples.add(1, "traces_spanmetrics_calls_total", labels)
    samples.observe(span.duration, "traces_spanmetrics_latency", labels)
  }
}

/// Requests between services (docs/services.md, "Services").
extension TraceModel {
  func addRequests(to samples: inout ModelSamples) {
    for span in spans {
      if span.side == 3, !span.database.isEmpty {
        let name = span.peer.isEmpty ? span.database : span.peer
        addRequest(span.service, name, "database", client: span, server: nil, &samples)
      } else if span.side == 2, let client = parent(of: span), client.side == 3,
        client.database.isEmpty
      {
        addRequest(client.service, span.service, "", client: client, server: span, &samples)
      } else if span.side == 5, let producer = parent(of: span), producer.side == 4 {
        addRequest(
          producer.service, span.service, "messaging_system", client: producer, server: span,
          &samples)
        samples.observe(
          max(0, span.start - producer.over),
          "traces_service_graph_request_messaging_system_seconds",
          TraceModel.requestLabels(producer.service, span.service, "messaging_system"))
      } else if isSettled, !hasPartner(span) {
        addVirtualRequest(of: span, &samples)
      }
    }
  }

  /// The request of a side whose other side never came.
  private func addVirtualRequest(of span: PlainSpan, _ samples: inout ModelSamples) {
    switch span.side {
    case 2 where span.isRoot:
      addRequest("user", span.service, "virtual_node", client: nil, server: span, &samples)
    case 3 where !span.peer.isEmpty, 4 where !span.peer.isEmpty:
      addRequest(span.service, span.peer, "virtual_node", client: span, server: nil, &samples)
    case 5 where !span.peer.isEmpty:
      addRequest(span.peer, span.service, "virtual_node", client: nil, server: span, &samples)
    default: break
    }
  }

  private func parent(of span: PlainSpan) -> PlainSpan? {
    span.isRoot ? nil : spans.first { $0.id == span.parent }
  }

  private func hasPartner(_ span: PlainSpan) -> Bool {
    switch span.side {
    case 2: parent(of: span)?.side == 3
    case 5: parent(of: span)?.side == 4
    case 3: spans.contains { $0.side == 2 && parent(of: $0)?.id == span.id }
    case 4: spans.contains { $0.side == 5 && parent(of: $0)?.id == span.id }
    default: true
    }
  }

  private static func requestLabels(
    _ client: String, _ server: String, _ connection: String
  ) -> [(name: String, value: String)] {
    [("client", client), ("server", server), ("connection_type", connection)]
  }

  private func addRequest(
    _ client: String, _ server: String, _ connection: String, client clientSpan: PlainSpan?,
    server serverSpan: PlainSpan?, _ samples: inout ModelSamples
  ) {
    let name = "traces_service_graph_request"
    let labels = TraceModel.requestLabels(client, server, connection)
    let hasFailed = [clientSpan, serverSpan].contains { $0 != nil && $0?.status != "success" }
    samples.add(1, "\(name)_total", labels)
    samples.add(hasFailed ? 1 : 0, "\(name)_failed_total", labels)
    if let clientSpan {
      samples.observe(clientSpan.duration, "\(name)_client_seconds", labels)
    }
    if let serverSpan {
      samples.observe(serverSpan.duration, "\(name)_server_seconds", labels)
    }
  }
}
