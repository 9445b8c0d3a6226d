internal import NIOCore

/// Follows the frames of HTTP/2 in what is written, to know of errors that end the connection.
///
/// NIO reports an error of one stream and an error of the connection in the same way. Only before the
/// latter it writes GOAWAY with an error code (RFC 9113, 5.4.1).
struct WrittenFrames {
  /// How many bytes of the current frame are still to come.
  private var left = 0

  private static let headerSize = 9
  private static let goAway: UInt8 = 7

  /// Whether a frame that begins in `part`, which comes next, says that the connection has failed.
  ///
  /// A frame's header is never cut: NIO writes it in one piece.
  mutating func connectionFails(in part: ByteBuffer) -> Bool {
    var hasFailed = false
    var start = part.readerIndex + left
    while start + WrittenFrames.headerSize <= part.writerIndex {
      guard let lengthAndKind = part.getInteger(at: start, as: UInt32.self) else { break }
      if UInt8(truncatingIfNeeded: lengthAndKind) == WrittenFrames.goAway {
        // The stream's number is before it.
        let code = part.getInteger(at: start + WrittenFrames.headerSize + 4, as: UInt32.self)
        if let code, code != 0 { hasFailed = true }
      }
      start += WrittenFrames.headerSize + Int(lengthAndKind >> 8)
    }
    left = max(0, start - part.writerIndex)
    return hasFailed
  }
}
