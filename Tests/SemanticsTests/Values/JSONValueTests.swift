import Semantics
import TestSupport
import Testing

@Suite("Values in the JSON text of an attribute")
struct JSONValueTests {
  private static let dialect = """
    dialects:
      - dialect: mine
        recognised_by: [usage]
        fields:
          request_model: ["model#"]
          input_tokens: [usage#input, usage#prompt_tokens]
          output_tokens: [usage#output]
          cache_read_tokens: [usage#details/cached]
          cost: [usage#cost]
          workflow_name: ["usage#a/b/c/d/e/f/g/h"]
        rules:
          - rule: call
            attributes: {"kind#": CALL}
            without: [usage#hidden]
            execution: inference
            name: ["{usage#title}", "call"]
            type: llm
    """

  struct Case: Sendable, CustomTestStringConvertible {
    var usage: TestValue
    var expected: UsageReading
    var name = "call"
    var testDescription: String { "\(usage)" }
  }

  @Test("Numbers and strings are read as if they were attributes", arguments: cases)
  func values(example: Case) throws {
    let span = TestSpan("x", ["kind": "\"CALL\"", "model": "\"m\"", "usage": example.usage])
    let read = try Interpreted(
      TestRequest([span]), try Interpreted.configuration(JSONValueTests.dialect))
    var usage = example.expected
    usage.model = "m"
    #expect(read.spans == [.call(example.name, usage: usage)])
    #expect(read.unreadableValues == 0)
  }

  static let cases = [
    Case(usage: #"{"input":10,"output":5}"#, expected: UsageReading(input: 10, output: 5)),
    Case(
      usage: #" { "other" : [1, {"input": 7}], "input" : 10 , "text": "\"input\": 3" } "#,
      expected: UsageReading(input: 10)),
    Case(
      usage: #"{"details": {"more": {"cached": 9}, "cached": 4}, "input": 10.0}"#,
      expected: UsageReading(input: 10, cacheRead: 4)),
    Case(
      usage: #"{"cached": 4, "input": null, "prompt_tokens": "12"}"#,
      expected: UsageReading(input: 12)),
    Case(
      usage: #"{"input": 3, "input": 4, "cost": 0.0001234567890123456}"#,
      expected: UsageReading(input: 3, cost: 123_456_789)),
    Case(
      usage: #"{"cost": 2.5e-05, "output": 1}"#, expected: UsageReading(output: 1, cost: 25_000_000)
    ),
    Case(usage: #"{"title": "a name"}"#, expected: UsageReading(), name: "a name"),
    Case(usage: #"{"title": "a \"name\""}"#, expected: UsageReading()),
    // What stands before a mistake counts.
    Case(usage: #"{"input": 10, "output": oops, "cost": 1}"#, expected: UsageReading(input: 10)),
    Case(usage: #"{"input": 10, "output": 5"#, expected: UsageReading(input: 10, output: 5)),
    Case(usage: #"{"input": 10, "out"#, expected: UsageReading(input: 10)),
    Case(usage: #"{"details": {"cached": [{"#, expected: UsageReading()),
    Case(usage: #"[{"input": 10}]"#, expected: UsageReading()),
    Case(usage: "{}", expected: UsageReading()),
    Case(usage: "", expected: UsageReading()),
    Case(usage: "null", expected: UsageReading()),
    Case(usage: "\"", expected: UsageReading()),
    Case(usage: "\\", expected: UsageReading()),
    Case(usage: 12, expected: UsageReading()),
    Case(usage: [12], expected: UsageReading()),
    Case(usage: .rawString([0x7B, 0xFF, 0x22]), expected: UsageReading()),
    // Deeper than eight levels nothing is read, and what comes behind it is.
    Case(
      usage: .string(
        String(repeating: #"{"a":"#, count: 5000) + "1" + String(repeating: "}", count: 5000)),
      expected: UsageReading()),
    Case(
      usage: #"{"x":{"x":{"x":{"x":{"x":{"x":{"x":{"x":{"x":{"input":1}}}}}}}}},"input":2}"#,
      expected: UsageReading(input: 2)),
  ]

  @Test("A text of more than 64 KiB is not read")
  func long() throws {
    let padding = String(repeating: " ", count: 1 << 16)
    let span = TestSpan("x", ["kind": "\"CALL\"", "usage": .string(padding + #"{"input":1}"#)])
    let read = try Interpreted(
      TestRequest([span]), try Interpreted.configuration(JSONValueTests.dialect))
    #expect(read.spans == [.call("call")])
  }

  @Test(
    "A place may decide which rule matches",
    arguments: [
      (#"{"hidden": 1}"#, "\"CALL\"", false), (#"{"hidden": null}"#, "\"CALL\"", true),
      ("{}", "CALL", true), ("{}", " \"CALL\" ", true), ("{}", "\"OTHER\"", false),
      ("{}", "null", false), ("{}", "7", false), ("{}", "", false),
    ])
  func conditions(usage: String, kind: String, isCall: Bool) throws {
    let span = TestSpan("x", ["kind": .string(kind), "usage": .string(usage)])
    let read = try Interpreted(
      TestRequest([span, span]), try Interpreted.configuration(JSONValueTests.dialect))
    #expect(
      read.spans.map(\.meaning) == [isCall ? .execution : .foreign, isCall ? .execution : .foreign])
  }

  @Test("A name down eight levels is found")
  func deep() throws {
    let text = #"{"a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":"w"}}}}}}}}"#
    let span = TestSpan("x", ["kind": "CALL", "usage": .string(text)])
    let read = try Interpreted(
      TestRequest([span]), try Interpreted.configuration(JSONValueTests.dialect))
    #expect(read.spans.first?.labels == ["workflow_name": "w"])
  }
}
