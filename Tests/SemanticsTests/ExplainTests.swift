import Bytes
import OTLP
import Semantics
import Settings
import TestSupport
import Testing

@Suite("Why a span is what it is")
struct ExplainTests {
  private static func explain(_ spans: [TestSpan]) throws -> String {
    let configuration = try Interpreted.shipped.get()
    var interpreter = Interpreter(
      configuration.dialects, options: configuration.interpreterOptions, symbols: SymbolTable())
    let keys = interpreter.makeKeys()
    var batch = SemanticBatch()
    var text = ByteWriter()
    try interpreter.explain(
      TestRequest(spans).protobuf.span, keys, into: &batch, to: &text)
    return String(decoding: text.array, as: UTF8.self)
  }

  @Test("The deciding rule comes first, then those that add to it, then where fields come from")
  func rules() throws {
    let text = try Self.explain([
      TestSpan(
        "primitive.work.run",
        [
          "primitive.name": "W", "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
          "gen_ai.usage.input_tokens": 5, "execution.status": "ok",
        ])
    ])
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.contains(#"is an execution (inference) "W" of type "work", success"#))
    let first = try #require(lines.firstIndex(of: "by rule tta/primitive"))
    let second = try #require(lines.firstIndex(of: "also rule gen_ai/inference"))
    #expect(first < second)
    #expect(lines.contains("status from execution.status"))
    #expect(lines.contains("input_tokens from gen_ai.usage.input_tokens"))
  }

  @Test("A rule for something else than what the span is has no part in it")
  func otherMeaning() throws {
    let text = try Self.explain([TestSpan("primitive.sequential.step_0")])
    #expect(text.contains("by rule tta/step"))
    #expect(!text.contains("also rule"))
  }

  @Test("Spans of no dialect and invalid spans are explained too")
  func others() throws {
    var invalid = TestSpan("broken")
    invalid.traceID = []
    let text = try Self.explain([TestSpan("GET"), invalid])
    #expect(text.contains("is unrecognised"))
    #expect(text.contains("no rule matches"))
    #expect(text.contains("broken\n  invalid"))
  }

  @Test("Values of prompts and arguments are not written")
  func secrets() throws {
    let text = try Self.explain([
      TestSpan(
        "t",
        [
          "openinference.span.kind": "TOOL", "input.value": "a secret",
          "tool.parameters": "a secret",
        ])
    ])
    #expect(text.contains("tool_arguments from tool.parameters"))
    #expect(!text.contains("secret"))
  }
}
