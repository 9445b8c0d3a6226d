import Pipeline
import TestSupport
import Testing

/// Of usage that does not count the ledger names the span that counts instead (docs/derivation.md, "Tokens and cost").
@Suite("What usage yields to")
struct YieldTests {
  /// Spans, each with its library, and for each that does not count the trace and the span that does.
  struct Situation: Sendable, CustomTestStringConvertible {
    var title: String
    var requests: [[(scope: String, span: TestSpan)]]
    var yields: [[UInt64]: [UInt64]?]

    var testDescription: String { title }
  }

  private static func span(
    _ id: UInt64, trace: UInt64 = 1, below parent: UInt64? = nil, scope: String = "one",
    operation: TestValue = "chat", start: UInt64 = 0, duration: UInt64 = 100,
    response: TestValue? = nil
  ) -> (scope: String, span: TestSpan) {
    var attributes: TestAttributes = [
      "gen_ai.operation.name": operation, "gen_ai.request.model": "zz-1",
      "gen_ai.usage.input_tokens": 7,
    ]
    if let response { attributes["gen_ai.response.id"] = response }
    return (
      scope,
      TestSpan(
        "chat", trace: trace, id: id, parent: parent, start: start, duration: duration, attributes)
    )
  }

  private static let foreign = (
    scope: "http", span: TestSpan("POST", id: 50, parent: 1, start: 1, duration: 90)
  )

  static let situations = [
    Situation(
      title: "A call whose call below reports it, past a span of another kind",
      requests: [[span(1), foreign, span(2, below: 50, start: 5, duration: 50)]],
      yields: [[1, 1]: [1, 2]]),
    Situation(
      title: "Of two calls below the one that began first",
      requests: [
        [
          span(1), span(3, below: 1, start: 40, duration: 10),
          span(2, below: 1, start: 5, duration: 10),
        ]
      ],
      yields: [[1, 1]: [1, 2]]),
    Situation(
      title: "A call that comes after the one above it counted",
      requests: [[span(1)], [span(2, below: 1, start: 5, duration: 50)]],
      yields: [[1, 2]: [1, 1]]),
    Situation(
      title: "An agent's sum, to the call below its tool",
      requests: [
        [
          span(1, operation: "invoke_agent"), span(2, below: 1, operation: "execute_tool"),
          span(3, below: 2),
        ]
      ],
      yields: [[1, 1]: [1, 3], [1, 2]: [1, 3]]),
    Situation(
      title: "Another library's report in another trace",
      requests: [
        [span(1), span(1, trace: 2, scope: "two", start: 10, duration: 50)]
      ],
      yields: [[1, 1]: [2, 1]]),
    Situation(
      title: "Another report of one response, in another trace",
      requests: [
        [
          span(1, response: "r"), span(9, trace: 3, scope: "two", start: 500, response: "other"),
          span(1, trace: 2, scope: "two", start: 10, duration: 50, response: "r"),
        ]
      ],
      yields: [[1, 1]: [2, 1]]),
    Situation(
      title: "A response that was decided on before: by which report is not known",
      requests: [[span(1, response: "r")], [span(1, trace: 2, response: "r")]],
      yields: [[2, 1]: nil]),
  ]

  private struct Ledger: Decodable {
    struct Usage: Decodable {
      struct Winner: Decodable {
        var trace_id: String
        var span_id: String
      }

      var span_id: String
      var disposition: String
      var yielded_to: Winner?
    }

    var trace_id: String
    var usage: [Usage]
  }

  @Test("In the ledger of its trace", arguments: situations)
  func yields(_ situation: Situation) throws {
    var engine = try TestEngine()
    for request in situation.requests { engine.send(Self.request(request)) }
    engine.wait(seconds: 6)
    engine.settle()
    #expect(try YieldTests.yields(engine) == situation.yields)
  }

  @Test(
    "What a span yields to that comes when its trace was forgotten is not what another yielded to")
  func again() throws {
    var engine = try TestEngine()
    let inner = Self.span(
      1, trace: 2, scope: "two", start: 10, duration: 50, response: "r")
    engine.send(Self.request([Self.span(1, response: "r"), inner]))
    engine.wait(seconds: 6)
    #expect(try YieldTests.yields(engine) == [[1, 1]: [2, 1]])
    for _ in 0..<4 { engine.wait(seconds: 400) }
    #expect(try YieldTests.yields(engine) == [:])
    engine.send(Self.request([Self.span(1, response: "r")]))
    engine.wait(seconds: 6)
    #expect(try YieldTests.yields(engine) == [[1, 1]: nil])
  }

  private static func request(_ spans: [(scope: String, span: TestSpan)]) -> [UInt8] {
    TestRequest([
      TestRequest.Resource(
        ["service.name": "app"], spans.map { TestRequest.Scope($0.scope, [$0.span]) })
    ]).protobuf
  }

  private static func yields(_ engine: TestEngine) throws -> [[UInt64]: [UInt64]?] {
    var found: [[UInt64]: [UInt64]?] = [:]
    for ledger in try engine.ledgers(Ledger.self) {
      for usage in ledger.usage where usage.disposition != "counted" {
        found.updateValue(
          usage.yielded_to.map { [YieldTests.number($0.trace_id), YieldTests.number($0.span_id)] },
          forKey: [YieldTests.number(ledger.trace_id), YieldTests.number(usage.span_id)])
      }
    }
    return found
  }

  /// The number that an id ends in.
  private static func number(_ id: String) -> UInt64 { UInt64(id.suffix(16), radix: 16) ?? 0 }
}
