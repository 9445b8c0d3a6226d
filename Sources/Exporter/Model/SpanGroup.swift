/// Spans of one service and one instrumentation scope.
package struct SpanGroup: Equatable, Sendable {
  /// `service.name` of the resource.
  package var service: String
  /// The name of the instrumentation scope.
  package var scope: String
  /// The spans, in the order in which they are written.
  package var spans: [OutgoingSpan]

  /// Spans of `service` and `scope`.
  package init(service: String, scope: String, spans: [OutgoingSpan]) {
    self.service = service
    self.scope = scope
    self.spans = spans
  }
}
