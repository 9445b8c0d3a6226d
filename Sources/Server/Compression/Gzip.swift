internal import NIOCore

/// Undoes gzip for whoever has all of it at once.
package enum Gzip {
  /// What `bytes` inflate to; nil where they are no complete gzip, or are more than `limit` bytes.
  package static func inflate(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    var inflater = Inflater()
    var output = ByteBuffer()
    let outcome = inflater.inflate(
      ByteBuffer(bytes: bytes), into: &output, limit: limit, reserve: { _ in true })
    return outcome == .complete ? Array(output.readableBytesView) : nil
  }
}
