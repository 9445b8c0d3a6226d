/// A link of a ``TestSpan``.
package struct TestLink: Hashable, Sendable {
  package var traceID: [UInt8]
  package var spanID: [UInt8]
  package var attributes: TestAttributes

  /// A link to the span `id` of the trace `trace`.
  package init(trace: UInt64, id: UInt64, _ attributes: TestAttributes = [:]) {
    traceID = TestSpan.traceID(trace)
    spanID = TestSpan.spanID(id)
    self.attributes = attributes
  }
}
