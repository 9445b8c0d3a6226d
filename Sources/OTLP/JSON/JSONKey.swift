/// The keys of OTLP/JSON that mean something here; all others are stepped over.
enum JSONKey: UInt8, CaseIterable {
  case resourceSpans, resource, scopeSpans, scope, spans, attributes, name, version
  case traceId, spanId, parentSpanId, traceState, kind, startTimeUnixNano, endTimeUnixNano
  case events, timeUnixNano, links, status, message, code, flags
  case key, value, values
  case stringValue, boolValue, intValue, doubleValue, arrayValue, kvlistValue, bytesValue
}
