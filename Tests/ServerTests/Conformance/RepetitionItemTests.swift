import TestSupport
import Testing

/// Item 28 of the conformance checklist.
@Suite("Conformance: repetition", .timeLimit(.minutes(20)))
struct RepetitionItemTests {
  static let pairs: [(Way, Way)] = [
    (.grpc, .grpc), (.http1Protobuf, .http1Protobuf), (.http2Protobuf, .http2JSON),
    (.grpc, .http1Protobuf), (.grpc, .http1JSON), (.http1JSON, .http1JSON),
  ]

  @Test(
    "28: The same batch twice, on two connections, at the same time, counts once",
    arguments: pairs)
  func together(first: Way, second: Way) async throws {
    try await withEngine { live in
      for round in 1...8 {
        let request = Self.batch(round: UInt64(round))
        let meeting = Meeting(2)
        let answers = try await withThrowingTaskGroup(of: ExportAnswer.self) { group in
          for way in [first, second] {
            let body = way.body(of: request)
            group.addTask {
              try await way.send(body, to: live.addresses) { await meeting.arrive() }
            }
          }
          // Whatever moment it is, no span is unaccounted for.
          let meanwhile = try await live.scrape()
          #expect(meanwhile.accounts.isBalanced)
          return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.map(\.outcome) == [.taken, .taken])
        #expect(answers.map(\.rejected) == [2, 2])
        let scrape = try await live.expect(
          counted: 200 * round, duplicate: 200 * round, invalid: 4 * round)
        #expect(scrape.sum("primitive_execution_count") == Double(200 * round))
        #expect(scrape.sum("primitive_connection_count") == Double(180 * round))
        #expect(scrape.sum("llm_tokens_total") == Double(540 * round))
      }
    }
  }

  /// Two hundred executions in twenty traces, and two spans that are rejected.
  private static func batch(round: UInt64) -> TestRequest {
    var spans: [TestSpan] = []
    for trace in UInt64(1)...20 {
      let trace = round << 32 | trace
      spans.append(TestSpan("primitive.root.run", trace: trace, id: 1))
      spans += (UInt64(2)...10).map { id in
        TestSpan("primitive.chat.run", trace: trace, id: id, parent: 1, ["llm.prompt_tokens": 3])
      }
    }
    var short = TestSpan("primitive.p.run")
    short.traceID = [1]
    var zero = TestSpan("primitive.p.run")
    zero.spanID = Array(repeating: 0, count: 8)
    return TestRequest([short] + spans + [zero])
  }
}
