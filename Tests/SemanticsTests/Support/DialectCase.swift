import TestSupport
import Testing

/// A span and what it is to be read as.
struct DialectCase: Sendable, CustomTestStringConvertible {
  var title: String
  var span: TestSpan
  var scope: String
  var unreadable: Int
  var expected: SpanReading

  init(
    _ title: String, _ name: String, _ attributes: TestAttributes = [:], status: Int32 = 0,
    events: [TestEvent] = [], scope: String = "test.scope", unreadable: Int = 0,
    is expected: SpanReading
  ) {
    self.title = title
    span = TestSpan(name, status: status, attributes, events: events)
    self.scope = scope
    self.unreadable = unreadable
    self.expected = expected
  }

  var testDescription: String { title }

  /// Reads the span, and the same again after others, and compares.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let request = TestRequest([span], scope: scope)
    let other = TestRequest([
      TestSpan("primitive.other.execute", ["gen_ai.operation.name": "chat", "cache.hit": true])
    ])
    let read = try Interpreted([request.protobuf, other.protobuf, request.protobuf])
    #expect(read.spans.first == expected, sourceLocation: sourceLocation)
    #expect(read.spans.last == expected, "the second time", sourceLocation: sourceLocation)
    #expect(read.unreadableValues == 2 * unreadable, sourceLocation: sourceLocation)
  }
}
