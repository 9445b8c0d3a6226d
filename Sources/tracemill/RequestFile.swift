internal import Foundation
internal import OTLP

/// A file of export requests, cut into requests.
struct RequestFile {
  /// One request of the file.
  struct Request {
    var body: [UInt8]
    var encoding: BodyEncoding
    /// Where it stands in a file of several: `, line 3`.
    var place = ""
  }

  let requests: [Request]

  /// The requests in `bytes`, which are what a file at `path` holds, decompressed.
  ///
  /// A `.pb` file is one request however many were written to it one after the other: that is how
  /// protobuf messages merge. JSON may be one document or one a line.
  init(path: String, bytes: [UInt8]) {
    guard RequestFile.isJSON(path, bytes) else {
      requests = [Request(body: bytes, encoding: .protobuf)]
      return
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
      .map { Array($0) }
    let isOneALine = lines.count > 1 && lines.allSatisfy(RequestFile.isWholeObject)
    if isOneALine {
      requests = lines.enumerated().map { number, line in
        Request(body: line, encoding: .json, place: ", line \(number + 1)")
      }
    } else {
      requests = [Request(body: bytes, encoding: .json)]
    }
  }

  /// By the file's name; standard input by its first byte, since a request in protobuf begins with a
  /// line feed.
  private static func isJSON(_ path: String, _ bytes: [UInt8]) -> Bool {
    let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
    if name.hasSuffix(".json") || name.hasSuffix(".jsonl") { return true }
    if name.hasSuffix(".pb") { return false }
    return bytes.first == UInt8(ascii: "{")
  }

  private static func isWholeObject(_ line: [UInt8]) -> Bool {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard text.first == UInt8(ascii: "{") else { return text.isEmpty || text == [0x0D] }
    return text.last { $0 != 0x20 && $0 != 0x0D } == UInt8(ascii: "}")
  }
}
