package import OTLP

/// A span that is to be sent.
package struct OutgoingSpan: Equatable, Sendable {
  /// One attribute.
  package struct Attribute: Equatable, Sendable {
    /// The attribute's key.
    package var key: String
    /// The attribute's value.
    package var value: AttributeValue
  }

  /// The trace that it belongs to.
  package var traceID: TraceID
  /// Its own id.
  package var spanID: SpanID
  /// The span above it; `.invalid` for a root.
  package var parentSpanID = SpanID.invalid
  /// Its name.
  package var name: String
  /// Its relation to the other side of a call.
  package var kind = SpanKind.internal
  /// Nanoseconds since 1970.
  package var start: UInt64
  /// Nanoseconds since 1970.
  package var end: UInt64
  /// In the order in which they are written; keys are not checked for being unique.
  package var attributes: [Attribute] = []
  /// The type of the exception with which it failed; nil where it did not fail.
  package var errorType: String?

  /// A span without attributes that did not fail.
  package init(
    traceID: TraceID, spanID: SpanID, parentSpanID: SpanID = .invalid, name: String,
    kind: SpanKind = .internal, start: UInt64, end: UInt64
  ) {
    self.traceID = traceID
    self.spanID = spanID
    self.parentSpanID = parentSpanID
    self.name = name
    self.kind = kind
    self.start = start
    self.end = end
  }

  /// Gives `key` a value; replaces the one it had. O(number of attributes).
  mutating func set(_ key: String, _ value: AttributeValue) {
    if let place = attributes.firstIndex(where: { $0.key == key }) {
      attributes[place].value = value
    } else {
      attributes.append(Attribute(key: key, value: value))
    }
  }
}
