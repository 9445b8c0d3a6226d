import Semantics
import TestSupport
import Testing

@Suite("Attribute values of every type")
struct ValueTests {
  @Test(
    "A number of tokens is read if it converts without loss, else ignored and counted",
    arguments: [
      (150, 150), ("150", 150), (150.0, 150), (0, 0), ("0", 0), (150.5, nil), ("abc", nil),
      ("", nil), ("15 0", nil), (-1, nil), ("-1", nil), (true, nil), ([150], nil),
      (.list(["a": 1]), nil), (.bytes([1]), nil), (.double(.nan), nil),
      (.double(.infinity), nil), (1e300, nil), (.int(.max), nil), (.int(.min), nil),
      ("99999999999999999999", nil), (.rawString([0xFF, 0xFE]), nil),
    ] as [(TestValue, Int64?)])
  func tokens(value: TestValue, count: Int64?) throws {
    try DialectCase(
      "tokens", "chat m",
      [
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        "gen_ai.usage.input_tokens": value,
      ],
      unreadable: count == nil ? 1 : 0,
      is: .call("chat m", usage: UsageReading(input: count, model: "m"))
    ).check()
  }

  @Test("A null is as if it were not there, and no mistake")
  func null() throws {
    try DialectCase(
      "null", "chat m",
      [
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        "gen_ai.usage.input_tokens": nil, "gen_ai.agent.name": nil, "cache.hit": nil,
      ],
      is: .call("chat m", usage: UsageReading(model: "m"))
    ).check()
  }

  @Test("An unreadable value does not hide a readable one of another key")
  func next() throws {
    try DialectCase(
      "next", "chat m",
      [
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        "gen_ai.usage.input_tokens": "many", "gen_ai.usage.prompt_tokens": 5,
      ],
      unreadable: 1, is: .call("chat m", usage: UsageReading(input: 5, model: "m"))
    ).check()
  }

  @Test(
    "A cost is a number that is not negative",
    arguments: [
      (0.5, 500_000_000_000), ("0.5", 500_000_000_000), (2, 2_000_000_000_000), (0, 0),
      (-0.5, nil), ("free", nil), (.double(.nan), nil), ("inf", nil), (1e300, nil), (true, nil),
    ] as [(TestValue, Int64?)])
  func cost(value: TestValue, cost: Int64?) throws {
    try DialectCase(
      "cost", "p", ["llm.prompt_tokens": 1, "llm.cost_usd": value],
      unreadable: cost == nil ? 1 : 0,
      is: .call("p", usage: UsageReading(input: 1, cost: cost))
    ).check()
  }

  @Test(
    "A look-up in a cache was a hit or a miss, or says nothing",
    arguments: [
      (true, .hit), (false, .miss), (1, .hit), (0, .miss), ("true", .hit), ("True", .hit),
      ("1", .hit), ("False", .miss), ("0", .miss), (2, nil), ("yes", nil), ("", nil), ([], nil),
    ] as [(TestValue, SpanReading.Fact?)])
  func bool(value: TestValue, fact: SpanReading.Fact?) throws {
    try DialectCase(
      "hit", "primitive.p.run", ["cache.hit": value], unreadable: fact == nil ? 1 : 0,
      is: .execution(.primitive, "p", "p", facts: fact.map { [$0] } ?? [])
    ).check()
  }

  @Test(
    "A name of another type is as it is written",
    arguments: [
      (5, "5"), (true, "true"), (0.5, "0.5"), ([1], "p"), (.bytes([65]), "p"), (nil, "p"),
    ] as [(TestValue, String)])
  func name(value: TestValue, name: String) throws {
    try DialectCase(
      "name", "primitive.p.run", ["primitive.name": value], is: .execution(.primitive, name, "p")
    ).check()
  }

