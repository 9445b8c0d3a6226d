internal import Foundation
internal import Testing

/// A data directory that several processes want.
@Suite struct DataDirectoryTests {
  private static func serve(
    _ directory: String, _ name: String, in scratch: Scratch
  ) throws -> Child {
    try Child(
      Repository.program,
      [
        "serve", "--grpc", "127.0.0.1:0", "--http", "127.0.0.1:0", "--query", "127.0.0.1:0",
        "--data-dir", directory, "--ready-file", scratch.path(name),
      ], in: scratch)
  }

  private static func isReady(_ child: Child, _ name: String, in scratch: Scratch) async throws {
    try await waiting(for: "the ready file") {
      guard child.isRunning else { throw Failure("the server has ended: \(child.errors)") }
      return FileManager.default.fileExists(atPath: scratch.path(name))
    }
  }

  @Test(
    "A second process is refused with one sentence; after kill -9 of the first, another can start")
  func lock() async throws {
    try await Scratch.with { scratch in
      let directory = scratch.path("data")
      let first = try DataDirectoryTests.serve(directory, "first.json", in: scratch)
      defer { first.kill() }
      try await DataDirectoryTests.isReady(first, "first.json", in: scratch)

      let second = try DataDirectoryTests.serve(directory, "second.json", in: scratch)
      defer { second.kill() }
      #expect(try await second.exitStatus() == 1)
      #expect(second.errors.split(separator: "\n").count == 1, "\(second.errors)")
      #expect(second.errors.contains("The data directory \(directory) is in use"))
      #expect(second.errors.contains("--data-dir"))
      #expect(first.isRunning)

      first.kill()
      let third = try DataDirectoryTests.serve(directory, "third.json", in: scratch)
      defer { third.kill() }
      try await DataDirectoryTests.isReady(third, "third.json", in: scratch)
      third.terminate()
      #expect(try await third.exitStatus() == 0, "\(third.errors)")
    }
  }

  @Test("If the counters cannot be saved at SIGTERM, the status is 1 and a sentence says so")
  func lastSaveFails() async throws {
    try await Scratch.with { scratch in
      let directory = scratch.path("data")
      let server = try DataDirectoryTests.serve(directory, "ready.json", in: scratch)
      defer { server.kill() }
      try await DataDirectoryTests.isReady(server, "ready.json", in: scratch)
      let file = directory + "/counters.json"
      try await waiting(for: "the first save") { FileManager.default.fileExists(atPath: file) }
      // No file can be renamed to the name of a directory, whoever tries.
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
      server.terminate()
      #expect(try await server.exitStatus() == 1)
      #expect(server.errors.contains("The last counters were not saved to \(directory)"))
    }
  }
}
