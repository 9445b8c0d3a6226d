internal import App
internal import Foundation
internal import Server

/// Reads what a user names as input: a file, or `-` for standard input; gzip is undone.
enum InputFile {
  /// The most bytes that a compressed file may inflate to.
  private static let limit = 4 << 30

  /// All bytes of the file at `path`.
  static func read(_ path: String) throws -> [UInt8] {
    let bytes: [UInt8]
    if path == "-" {
      guard let data = try? FileHandle.standardInput.readToEnd() ?? Data() else {
        throw CommandFailure(
          "Standard input cannot be read. Check that it is open and not a directory.")
      }
      bytes = [UInt8](data)
    } else {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw CommandFailure(
          "\(path) cannot be read. Check that it exists, is a file and is readable.")
      }
      bytes = [UInt8](data)
    }
    guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
    guard let inflated = Gzip.inflate(bytes, limit: limit) else {
      throw CommandFailure("\(path) is not a complete gzip file, or its content exceeds 4 GiB.")
    }
    return inflated
  }
}
