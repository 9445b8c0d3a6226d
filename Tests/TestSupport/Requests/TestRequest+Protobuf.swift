extension TestRequest {
  /// The request in protobuf's wire format.
  package var protobuf: [UInt8] {
    var request = WireBuilder()
    for resource in resources {
      request.message(1) { resourceSpans in
        resourceSpans.message(1) { $0.attributes(1, resource.attributes) }
        for scope in resource.scopes {
          resourceSpans.message(2) { scopeSpans in
            scopeSpans.message(1) { message in
              message.string(1, scope.name)
              message.string(2, scope.version)
            }
            for span in scope.spans { scopeSpans.bytes(2, span.protobuf) }
          }
        }
      }
    }
    return request.bytes
  }
}

extension TestSpan {
  /// The span in protobuf's wire format, without a tag.
  package var protobuf: [UInt8] {
    var message = WireBuilder()
    message.bytes(1, traceID)
    message.bytes(2, spanID)
    if !traceState.isEmpty { message.string(3, traceState) }
    if !parentSpanID.isEmpty { message.bytes(4, parentSpanID) }
    message.bytes(5, name)
    message.varint(6, UInt64(bitPattern: Int64(kind)))
    message.fixed64(7, start)
    message.fixed64(8, end)
    message.attributes(9, attributes)
    for event in events {
      message.message(11) { inner in
        inner.fixed64(1, event.time)
        inner.string(2, event.name)
        inner.attributes(3, event.attributes)
      }
    }
    for link in links {
      message.message(13) { inner in
        inner.bytes(1, link.traceID)
        inner.bytes(2, link.spanID)
        inner.attributes(4, link.attributes)
      }
    }
    message.message(15) { inner in
      if !statusMessage.isEmpty { inner.string(2, statusMessage) }
      if status != 0 { inner.varint(3, UInt64(bitPattern: Int64(status))) }
    }
    if flags != 0 { message.fixed32(16, flags) }
    return message.bytes
  }
}

extension WireBuilder {
  /// Attributes as repeated `KeyValue`.
  package mutating func attributes(_ field: UInt32, _ attributes: TestAttributes) {
    for pair in attributes.pairs {
      message(field) { inner in
        inner.string(1, pair.key)
        inner.message(2) { $0.value(pair.value) }
      }
    }
  }

  /// What stands in an `AnyValue`.
  package mutating func value(_ value: TestValue) {
    switch value {
    case .string(let text): string(1, text)
    case .rawString(let text): bytes(1, text)
    case .bool(let bool): varint(2, bool ? 1 : 0)
    case .int(let int): varint(3, UInt64(bitPattern: int))
    case .double(let double): fixed64(4, double.bitPattern)
    case .array(let elements):
      message(5) { inner in
        for element in elements { inner.message(1) { $0.value(element) } }
      }
    case .list(let attributes): message(6) { $0.attributes(1, attributes) }
    case .bytes(let content): bytes(7, content)
    case .null: break
    }
  }
}
