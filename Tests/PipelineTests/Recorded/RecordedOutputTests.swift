import Foundation
import OTLP
import Pipeline
import TestSupport
import Testing

/// Guards a change of the structure: what is derived stays byte for byte what it was.
///
/// `Tests/Samples/recorded-outputs.txt` holds a digest for each input. A change that is meant to change an output runs
/// these tests with `TRACEMILL_RECORD_OUTPUTS` set to the path of a new file, and says in its commit what changed.
@Suite struct RecordedOutputTests {
  private static let recorded = Result {
    var digests: [String: String] = [:]
    for line in try Samples.text("recorded-outputs.txt").split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2 { digests[String(parts[0])] = String(parts[1]) }
    }
    return digests
  }

  private static let samples =
    ["agent-library.otlp.pb"]
    + (["genai", "stacks"].flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(
        atPath: Samples.folder.appending(path: folder).path(percentEncoded: false))) ?? [])
        .filter { $0.hasSuffix(".pb") }.map { "\(folder)/\($0)" }.sorted()
    })

  /// Seeds of ``RandomCases/serial``, 50 traces each: 2,000 random traces.
  private static let seeds = 0..<40

  @Test("A sample gives the recorded bytes of /metrics, /graph and /traces", arguments: samples)
  func sample(name: String) throws {
    let engine = try TestEngine(lanes: 1, inputEnds: true)
    try #require(engine.send(try Samples.bytes(name)) == .success(.accepted))
    try check(engine, name)
  }

  @Test("Random traces give the recorded bytes of /metrics, /graph and /traces", arguments: seeds)
  func random(seed: Int) throws {
    let it = RandomCases.serial.make(seed)
    let engine = try PropertyEngine(it.options, lanes: 1)
    for body in it.delivery.bodies { engine.engine.send(body) }
    try check(engine.engine, "seed-\(seed)")
  }

  /// Holds what `engine` shows before and after all traces settle against what was recorded.
  private func check(_ engine: TestEngine, _ name: String) throws {
    var output = RecordedOutput()
    try output.add(engine)
    engine.settle()
    try output.add(engine)
    let digest = String(output.digest, radix: 16)
    if let path = ProcessInfo.processInfo.environment["TRACEMILL_RECORD_OUTPUTS"] {
      return try append("\(name) \(digest)\n", to: path)
    }
    #expect(try RecordedOutputTests.recorded.get()[name] == digest)
  }

  private func append(_ line: String, to path: String) throws {
    if !FileManager.default.fileExists(atPath: path) {
      try #require(FileManager.default.createFile(atPath: path, contents: nil))
    }
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(line.utf8))
    try file.close()
  }
}
