internal import NIOCore

/// Where what was read over HTTP/1 is cut, so that the decoder is given one request at a time.
///
/// The decoder reads everything that it is given. Of a read of 1 MiB it would make 50,000 requests, each
/// with its reply, whether or not the replies before are read. A piece is only cut shorter than it could
/// be; what it means is for the decoder to say.
enum RequestCut {
  /// What comes next in the bytes, as far as is known.
  enum Place: Equatable {
    /// A head, or the rest of one.
    case head
    /// A body of which so many bytes are still to come.
    case body(left: Int)
    /// A body in chunks.
    case chunks
  }

  /// So many bytes are given at once, in whatever place.
  static let small = 4 << 10
  /// The most that is given at once where it is not known where the request ends, in bytes.
  static let largest = 16 << 10

  /// How many of the first of `bytes` are to be given to the decoder; at least one where there is one.
  static func length(of bytes: ByteBuffer, at place: Place) -> Int {
    let count = bytes.readableBytes
    guard count > small else { return count }
    switch place {
    case .body(let left): return min(count, max(left, 1))
    case .chunks: return min(count, largest)
    case .head:
      let piece = bytes.readableBytesView.prefix(largest)
      var start = piece.startIndex
      while let lineEnd = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
        start = lineEnd + 1
        // An empty line ends the head (RFC 9112, 2.1).
        if piece[start...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) {
          return start + 2 - piece.startIndex
        }
      }
      return piece.count
    }
  }
}
