internal import Foundation
internal import Pipeline

/// The folder of `--data-dir`: counters are kept there, so that they survive a restart.
struct DataDirectory {
  private let folder: URL
  private var file: URL { folder.appending(path: "counters.json") }

  /// The folder at `path`; it is made if it is not there.
  init(path: String) throws {
    folder = URL(filePath: path, directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        "The data directory \(path) cannot be made (\(error.localizedDescription)); give another"
          + " with --data-dir.")
    }
    guard FileManager.default.isWritableFile(atPath: folder.path(percentEncoded: false)) else {
      throw CommandFailure(
        "The data directory \(path) may not be written to; give another with --data-dir.")
    }
  }

  /// Lets `engine` go on from the counters that were kept, if there are any.
  func restore(_ engine: Engine) throws {
    let path = file.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      let snapshot = try JSONDecoder().decode(
        CounterSnapshot.self, from: try Data(contentsOf: file))
      try engine.restore(snapshot)
    } catch let error as SnapshotError {
      throw CommandFailure("\(path): \(error.message).")
    } catch {
      throw CommandFailure("\(path) cannot be read as counters; move it away to begin at 0.")
    }
  }

  /// Keeps the counters of `engine`. What was kept before stays until the new file is whole.
  func save(_ engine: Engine, now: UInt64) throws {
    do {
      try JSONEncoder().encode(engine.snapshot(now: now)).write(to: file, options: .atomic)
    } catch {
      throw CommandFailure(
        "\(file.path(percentEncoded: false)) cannot be written (\(error.localizedDescription));"
          + " counters will not survive a restart until it can.")
    }
  }
}
