import OTLP
import TestSupport
import Testing

/// What stacks of November 2026 exported, against what their programs ran and their provider billed.
@Suite struct CapturedStackTests {
  static let captures = [
    "adk2_agents.pb", "af_agents.pb", "gemini_cli.json", "langfuse_openai.pb",
    "langsmith_agents.pb", "logfire_agents.pb", "mastra.json", "openhands_agent.pb",
    "openinference_0_1_42.json", "spring_ai.json", "traceloop_agents.pb",
  ]

  @Test("Agents, tools, calls and tokens are those of the run", arguments: captures)
  func whole(capture: String) throws {
    let engine = try TestEngine(inputEnds: true)
    #expect(engine.send(try Self.body(of: capture)) == .success(.accepted))
    engine.settle()
    #expect(try Self.differences(capture, engine) == [])
  }

  @Test(
    "So they are span by span in any order, each sent twice", arguments: captures,
    0..<(longRun ? 50 : 2))
  func shuffled(capture: String, seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    var requests = Requests.split(try Self.body(of: capture))
    requests += requests
    requests.shuffle(using: &generator)
    let engine = try TestEngine(inputEnds: true)
    for request in requests { engine.send(request) }
    engine.settle()
    #expect(try Self.differences(capture, engine) == [])
  }

  /// A capture as protobuf.
  private static func body(of capture: String) throws -> [UInt8] {
    let bytes = try Samples.bytes("captures/\(capture)")
    guard capture.hasSuffix(".json") else { return bytes }
    var transcoder = JSONTranscoder()
    try transcoder.transcode(bytes.span)
    let wire = transcoder.wire
    return wire.indices.map { wire[$0] }
  }

  private static func differences(_ capture: String, _ engine: TestEngine) throws -> [String] {
    let name = String(capture.prefix { $0 != "." })
    return try CapturedRun(of: name).differences(from: engine.metrics)
  }
}