  @Test("Of a key that occurs twice the first counts")
  func duplicates() throws {
    try DialectCase(
      "twice", "primitive.p.run",
      [
        "primitive.name": "first", "primitive.name": "second", "execution.status": "ok",
        "execution.status": "error", "llm.prompt_tokens": 1, "llm.prompt_tokens": 2,
        "cache.hit": false, "cache.hit": true,
      ],
      is: .call("first", "p", facts: [.miss], usage: UsageReading(input: 1))
    ).check()
    let request = TestRequest([
      TestRequest.Resource(
        ["service.name": "first", "service.name": "second"],
        [TestRequest.Scope("s", [TestSpan("a")])])
    ])
    #expect(try Interpreted(request).services == ["first"])
  }

  @Test("A status of another type is ignored and counted")
  func status() throws {
    try DialectCase(
      "status", "primitive.p.run", ["execution.status": 1], status: 2, unreadable: 1,
      is: .execution(.primitive, "p", "p", .error)
    ).check()
  }

  @Test("What other attributes hold does not matter, however many they are")
  func others() throws {
    var attributes: TestAttributes = ["primitive.name": "P"]
    for number in 0..<200 {
      attributes.pairs.append(
        TestAttributes.Pair("embedding.\(number).vector", [.double(0.25), .double(.nan)]))
    }
    attributes.pairs.append(TestAttributes.Pair("", "empty"))
    attributes.pairs.append(TestAttributes.Pair("agent.type", "last"))
    let chunks = (0..<71).map { TestEvent("chunk", ["index": .int($0)]) }
    try DialectCase(
      "many", "primitive.p.run", attributes, events: chunks,
      is: .execution(.primitive, "P", "p", labels: ["agent_type": "last"])
    ).check()
  }

  @Test("Prompts, completions, arguments and results are not kept")
  func secrets() throws {
    let secret: TestValue = "a secret, told in confidence"
    let keys = [
      "input.value", "output.value", "gen_ai.prompt.0.content", "gen_ai.completion.0.content",
      "gen_ai.input.messages", "gen_ai.output.messages", "gen_ai.system_instructions",
      "gen_ai.tool.call.arguments", "gen_ai.tool.call.result", "tool.parameters", "tool_arguments",
      "traceloop.entity.input", "traceloop.entity.output", "llm.input_messages.0.message.content",
      "error.message", "exception.message", "llm.invocation_parameters",
    ]
    let attributes = TestAttributes(keys.map { TestAttributes.Pair($0, secret) })
    let kinds: [(String, TestAttributes)] = [
      ("primitive.tool.run", ["primitive.name": "T"]),
      ("a", ["gen_ai.operation.name": "chat"]), ("b", ["gen_ai.operation.name": "execute_tool"]),
      ("c", ["openinference.span.kind": "TOOL"]), ("d", ["openinference.span.kind": "LLM"]),
      ("e", ["traceloop.span.kind": "tool"]), ("f", [:]),
    ]
    var spans = kinds.map { name, own in
      TestSpan(
        name, status: 2, own + attributes,
        events: [TestEvent("exception", ["exception.message": secret]), TestEvent("x", attributes)])
    }
    for index in spans.indices { spans[index].statusMessage = "a secret status" }
    let read = try Interpreted(TestRequest(spans))
    #expect(read.spans.count == kinds.count)
    #expect(read.kept.contains("T"))
    #expect(!read.kept.contains { $0.contains("secret") })
  }

  @Test("Equal arguments of a tool have equal hashes, other ones others")
  func arguments() throws {
    let spans = ["x", "y", "x"].map { text in
      TestSpan(
        "t", ["gen_ai.operation.name": "execute_tool", "gen_ai.tool.call.arguments": .string(text)])
    }
    let hashes = try Interpreted(TestRequest(spans)).raw.map(\.argumentsHash)
    #expect(hashes[0] == hashes[2])
    #expect(hashes[0] != hashes[1])
    #expect(hashes[0] != 0)
  }
}
