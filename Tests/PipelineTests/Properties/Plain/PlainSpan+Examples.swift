/// Spans for cases that are written out.
extension PlainSpan {
  static func primitive(_ name: String, id: UInt64, parent: UInt64 = 0) -> PlainSpan {
    var span = PlainSpan()
    span.id = id
    span.parent = parent
    span.meaning = .execution
    span.name = name
    span.type = "mock"
    span.spanName = "primitive.mock.execute"
    span.start = 10
    span.end = 20
    return span
  }

  static func step(_ index: Int, _ stepClass: String, id: UInt64, parent: UInt64) -> PlainSpan {
    var span = PlainSpan()
    span.id = id
    span.parent = parent
    span.meaning = .structure
    span.composition = .step
    span.stepIndex = index
    span.stepClass = stepClass
    span.spanName = "primitive.sequential.step_\(index)"
    span.start = 10
    span.end = 20
    return span
  }

  /// A call or, where it is of an agent, a sum of calls.
  static func usage(
    _ kind: Kind, tokens: Int, id: UInt64, parent: UInt64 = 0, end: Int = 20
  ) -> PlainSpan {
    var span = PlainSpan.primitive("chat zz-1", id: id, parent: parent)
    span.dialect = .genAI
    span.kind = kind
    span.spanName = "some operation"
    span.type = "llm"
    span.model = "zz-1"
    span.provider = "acme"
    span.inputTokens = tokens
    span.end = end
    if kind == .agent {
      span.name = "planner"
      span.agentType = "planner"
      span.type = "agent"
    }
    return span
  }

  func with(_ change: (inout PlainSpan) -> Void) -> PlainSpan {
    var span = self
    change(&span)
    return span
  }
}
