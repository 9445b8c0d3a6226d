import App
import Foundation
import Testing

/// Who owns a data directory, and what lies in it.
@Suite struct DataDirectoryTests {
  /// Runs `body` with the path of a directory that is removed afterwards.
  private static func with(_ body: (String) throws -> Void) rethrows {
    let path = Saving.newPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("A directory in use is refused with a sentence that names it and what to do")
  func inUse() throws {
    try DataDirectoryTests.with { path in
      let first = try DataDirectory(path: path)
      let failure = #expect(throws: CommandFailure.self) { try DataDirectory(path: path) }
      #expect(
        failure?.description
          == "The data directory \(path) is in use by another tracemill process; stop that process or"
          + " name another directory with --data-dir.")
      #expect(first.path == path)
    }
  }

  @Test("A directory that nobody uses any more can be used")
  func released() throws {
    try DataDirectoryTests.with { path in
      _ = try DataDirectory(path: path)
      _ = try DataDirectory(path: path)
    }
  }

  @Test("Only its owner may read a directory that is created, and the files in it")
  func modes() throws {
    try DataDirectoryTests.with { path in
      let directory = try DataDirectory(path: path + "/a/b")
      var pieces: [[UInt8]] = [[1], [2, 3]]
      #expect(try directory.replace { pieces.isEmpty ? nil : pieces.removeFirst() } == 3)
      for name in ["/a", "/a/b"] { #expect(try DataDirectoryTests.mode(path + name) == 0o700) }
      for name in ["/lock", "/counters.json"] {
        #expect(try DataDirectoryTests.mode(path + "/a/b" + name) == 0o600)
      }
      let file = try Data(contentsOf: URL(filePath: path + "/a/b/counters.json"))
      #expect(Array(file) == [1, 2, 3])
    }
  }

  @Test("A start removes what interrupted saves have left, and nothing else")
  func leftovers() throws {
    try DataDirectoryTests.with { path in
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let kept = ["counters.json", "mine.tmp", "notes"]
      for name in kept + ["counters.json.tmp", ".dat.nosync1a2b.Xy12Zz"] {
        try Data("x".utf8).write(to: URL(filePath: path + "/" + name))
      }
      let directory = try DataDirectory(path: path)
      let names = try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
      #expect(names == (kept + ["lock"]).sorted())
    }
  }

  @Test("A path that is a file is refused with a sentence that names it")
  func noDirectory() throws {
    try DataDirectoryTests.with { path in
      try Data().write(to: URL(filePath: path))
      let failure = #expect(throws: CommandFailure.self) { try DataDirectory(path: path) }
      #expect(failure?.description.contains(path) == true)
      #expect(failure?.description.contains("--data-dir") == true)
    }
  }

  @Test(
    "A file that is no snapshot, or one cut short, is refused with a sentence that names it",
    arguments: ["", "x", "{\"version\":1,\"time\":5,\"durationBounds\":[1],\"series\":[{\"fam"])
  func malformed(_ text: String) throws {
    try DataDirectoryTests.with { path in
      let directory = try DataDirectory(path: path)
      try Data(text.utf8).write(to: URL(filePath: path + "/counters.json"))
      let failure = #expect(throws: CommandFailure.self) {
        try directory.restore(try Saving.makeEngine())
      }
      #expect(failure?.description.contains(path + "/counters.json") == true)
    }
  }
}
