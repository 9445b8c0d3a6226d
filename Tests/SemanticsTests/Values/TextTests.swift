import Semantics
import Settings
import TestSupport
import Testing

@Suite("Text of names and labels")
struct TextTests {
  @Test("Invalid UTF-8 is shown as U+FFFD")
  func invalid() throws {
    var span = TestSpan(
      "", ["openinference.span.kind": "AGENT", "agent.name": .rawString([0x41, 0xFF, 0x42])])
    span.name = [0xC3, 0x28]
    var other = TestSpan("", ["openinference.span.kind": "CHAIN"])
    other.name = [0xE2, 0x82]
    let read = try Interpreted(TestRequest([span, other]))
    #expect(
      read.spans == [
        .execution(.agent, "A\u{FFFD}B", "agent", labels: ["agent_type": "A\u{FFFD}B"]),
        .execution(.chain, "\u{FFFD}", "chain"),
      ])
  }

  @Test("Text over the limit is cut at a character", arguments: [15, 16, 17, 18, 100])
  func length(count: Int) throws {
    var limits = SymbolTable.Limits()
    limits.length = 16
    let name = String(repeating: "a", count: count - 2) + "é"
    let span = TestSpan("s", ["openinference.span.kind": "TOOL", "tool.name": .string(name)])
    let read = try Interpreted(TestRequest([span]), limits: limits)
    let shown = count <= 16 ? name : String(repeating: "a", count: count == 17 ? 15 : 16)
    #expect(read.spans.first?.name == shown)
  }

  @Test("Names that are equal once cut are one")
  func cutNames() throws {
    var limits = SymbolTable.Limits()
    limits.length = 16
    let names = [String(repeating: "n", count: 17), String(repeating: "n", count: 400)]
    let spans = names.map { TestSpan($0, ["openinference.span.kind": "CHAIN"]) }
    let read = try Interpreted(TestRequest(spans), limits: limits)
    #expect(read.raw[0].name == read.raw[1].name)
  }

  @Test("Once the budget for text is used up, new text is other, and known text stays")
  func budget() throws {
    var limits = SymbolTable.Limits()
    limits.bytes = 1000
    let known = TestRequest([TestSpan("known", ["openinference.span.kind": "CHAIN"])]).protobuf
    let flood = TestRequest(
      (0..<100).map { TestSpan("name \($0)", ["openinference.span.kind": "CHAIN"]) }
    ).protobuf
    let read = try Interpreted([known, flood, known], limits: limits)
    #expect(read.spans.first == .execution(.chain, "known", "chain"))
    #expect(read.spans.last == .execution(.chain, "known", "chain"))
    #expect(read.spans.dropFirst().first?.name == "name 0")
    #expect(read.spans.dropLast().last == .execution(.chain, "other", "chain"))
    #expect(read.kept.reduce(0) { $0 + $1.utf8.count + 64 } < 1200)
  }

  @Test("Names of any length are matched", arguments: [64, 65, 300])
  func longNames(count: Int) throws {
    let type = String(repeating: "t", count: count - "primitive..run".utf8.count)
    try DialectCase(
      "long", "primitive.\(type).run",
      is: .execution(.primitive, String(type.prefix(256)), String(type.prefix(256)))
    ).check()
  }

  @Test("Optional labels are the span's, else the resource's, or the resource's alone")
  func optionalLabels() throws {
    let configuration = try Interpreted.configuration(
      """
      exposition:
        labels:
          - {name: tenant, attribute: tenant.id}
          - {name: environment, attribute: deployment.environment.name, source: resource}
      """)
    let request = TestRequest([
      TestRequest.Resource(
        ["tenant.id": "r", "deployment.environment.name": "live"],
        [
          TestRequest.Scope(
            "s",
            [
              TestSpan("a"),
              TestSpan("b", ["tenant.id": "s\"", "deployment.environment.name": "x"]),
            ])
        ]),
      TestRequest.Resource(
        [:], [TestRequest.Scope("s", [TestSpan("c"), TestSpan("d", ["tenant.id": 7])])]),
    ])
    #expect(
      try Interpreted(request, configuration).extra == [
        #"tenant="r",environment="live""#, #"tenant="s\"",environment="live""#, "", #"tenant="7""#,
      ])
  }
}
