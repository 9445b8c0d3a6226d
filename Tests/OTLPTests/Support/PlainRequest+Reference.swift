import COTLPSchema
import CProtobufC

extension PlainRequest {
  /// What protobuf-c makes of `body`; nil where it refuses it.
  ///
  /// The message tree belongs to this function, and all of it is copied before it is freed.
  init?(reference body: [UInt8]) {
    guard
      let request = unsafe tracemill__otlp__export_trace_service_request__unpack(
        nil, body.count, body)
    else { return nil }
    defer {
      unsafe tracemill__otlp__export_trace_service_request__free_unpacked(request, nil)
    }
    // The formatter would take the space from between `unsafe` and the name.
    // swift-format-ignore
    for unsafe resourceSpans in unsafe pointers(
      request.pointee.resource_spans, request.pointee.n_resource_spans)
    {
      resources += 1
      let resource = unsafe resourceSpans.pointee.resource?.pointee
      let attributes = unsafe resource.map {
        unsafe PlainRequest.attributes($0.attributes, $0.n_attributes)
      }
      // swift-format-ignore
      for unsafe scopeSpans in unsafe pointers(
        resourceSpans.pointee.scope_spans, resourceSpans.pointee.n_scope_spans)
      {
        scopes += 1
        let scope = unsafe scopeSpans.pointee.scope?.pointee
        // swift-format-ignore
        for unsafe span in unsafe pointers(scopeSpans.pointee.spans, scopeSpans.pointee.n_spans) {
          var plain = unsafe Span(span.pointee)
          plain.resourceAttributes = attributes ?? []
          plain.scopeName = unsafe scope.map { unsafe PlainRequest.bytes($0.name) } ?? []
          plain.scopeVersion = unsafe scope.map { unsafe PlainRequest.bytes($0.version) } ?? []
          spans.append(plain)
        }
      }
    }
  }

  fileprivate static func bytes(_ data: ProtobufCBinaryData) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: data.data, count: data.len))
  }

  /// An id as our reader shows it: all zero unless it has `length` bytes.
  fileprivate static func id(_ data: ProtobufCBinaryData, _ length: Int) -> [UInt8] {
    let bytes = unsafe bytes(data)
    return bytes.count == length ? bytes : [UInt8](repeating: 0, count: length)
  }

  fileprivate static func attributes(
    _ list: UnsafeMutablePointer<UnsafeMutablePointer<Tracemill__Otlp__KeyValue>?>?, _ count: Int
  ) -> [Attribute] {
    unsafe pointers(list, count).map { pair in
      unsafe Attribute(
        key: bytes(pair.pointee.key), value: value(pair.pointee.value?.pointee))
    }
  }

  private static func value(_ value: Tracemill__Otlp__AnyValue?) -> Value {
    guard let value = unsafe value else { return Value(kind: "absent") }
    switch unsafe value.value_case {
    case TRACEMILL__OTLP__ANY_VALUE__VALUE_STRING_VALUE:
      return unsafe Value(kind: "string", bytes: bytes(value.string_value))
    case TRACEMILL__OTLP__ANY_VALUE__VALUE_BOOL_VALUE:
      return unsafe Value(kind: "bool", number: value.bool_value == 0 ? 0 : 1)
    case TRACEMILL__OTLP__ANY_VALUE__VALUE_INT_VALUE:
      return unsafe Value(kind: "int", number: UInt64(bitPattern: value.int_value))
    case TRACEMILL__OTLP__ANY_VALUE__VALUE_DOUBLE_VALUE:
      return unsafe Value(kind: "double", number: value.double_value.bitPattern)
    case TRACEMILL__OTLP__ANY_VALUE__VALUE_BYTES_VALUE:
      return unsafe Value(kind: "bytes", bytes: bytes(value.bytes_value))
    case TRACEMILL__OTLP__ANY_VALUE__VALUE_ARRAY_VALUE: return Value(kind: "array")
    case TRACEMILL__OTLP__ANY_VALUE__VALUE_KVLIST_VALUE: return Value(kind: "list")
    default: return Value(kind: "absent")
    }
  }
}

extension PlainRequest.Span {
  fileprivate init(_ span: Tracemill__Otlp__Span) {
    resourceAttributes = []
    scopeName = []
    scopeVersion = []
    traceID = unsafe PlainRequest.id(span.trace_id, 16)
    spanID = unsafe PlainRequest.id(span.span_id, 8)
    parentSpanID = unsafe PlainRequest.id(span.parent_span_id, 8)
    traceState = unsafe PlainRequest.bytes(span.trace_state)
    name = unsafe PlainRequest.bytes(span.name)
    kind = unsafe Int32(bitPattern: span.kind.rawValue)
    start = unsafe span.start_time_unix_nano
    end = unsafe span.end_time_unix_nano
    attributes = unsafe PlainRequest.attributes(span.attributes, span.n_attributes)
    events = unsafe pointers(span.events, span.n_events).map { event in
      unsafe PlainRequest.Event(
        time: event.pointee.time_unix_nano, name: PlainRequest.bytes(event.pointee.name),
        attributes: PlainRequest.attributes(
          event.pointee.attributes, event.pointee.n_attributes))
    }
    links = unsafe pointers(span.links, span.n_links).map { link in
      unsafe PlainRequest.Link(
        traceID: PlainRequest.id(link.pointee.trace_id, 16),
        spanID: PlainRequest.id(link.pointee.span_id, 8))
    }
    let status = unsafe span.status?.pointee
    statusMessage = unsafe status.map { unsafe PlainRequest.bytes($0.message) } ?? []
    statusCode = unsafe Int32(bitPattern: status?.code.rawValue ?? 0)
    flags = unsafe span.flags
  }
}

/// The pointers of a repeated field.
private func pointers<Message>(
  _ list: UnsafeMutablePointer<UnsafeMutablePointer<Message>?>?, _ count: Int
) -> [UnsafeMutablePointer<Message>] {
  unsafe UnsafeBufferPointer(start: list, count: count).compactMap { unsafe $0 }
}
