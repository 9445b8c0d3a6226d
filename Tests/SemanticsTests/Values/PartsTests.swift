import Semantics
import TestSupport
import Testing

@Suite("Parts of input and output")
struct PartsTests {
  struct Case: Sendable {
    /// Input, output, total, cache read, cache write, reasoning; nil is not reported.
    var reported: [Int64?]
    var input: Int64?
    var output: Int64?

    init(_ reported: Int64?..., is input: Int64?, _ output: Int64?) {
      self.reported = reported
      self.input = input
      self.output = output
    }
  }

  @Test("They are added where the span's own numbers say that they lie outside", arguments: cases)
  func parts(example: Case) throws {
    let keys = [
      "gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens", "gen_ai.usage.total_tokens",
      "gen_ai.usage.cache_read.input_tokens", "gen_ai.usage.cache_write.input_tokens",
      "gen_ai.usage.reasoning.output_tokens",
    ]
    var attributes: TestAttributes = ["gen_ai.operation.name": "chat"]
    for (key, number) in zip(keys, example.reported) {
      if let number { attributes = attributes + TestAttributes([.init(key, .int(number))]) }
    }
    let read = try Interpreted(TestRequest([TestSpan("chat", attributes)]))
    #expect(read.spans.first?.usage?.input == example.input)
    #expect(read.spans.first?.usage?.output == example.output)
  }

  static let cases = [
    Case(100, 20, nil, 40, 10, 5, is: 100, 20),
    Case(100, 20, 120, 40, 10, 5, is: 100, 20),
    // Greater than the whole.
    Case(3, 100, nil, 11_000, 932, nil, is: 11_935, 100),
    Case(100, 10, nil, nil, nil, 900, is: 100, 910),
    Case(0, 10, nil, 4, nil, nil, is: 4, 10),
    // The total says it.
    Case(5000, 40, 6040, 1000, nil, nil, is: 6000, 40),
    Case(26, 50, 1620, nil, nil, 1544, is: 26, 1594),
    Case(100, 20, 155, 30, nil, 5, is: 130, 25),
    Case(100, 20, 125, 30, nil, 5, is: 100, 25),
    // What else is in it nobody knows.
    Case(100, 20, 400, 30, nil, 5, is: 100, 20),
    Case(100, 20, 90, 30, nil, 5, is: 100, 20),
    Case(nil, 20, 150, 30, nil, nil, is: nil, 20),
    Case(100, nil, 130, 30, nil, nil, is: 100, nil),
  ]

  @Test("A dialect that knows input to be without cached tokens adds them once")
  func known() throws {
    let span = TestSpan(
      "claude_code.llm_request",
      [
        "input_tokens": 3, "output_tokens": 120, "cache_read_tokens": 9000,
        "cache_creation_tokens": 500, "gen_ai.request.model": "claude-sonnet-4-5",
      ])
    let read = try Interpreted(TestRequest([span]))
    #expect(read.spans.first?.usage?.input == 9503)
  }

  @Test(
    "A cost of 0 is none: the next key decides",
    arguments: [
      (["gen_ai.usage.cost": 0.0], nil), (["gen_ai.usage.cost": "0"], nil),
      (["gen_ai.cost.total_cost": 0, "gen_ai.usage.cost": 0.0325], 32_500_000_000),
      (["gen_ai.cost.total_cost": 0.5, "gen_ai.usage.cost": 0.0], 500_000_000_000),
    ] as [(TestAttributes, Int64?)])
  func cost(attributes: TestAttributes, cost: Int64?) throws {
    let span = TestSpan(
      "chat", ["gen_ai.operation.name": "chat", "gen_ai.usage.input_tokens": 10] + attributes)
    let read = try Interpreted(TestRequest([span]))
    #expect(read.spans.first?.usage?.cost == cost)
    #expect(read.unreadableValues == 0)
  }

  @Test(
    "What stands for an id where there is none is none",
    arguments: [
      ("None", false), ("null", false), ("unknown", false), ("0", false), ("N/A", false),
      ("undefined", false), ("chatcmpl-0", true), ("none-1", true),
    ])
  func placeholders(id: String, isID: Bool) throws {
    let span = TestSpan(
      "chat", ["gen_ai.operation.name": "chat", "gen_ai.response.id": .string(id)])
    #expect(try Interpreted(TestRequest([span])).spans.first?.usage?.hasResponseID == isID)
  }
}
