internal import Foundation

/// A folder of its own for one test, removed at the end of `with`.
struct Scratch {
  let folder: URL

  static func with<Result>(_ body: (Scratch) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "tracemill-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(Scratch(folder: folder))
  }

  /// A path in the folder; nothing is made there.
  func path(_ name: String) -> String {
    folder.appending(path: name).path
  }

  /// Writes a file into the folder and returns its path.
  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: folder.appending(path: name))
    return path(name)
  }
}
