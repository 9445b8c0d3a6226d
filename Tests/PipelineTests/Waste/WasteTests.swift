import Bytes
import Foundation
import Pipeline
import TestSupport
import Testing

/// Tokens that count and were spent for nothing, whatever comes first.
@Suite struct WasteTests {
  /// Spans of one service, each of a library, and the prompt tokens of them that are wasted.
  struct Situation: Sendable, CustomTestStringConvertible {
    var title: String
    var spans: [(scope: String, span: TestSpan)]
    /// Of those wasted the ones known before the trace settles.
    var live: Double
    /// By `primitive_name`.
    var settled: [String: Double]

    var testDescription: String { title }
  }

  private static let root = structure("primitive.workflow.run", id: 1)

  private static func structure(
    _ name: String, id: UInt64, parent: UInt64? = nil, start: UInt64 = 0, duration: UInt64 = 10,
    status: String? = nil
  ) -> (scope: String, span: TestSpan) {
    var attributes: TestAttributes = [:]
    for key in ["retry.status", "fallback.status", "saga.status", "execution.status"] {
      if let status { attributes[key] = .string(status) }
    }
    return (
      "tries",
      TestSpan(
        name, id: id, parent: parent, start: start, duration: duration, attributes)
    )
  }

  private static func attempt(
    _ number: Int, id: UInt64, parent: UInt64 = 1, start: UInt64, status: String? = nil
  ) -> (scope: String, span: TestSpan) {
    structure(
      "primitive.retry.attempt_\(number)", id: id, parent: parent, start: start, status: status)
  }

  private static func arm(
    _ name: String, id: UInt64, start: UInt64, status: String? = nil
  ) -> (scope: String, span: TestSpan) {
    structure("primitive.fallback.\(name)", id: id, parent: 1, start: start, status: status)
  }

  private static func call(
    _ tokens: Int64, id: UInt64, parent: UInt64?, start: UInt64 = 0, failed: Bool = false,
    scope: String = "calls", response: String? = nil, operation: TestValue = "chat",
    agent: String? = nil
  ) -> (scope: String, span: TestSpan) {
    var attributes: TestAttributes = [
      "gen_ai.operation.name": operation, "gen_ai.request.model": "zz-1",
      "gen_ai.usage.input_tokens": .int(tokens),
    ]
    if let response { attributes["gen_ai.response.id"] = .string(response) }
    if let agent { attributes["gen_ai.agent.name"] = .string(agent) }
    return (
      scope,
      TestSpan(
        "chat zz-1", id: id, parent: parent, start: start, duration: 5, status: failed ? 2 : 0,
        attributes)
    )
  }

  private static let name = "chat zz-1"

  static let situations = [
    Situation(
      title: "a call that failed", spans: [root, call(7, id: 2, parent: 1, failed: true)],
      live: 7, settled: [name: 7]),
    Situation(
      title: "a call that failed and is a root", spans: [call(7, id: 2, parent: nil, failed: true)],
      live: 7, settled: [name: 7]),
    Situation(
      title: "an attempt that failed, and the one after it",
      spans: [
        root, attempt(0, id: 2, start: 0, status: "error"), call(7, id: 3, parent: 2),
        attempt(1, id: 4, start: 20, status: "success"), call(5, id: 5, parent: 4),
      ],
      live: 7, settled: [name: 7]),
    Situation(
      title: "an attempt that failed, far above",
      spans: [
        attempt(0, id: 2, start: 0, status: "timeout"), structure("GET", id: 3, parent: 2),
        structure("primitive.parallel.branch_a", id: 4, parent: 3), call(7, id: 5, parent: 4),
        call(5, id: 6, parent: 4),
      ],
      live: 12, settled: [name: 12]),
    Situation(
      title: "attempts without a status, of which the last counts for something",
      spans: [
        root, attempt(0, id: 2, start: 0), call(7, id: 3, parent: 2),
        attempt(1, id: 4, start: 10), call(5, id: 5, parent: 4),
        attempt(2, id: 6, start: 20), call(3, id: 7, parent: 6),
      ],
      live: 0, settled: [name: 12]),
    Situation(
      title: "two wrappers one after the other, each with a first attempt that went well",
      spans: [
        root, attempt(0, id: 2, start: 0), call(7, id: 3, parent: 2),
        attempt(0, id: 4, start: 20), call(5, id: 5, parent: 4),
      ],
      live: 0, settled: [:]),
    Situation(
      title: "an attempt that went well, and then a fallback of its own",
      spans: [
        root, attempt(0, id: 2, start: 0), call(7, id: 3, parent: 2),
        arm("primary", id: 4, start: 20), call(5, id: 5, parent: 4),
      ],
      live: 0, settled: [:]),
    Situation(
      title: "two attempts at the same time, of which the later one failed",
      spans: [
        root, attempt(0, id: 2, start: 0), call(7, id: 3, parent: 2),
        attempt(1, id: 4, start: 5, status: "error"), call(5, id: 5, parent: 4),
      ],
      live: 5, settled: [name: 5]),
    Situation(
      title: "the arm that was fallen back from",
      spans: [
        root, arm("primary", id: 2, start: 0), call(7, id: 3, parent: 2),
        arm("fallback", id: 4, start: 20), call(5, id: 5, parent: 4),
      ],
      live: 0, settled: [name: 7]),
    Situation(
      title: "the attempts that were fallen back from",
      spans: [
        root, attempt(0, id: 2, start: 0, status: "error"), call(7, id: 3, parent: 2),
        attempt(1, id: 4, start: 10), call(5, id: 5, parent: 4),
        arm("fallback", id: 6, start: 20), call(3, id: 7, parent: 6),
      ],
      live: 7, settled: [name: 12]),
    Situation(
      title: "attempts below an arm that failed, all of them and once",
      spans: [
        root, arm("primary", id: 2, start: 0, status: "error"),
        attempt(0, id: 3, parent: 2, start: 0, status: "error"), call(7, id: 4, parent: 3),
        attempt(1, id: 5, parent: 2, start: 10), call(5, id: 6, parent: 5, failed: true),
      ],
      live: 12, settled: [name: 12]),
    Situation(
      title: "a saga that was undone",
      spans: [
        structure("primitive.saga.forward", id: 2, parent: 1, status: "error"),
        call(7, id: 3, parent: 2),
      ],
      live: 7, settled: [name: 7]),
    Situation(
      title: "a step, a branch and an agent that failed, which are no attempts",
      spans: [
        structure("primitive.agent.run", id: 1, status: "error"),
        structure("primitive.parallel.branch_a", id: 2, parent: 1, status: "error"),
        call(7, id: 3, parent: 2),
      ],
      live: 0, settled: [:]),
    Situation(
      title: "two nested reports of a call, of which one counts, whichever comes first",
      spans: [
        attempt(0, id: 2, start: 0, status: "error"), call(7, id: 3, parent: 2, failed: true),
        call(7, id: 4, parent: 3),
      ],
      live: 7, settled: [name: 7]),
    Situation(
      title: "a sum of tokens of an agent below an attempt that failed",
      spans: [
        attempt(0, id: 2, start: 0, status: "error"),
        call(7, id: 3, parent: 2, operation: "invoke_agent", agent: "planner"),
      ],
      live: 0, settled: ["planner": 7]),
    Situation(
      title: "a sum of tokens of an agent that failed, whose calls may have gone well",
      spans: [
        call(7, id: 3, parent: nil, failed: true, operation: "invoke_agent", agent: "planner")
      ],
      live: 0, settled: [:]),
    Situation(
      title: "one call in the reports of two libraries below an attempt that failed",
      spans: [
        attempt(0, id: 2, start: 0, status: "error"),
        call(7, id: 3, parent: 2, scope: "framework", agent: "planner"),
        call(7, id: 4, parent: 2, scope: "client"),
      ],
      live: 0, settled: [name: 7]),
    Situation(
      title: "one response in two reports of which the one that yields failed",
      spans: [
        call(7, id: 3, parent: nil, scope: "client", response: "r"),
        call(7, id: 4, parent: 2, start: 1, failed: true, scope: "proxy", response: "r"),
      ],
      live: 0, settled: [:]),
  ]

