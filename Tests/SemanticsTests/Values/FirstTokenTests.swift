import Semantics
import TestSupport
import Testing

@Suite("The time to the first token")
struct FirstTokenTests {
  @Test(
    "It is read in the unit of its key",
    arguments: [
      "gen_ai.response.time_to_first_chunk", "gen_ai.client.operation.time_to_first_chunk",
      "gen_ai.server.time_to_first_token", "gen_ai.response.time_to_first_token",
      "gen_ai.latency.time_to_first_token",
    ])
  func seconds(key: String) throws { try check([key: 0.25], 250) }

  @Test(
    "Milliseconds too",
    arguments: ["ai.response.msToFirstChunk", "ttft_ms", "copilot_chat.time_to_first_token"])
  func milliseconds(key: String) throws { try check([key: 250], 250) }

  private func check(_ attribute: [String: TestValue], _ milliseconds: Int64) throws {
    let attributes = TestAttributes(attribute.map { .init($0.key, $0.value) })
    let span = TestSpan("chat", ["gen_ai.operation.name": "chat"] + attributes)
    let usage = try Interpreted(TestRequest([span])).spans.first?.usage
    #expect(usage?.timeToFirstToken == milliseconds * 1_000_000)
  }

  @Test(
    "A moment counts from the start of the span, 2023-11-14T22:13:20Z",
    arguments: [
      ("\"2023-11-14T22:13:20.250Z\"", 250_000_000), ("2023-11-14T22:13:21Z", 1_000_000_000),
      ("\"2023-11-14T23:13:20.000001+01:00\"", 1000), ("2023-11-14 22:13:20.5", 500_000_000),
      ("2023-11-14T17:43:20.123456789-04:30", 123_456_789), ("2023-11-14T22:13:20Z", 0),
      ("2023-11-14T22:13:19Z", nil), ("2023-11-14", nil), ("2023-13-14T22:13:20Z", nil),
      ("soon, within a few seconds", nil), ("2023-11-14T22:13:20.250 CET", nil),
    ] as [(String, Int64?)])
  func moment(text: String, nanoseconds: Int64?) throws {
    let span = TestSpan(
      "g",
      [
        "langfuse.observation.type": "generation",
        "langfuse.observation.completion_start_time": .string(text),
      ])
    let read = try Interpreted(TestRequest([span]))
    #expect(read.spans.first?.usage?.timeToFirstToken == nanoseconds)
    #expect(read.unreadableValues == (nanoseconds == nil ? 1 : 0))
  }
}
