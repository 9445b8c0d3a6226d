/// A span as a test writes it down.
package struct TestSpan: Hashable, Sendable {
  /// Some moment, in nanoseconds since 1970: when a span starts that does not say.
  package static let moment: UInt64 = 1_700_000_000_000_000_000

  /// Any number of bytes, so that a test can send what is no id.
  package var traceID: [UInt8]
  package var spanID: [UInt8]
  /// Empty in a root.
  package var parentSpanID: [UInt8]
  package var traceState = ""
  /// UTF-8, or not.
  package var name: [UInt8]
  /// OTLP's number: 1 internal, 2 server, 3 client, 4 producer, 5 consumer.
  package var kind: Int32 = 1
  /// Nanoseconds since 1970.
  package var start: UInt64
  /// Nanoseconds since 1970.
  package var end: UInt64
  package var attributes: TestAttributes
  package var events: [TestEvent]
  package var links: [TestLink] = []
  /// OTLP's number: 0 unset, 1 ok, 2 error.
  package var status: Int32
  package var statusMessage = ""
  package var flags: UInt32 = 0

  /// The span `id` of the trace `trace`, a tenth of a second long.
  ///
  /// - Parameters:
  ///   - start: milliseconds after ``moment``.
  ///   - duration: milliseconds.
  package init(
    _ name: String, trace: UInt64 = 1, id: UInt64 = 1, parent: UInt64? = nil, kind: Int32 = 1,
    start: UInt64 = 0, duration: UInt64 = 100, status: Int32 = 0,
    _ attributes: TestAttributes = [:],
    events: [TestEvent] = []
  ) {
    traceID = TestSpan.traceID(trace)
    spanID = TestSpan.spanID(id)
    parentSpanID = parent.map(TestSpan.spanID) ?? []
    self.name = Array(name.utf8)
    self.kind = kind
    self.start = TestSpan.moment + start * 1_000_000
    end = self.start + duration * 1_000_000
    self.attributes = attributes
    self.events = events
    self.status = status
  }

  /// The sixteen bytes of the trace id that a number stands for.
  package static func traceID(_ number: UInt64) -> [UInt8] {
    [0xA1, 0, 0, 0, 0, 0, 0, 0] + spanID(number)
  }

  /// The eight bytes of the span id that a number stands for, the highest first.
  package static func spanID(_ number: UInt64) -> [UInt8] {
    stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
