import Semantics
import TestSupport
import Testing

@Suite("How an execution ended")
struct StatusTests {
  private static let stamping = "tta_dev_primitives.core.base"

  private static func primitive(
    _ attributes: TestAttributes, status: Int32 = 0, events: [TestEvent] = [],
    scope: String = "test.scope"
  ) throws -> SpanReading? {
    let span = TestSpan(
      "primitive.p.run", status: status, ["primitive.name": "P"] + attributes, events: events)
    return try Interpreted(TestRequest([span], scope: scope)).spans.first
  }

  @Test(
    "A status in words is a success, a timeout or else an error",
    arguments: [
      ("success", ExecutionStatus.success), ("ok", .success), ("completed", .success),
      ("SUCCESS", .success), ("Ok", .success), ("timeout", .timeout), ("TIMEOUT", .timeout),
      ("error", .error), ("failed", .error), ("cancelled", .error), ("successes", .error),
      ("k", .error), ("\u{1F600}", .error),
    ])
  func words(word: String, status: ExecutionStatus) throws {
    #expect(try Self.primitive(["execution.status": .string(word)])?.status == status)
    #expect(try Self.primitive(["primitive.status": .string(word)])?.status == status)
  }

  @Test("execution.status comes before primitive.status, and both before the span's status")
  func order() throws {
    #expect(
      try Self.primitive(["primitive.status": "error", "execution.status": "success"])?.status
        == .success)
    #expect(try Self.primitive(["execution.status": "success"], status: 2)?.status == .success)
    #expect(try Self.primitive(["primitive.status": "timeout"], status: 2)?.status == .timeout)
    #expect(try Self.primitive(["execution.status": "error"], status: 1)?.status == .error)
  }

  @Test(
    "Without an attribute the span's status decides: unset is a success",
    arguments: [
      (Int32(0), ExecutionStatus.success), (1, .success), (2, .error), (3, .success),
      (-1, .success),
    ])
  func code(code: Int32, status: ExecutionStatus) throws {
    #expect(try Self.primitive([:], status: code)?.status == status)
  }

  @Test(
    "Under a scope that always stamps a status, an execution without one was cancelled",
    arguments: ["tta_dev_primitives", "tta_dev_primitives.core.base", "tta_dev_primitives_x"])
  func cancelled(scope: String) throws {
    let span = try Self.primitive([:], scope: scope)
    #expect(span?.status == .error)
    #expect(span?.errorType == "cancelled")
  }

  @Test("Under other scopes it was not", arguments: ["", "tta_dev", "my.tta_dev_primitives"])
  func notCancelled(scope: String) throws {
    #expect(try Self.primitive([:], scope: scope)?.status == .success)
  }

  @Test("Under a stamping scope any word on the end counts as one")
  func stamped() throws {
    let scope = Self.stamping
    #expect(try Self.primitive([:], status: 1, scope: scope)?.status == .success)
    #expect(try Self.primitive(["execution.status": "ok"], scope: scope)?.status == .success)
    #expect(try Self.primitive(["execution.status": 1], scope: scope)?.status == .success)
    let failed = try Self.primitive(
      [:], status: 2, events: [.exception("ValueError")], scope: scope)
    #expect(failed?.status == .error)
    #expect(failed?.errorType == "ValueError")
  }

  @Test("A scope holds for its own spans alone")
  func scopes() throws {
    let span = TestSpan("primitive.p.run")
    let scopes = [
      TestRequest.Scope("a", [span]), TestRequest.Scope("tta_dev_primitives.x", [span]),
      TestRequest.Scope("", [span]), TestRequest.Scope("tta_dev_primitives.x", [span]),
    ]
    let read = try Interpreted(TestRequest([TestRequest.Resource([:], scopes)]))
    #expect(read.spans.map(\.status) == [.success, .error, .success, .error])
    #expect(read.scopes == ["a", "tta_dev_primitives.x", "", "tta_dev_primitives.x"])
  }

  @Test("Spans without a scope or a resource take none from the request before")
  func noScope() throws {
    let stamping = TestRequest([TestSpan("primitive.p.run")], scope: Self.stamping).protobuf
    var bare = WireBuilder()
    bare.message(1) { resourceSpans in
      resourceSpans.message(2) { $0.bytes(2, TestSpan("primitive.p.run", id: 2).protobuf) }
    }
    let read = try Interpreted([stamping, bare.bytes])
    #expect(read.spans.map(\.status) == [.error, .success])
    #expect(read.services == ["test", ""])
    #expect(read.scopes == [Self.stamping, ""])
  }

  @Test(
    "error.type says what failed, else the last exception's type",
    arguments: [
      (["error.type": "A"], [.exception("B")], "A"),
      ([:], [.exception("B"), .exception("C")], "C"),
      ([:], [.exception("B"), .exception("B")], "B"),
      ([:], [.exception("B"), TestEvent("log", ["exception.type": "D"])], "B"),
      ([:], [TestEvent("exception", ["exception.message": "m"])], ""),
      ([:], [], ""),
      (["error.type": "<class 'openai.BadRequestError'>"], [], "openai.BadRequestError"),
      ([:], [.exception("<class 'ValueError'>")], "ValueError"),
      (["error.type": "<class ''>"], [], "<class ''>"),
      (["error.type": "<class 'x"], [], "<class 'x"),
      (["error.type": 404], [], "404"),
    ] as [(TestAttributes, [TestEvent], String)])
  func errorType(attributes: TestAttributes, events: [TestEvent], type: String) throws {
    let span = try Self.primitive(attributes, status: 2, events: events)
    #expect(span?.status == .error)
    #expect(span?.errorType == type)
  }

  @Test("A success has no error type, whatever was raised and caught on its way")
  func caught() throws {
    let span = try Self.primitive(
      ["execution.status": "success", "error.type": "A"], events: [.exception("B")])
    #expect(span?.errorType == "")
  }
}
