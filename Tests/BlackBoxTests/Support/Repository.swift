internal import Foundation

/// Where things are that the tests use.
enum Repository {
  /// The root of the working tree.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Python that has the packages of `dev/test-requirements.txt`.
  static let python = root.appending(path: ".build/test-venv/bin/python").path

  /// The program under test: what `TRACEMILL_BINARY` names, else what was built beside the tests.
  static let program: String = {
    if let named = ProcessInfo.processInfo.environment["TRACEMILL_BINARY"] { return named }
    let builds = ["debug", "release"].map { root.appending(path: ".build/\($0)/tracemill").path }
    return builds.first(where: FileManager.default.isExecutableFile) ?? builds[0]
  }()

  /// One of the Python scripts beside these tests.
  static func script(_ name: String) -> String {
    root.appending(path: "Tests/BlackBoxTests/Scripts/\(name)").path
  }

  /// A file of data beside these tests.
  static func data(_ name: String) -> URL {
    root.appending(path: "Tests/BlackBoxTests/Data/\(name)")
  }

  /// A captured request.
  static func sample(_ name: String) -> URL {
    root.appending(path: "Tests/Samples/\(name)")
  }
}
