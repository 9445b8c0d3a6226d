/// An event of a ``TestSpan``.
package struct TestEvent: Hashable, Sendable {
  /// Nanoseconds since 1970.
  package var time: UInt64
  package var name: String
  package var attributes: TestAttributes

  /// The event `name`.
  package init(
    _ name: String, time: UInt64 = TestSpan.moment, _ attributes: TestAttributes = [:]
  ) {
    self.time = time
    self.name = name
    self.attributes = attributes
  }

  /// What an SDK records for an exception of the type `type`.
  package static func exception(_ type: String) -> TestEvent {
    TestEvent(
      "exception",
      [
        "exception.type": .string(type), "exception.message": "it failed",
        "exception.stacktrace": "line 1",
      ])
  }
}
