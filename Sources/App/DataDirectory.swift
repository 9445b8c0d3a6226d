internal import Foundation
package import Pipeline

/// The directory of `--data-dir`: it keeps counters over a restart.
///
/// One process owns it at a time. The lock is on a file, and the kernel releases it when the process
/// ends, however it ends.
package final class DataDirectory: Sendable {
  /// As it was given on the command line.
  package let path: String
  private let calls: FileCalls
  /// The descriptor that holds the lock.
  private let lock: Int32

  private var file: String { path + "/counters.json" }
  private var temporaryFile: String { file + ".tmp" }

  /// Locks the directory at `path`; creates it, for its owner alone, if it does not exist.
  ///
  /// Removes files that an interrupted save has left.
  ///
  /// - Throws: where it cannot be created, written to or locked; one sentence says what to do.
  package init(path: String, calls: FileCalls = .system) throws(CommandFailure) {
    self.path = path
    self.calls = calls
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure(
        "The data directory \(path) cannot be created (\(error.localizedDescription)); name another"
          + " with --data-dir.")
    }
    lock = try DataDirectory.lock(path)
    removeLeftovers()
  }

  deinit { _ = close(lock) }

  private static func lock(_ path: String) throws(CommandFailure) -> Int32 {
    let name = path + "/lock"
    // The string lives as long as the call.
    let file = unsafe open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw CommandFailure(
        "The data directory \(path) cannot be used: \(FileError("open", name, code: errno));"
          + " name another with --data-dir.")
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      _ = close(file)
      throw CommandFailure(
        code == EWOULDBLOCK
          ? "The data directory \(path) is in use by another tracemill process; stop that process or"
            + " name another directory with --data-dir."
          : "The data directory \(path) cannot be locked"
            + " (\(FileError("lock", name, code: code).reason)); name one on a file system with locks."
      )
    }
    return file
  }

  /// Removes what saves that were interrupted have left, also those of earlier releases.
  private func removeLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name == "counters.json.tmp" || name.hasPrefix(".dat.nosync") {
      try? FileManager.default.removeItem(atPath: path + "/" + name)
    }
  }

  /// What was saved last; nil if nothing was.
  ///
  /// - Throws: where the file cannot be read as a snapshot.
  package func snapshot() throws(CommandFailure) -> CounterSnapshot? {
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    do {
      return try JSONDecoder().decode(
        CounterSnapshot.self, from: try Data(contentsOf: URL(filePath: file)))
    } catch {
      throw CommandFailure("\(file) cannot be read as counters; move it away to begin at 0.")
    }
  }

  /// Lets `engine` continue from what was saved last.
  ///
  /// - Returns: a sentence about what was left out; nil where nothing was.
  /// - Throws: where that cannot be read, or does not fit the configuration.
  package func restore(_ engine: Engine) throws(CommandFailure) -> String? {
    guard let snapshot = try snapshot() else { return nil }
    do throws(SnapshotError) {
      let leftOut = try engine.restore(snapshot)
      guard !leftOut.isEmpty else { return nil }
      return "\(file) holds what this version does not know and leaves out: "
        + leftOut.joined(separator: ", ") + "."
    } catch {
      throw CommandFailure("\(file): \(error.message).")
    }
  }

  /// Replaces what was saved last. That stays until the new file is whole and on the disk.
  ///
  /// Blocks until the disk has it.
  ///
  /// - Parameter next: the pieces of the new file, nil after the last.
  /// - Returns: the size of the new file in bytes.
  /// - Throws: a `FileError`, or what `next` throws; then what was saved last is still there.
  package func replace(_ next: () throws -> [UInt8]?) throws -> Int {
    let temporary = temporaryFile
    var size = 0
    let file = try calls.create(temporary)
    do {
      defer { calls.close(file) }
      while let piece = try next() {
        try calls.write(file, piece, temporary)
        size += piece.count
      }
      try calls.sync(file, temporary)
      try calls.rename(temporary, self.file)
    } catch {
      // Frees the room on a full disk.
      try? FileManager.default.removeItem(atPath: temporary)
      throw error
    }
    // The new name is on the disk once the directory is.
    let directory = try calls.openDirectory(path)
    defer { calls.close(directory) }
    try calls.sync(directory, path)
    return size
  }
}
