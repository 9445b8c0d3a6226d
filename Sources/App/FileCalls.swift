internal import Foundation

/// The calls of the file system that a save makes, so that tests can fail or hold each of them.
package struct FileCalls: Sendable {
  /// Creates or empties a file that only its owner may read and write; returns its descriptor.
  package var create: @Sendable (_ path: String) throws(FileError) -> Int32
  /// Writes all bytes.
  package var write:
    @Sendable (_ file: Int32, _ bytes: [UInt8], _ path: String) throws(FileError) -> Void
  /// Waits until the file or directory is on the disk.
  package var sync: @Sendable (_ file: Int32, _ path: String) throws(FileError) -> Void
  /// Closes a descriptor.
  package var close: @Sendable (_ file: Int32) -> Void
  /// Gives a file another name, and replaces the file that has that name.
  package var rename: @Sendable (_ old: String, _ new: String) throws(FileError) -> Void
  /// Opens a directory; returns its descriptor.
  package var openDirectory: @Sendable (_ path: String) throws(FileError) -> Int32

  // The pointers that are passed here are of strings and arrays that live as long as the call.

  /// Those of the system.
  package static let system = FileCalls(
    create: { path throws(FileError) in
      let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw FileError("create", path, code: errno) }
      return file
    },
    write: { file, bytes, path throws(FileError) in
      var start = 0
      while start < bytes.count {
        let count = unsafe bytes.withUnsafeBytes { bytes in
          unsafe Foundation.write(file, bytes.baseAddress?.advanced(by: start), bytes.count - start)
        }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw FileError("write", path, code: errno) }
        start += count
      }
    },
    sync: { file, path throws(FileError) in
      guard fsync(file) == 0 else { throw FileError("synchronise", path, code: errno) }
    },
    close: { file in _ = Foundation.close(file) },
    rename: { old, new throws(FileError) in
      guard unsafe Foundation.rename(old, new) == 0 else {
        throw FileError("rename a file to", new, code: errno)
      }
    },
    openDirectory: { path throws(FileError) in
      let file = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard file >= 0 else { throw FileError("open", path, code: errno) }
      return file
    })
}
