import Semantics
import TestSupport
import Testing

@Suite("Names that become labels")
struct NameTests {
  private static let uuid = "ce4ababc-878e-49ea-96e8-6b8266317012"
  private static let digits = "0123456789abcdef0123456789ABCDEF"

  @Test(
    "Ids are cut out of them, with what joined them to the rest",
    arguments: [
      ("WorkflowBuilder-\(uuid)", "WorkflowBuilder"), ("\(uuid)_writer", "writer"),
      ("team/\(uuid)/writer", "team/writer"), ("a \(uuid) b \(digits)", "a b"),
      ("run:\(digits)beef", "run"), ("agent-ade-\(uuid)", "agent-ade"),
      // No ids.
      ("\(uuid.dropLast())x and more of it", "\(uuid.dropLast())x and more of it"),
      ("a-name-of-more-than-thirty-two-letters", "a-name-of-more-than-thirty-two-letters"),
      ("0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcde"),
      ("abcdefabcdefabcdefabcdefabcdefabcdef", "abcdefabcdefabcdefabcdefabcdefabcdef"),
      ("Überschrift-\(uuid)", "Überschrift"),
    ])
  func ids(name: String, shown: String) throws {
    let read = try Interpreted(
      TestRequest([
        TestSpan("x", ["openinference.span.kind": "AGENT", "agent.name": .string(name)]),
        TestSpan(name, ["openinference.span.kind": "CHAIN"]),
        TestSpan("primitive.a.b", ["primitive.name": "a", "workflow.name": .string(name)]),
        TestSpan("y", ["gen_ai.operation.name": "plan", "gen_ai.agent.name": .string(name)]),
      ]))
    #expect(read.spans.map(\.name) == [shown, shown, "a", "plan \(shown)"])
    #expect(read.spans[0].labels["agent_type"] == shown)
    #expect(read.spans[2].labels["workflow_name"] == shown)
  }

  @Test("A name that is all id gives way to the next, and to itself where there is none")
  func nothingElse() throws {
    let read = try Interpreted(
      TestRequest([
        TestSpan(
          "agent run", ["openinference.span.kind": "AGENT", "agent.name": .string(Self.uuid)]),
        TestSpan(Self.uuid, ["openinference.span.kind": "CHAIN"]),
      ]))
    #expect(read.spans.map(\.name) == ["agent run", Self.uuid])
  }

  @Test(
    "Logfire's names lose the references that nobody fills",
    arguments: [
      ("Processing {user}", "Processing"), ("{a} and {b!r}: {c=}", "and"), ("plain", "plain"),
      ("Turn {turn} for agent x", "Turn for agent x"), ("open {a", "open"),
    ])
  func references(name: String, shown: String) throws {
    let span = TestSpan(name, ["logfire.msg_template": .string(name)])
    #expect(try Interpreted(TestRequest([span])).spans == [.foreign(shown)])
    // Elsewhere braces are part of the name: a route has them.
    let route = TestSpan("GET /users/{id}", ["http.route": "/users/{id}"])
    #expect(try Interpreted(TestRequest([route])).spans == [.foreign("GET /users/{id}")])
  }

  @Test(
    "Exceptions that are control flow are no failure",
    arguments: [
      ("langgraph.errors.GraphInterrupt", true), ("GraphInterrupt", true),
      ("<class 'pydantic_ai.exceptions.ApprovalRequired'>", true), ("ValueError", false),
      ("my.GraphInterruptError", false), ("asyncio.exceptions.CancelledError", false),
    ])
  func controlFlow(error: String, isControlFlow: Bool) throws {
    let kind: TestAttributes = ["openinference.span.kind": "TOOL", "tool.name": "ask"]
    let read = try Interpreted(
      TestRequest([
        TestSpan("ask", status: 2, kind, events: [.exception(error)]),
        TestSpan("ask", status: 2, kind + ["error.type": .string(error)]),
      ]))
    for span in read.spans {
      #expect(span.status == (isControlFlow ? .success : .error))
      #expect(span.errorType.isEmpty == isControlFlow)
    }
  }
}