  @Test(
    "Tokens are wasted by what failed, at once, and by what was replaced", arguments: situations)
  func wasted(situation: Situation) throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<12 {
      let order = round == 0 ? situation.spans : situation.spans.shuffled(using: &generator)
      var engine = try TestEngine()
      let scopes = Set(order.map(\.scope)).sorted()
      // Who reports usage is known before any of it comes, as after a program's first minute.
      engine.send(
        TestRequest([
          TestRequest.Resource(
            ["service.name": "test"],
            scopes.filter { $0 != "tries" }.map { scope in
              TestRequest.Scope(
                scope, [WasteTests.call(1, id: 1, parent: nil).span.inTrace(99)])
            })
        ]).protobuf)
      for (scope, span) in order {
        engine.send(TestRequest([span], scope: scope).protobuf)
      }
      #expect(engine.metrics.sum("llm_tokens_wasted_total") == situation.live)
      engine.wait(seconds: 6)
      engine.settle()
      let sums = engine.metrics.sums("llm_tokens_wasted_total", by: ["primitive_name"])
      #expect(sums == situation.settled)
      // Sent again, and settled again.
      for (scope, span) in order {
        engine.send(TestRequest([span], scope: scope).protobuf)
      }
      engine.wait(seconds: 600)
      #expect(
        engine.metrics.sums("llm_tokens_wasted_total", by: ["primitive_name"])
          == situation.settled)
    }
  }

  @Test("What an attempt that comes after its trace has settled shows to be wasted is added then")
  func late() throws {
    var engine = try TestEngine()
    engine.send(TestRequest([WasteTests.call(7, id: 3, parent: 2).span]).protobuf)
    engine.wait(seconds: 301)
    #expect(engine.metrics.sum("llm_tokens_wasted_total") == 0)
    let attempt = WasteTests.attempt(0, id: 2, start: 0, status: "error").span
    engine.send(TestRequest([attempt]).protobuf)
    #expect(engine.metrics.sum("llm_tokens_wasted_total") == 7)
  }

  @Test("The ledger says which reports are wasted and how many tokens that is")
  func ledger() throws {
    let engine = try TestEngine()
    for (_, span) in [
      WasteTests.attempt(0, id: 2, start: 0), WasteTests.call(7, id: 3, parent: 2),
      WasteTests.attempt(1, id: 4, start: 20), WasteTests.call(5, id: 5, parent: 4),
    ] {
      engine.send(TestRequest([span]).protobuf)
    }
    engine.settle()
    var writer = ByteWriter()
    engine.engine.writeLedgers(into: &writer)
    #expect(writer.string.contains("\"tokens\":12,\"wasted_tokens\":7,"))
    let reports = writer.string.split(separator: "{").filter { $0.contains("\"disposition\"") }
    let wasted = reports.filter { $0.contains("\"wasted\":true") }
    #expect(reports.count == 2)
    #expect(wasted.count == 1)
    #expect(wasted.allSatisfy { $0.contains("\"prompt\":7") })
  }
}

extension TestSpan {
  fileprivate func inTrace(_ number: UInt64) -> TestSpan {
    var copy = self
    copy.traceID = TestSpan.traceID(number)
    return copy
  }
}
