internal import OTLP

/// The messages of the trace service, by their field numbers in `opentelemetry/proto/trace/v1`.
extension MessageBytes {
  /// An `ExportTraceServiceRequest`.
  init(_ groups: [SpanGroup]) {
    for group in groups { write(1, message: MessageBytes(group)) }
  }

  /// A `ResourceSpans` with one `ScopeSpans`.
  private init(_ group: SpanGroup) {
    var resource = MessageBytes()
    resource.write(1, message: MessageBytes("service.name", .string(group.service)))
    write(1, message: resource)
    var scope = MessageBytes()
    scope.write(1, text: group.scope)
    var scopeSpans = MessageBytes()
    scopeSpans.write(1, message: scope)
    for span in group.spans { scopeSpans.write(2, message: MessageBytes(span)) }
    write(2, message: scopeSpans)
  }

  /// A `Span`.
  private init(_ span: OutgoingSpan) {
    write(1, traceID: span.traceID)
    write(2, spanID: span.spanID)
    if span.parentSpanID != .invalid { write(4, spanID: span.parentSpanID) }
    write(5, text: span.name)
    write(6, varint: UInt64(span.kind.rawValue))
    write(7, fixed64: span.start)
    write(8, fixed64: span.end)
    for attribute in span.attributes {
      write(9, message: MessageBytes(attribute.key, attribute.value))
    }
    if let type = span.errorType {
      var event = MessageBytes()
      event.write(1, fixed64: span.end)
      event.write(2, text: "exception")
      event.write(3, message: MessageBytes("exception.type", .string(type)))
      write(11, message: event)
      var status = MessageBytes()
      status.write(3, varint: 2)
      write(15, message: status)
    }
  }

  /// A `KeyValue`.
  private init(_ key: String, _ value: AttributeValue) {
    var any = MessageBytes()
    switch value {
    case .string(let text): any.write(1, text: text)
    case .bool(let truth): any.write(2, varint: truth ? 1 : 0)
    case .int(let number): any.write(3, varint: UInt64(bitPattern: number))
    case .double(let number): any.write(4, fixed64: number.bitPattern)
    }
    write(1, text: key)
    write(2, message: any)
  }
}
