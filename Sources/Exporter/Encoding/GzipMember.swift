internal import CZlib
package import NIOCore

/// Compresses request bodies (RFC 1952).
package enum GzipMember {
  /// Fast: an exporter's compressor is seldom set higher, and load is prepared sooner.
  private static let level: Int32 = 1

  /// Appends `bytes`, compressed, to `output`.
  ///
  /// - Throws: `compression` where zlib has no memory for it, or there are 4 GiB or more.
  package static func write(
    _ bytes: ByteBufferView, to output: inout ByteBuffer
  ) throws(ExporterError) {
    let failure = ExporterError(
      .compression, "A request could not be compressed; remove --gzip or free memory.")
    guard bytes.count < Int(UInt32.max) else { throw failure }
    // Zlib keeps the address of its stream from call to call, so it must not move.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    defer {
      unsafe stream.deinitialize(count: 1)
      unsafe stream.deallocate()
    }
    // 15 is the largest window, 16 more asks for gzip instead of zlib's own format.
    let started = unsafe deflateInit2_(
      stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard started == Z_OK else { throw failure }
    defer { unsafe _ = deflateEnd(stream) }
    let bound = unsafe Int(deflateBound(stream, UInt(bytes.count)))
    var input = Array(bytes)
    var isComplete = false
    // Zlib reads and writes within the one call, and within the bounds that it is given.
    unsafe output.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { target in
      unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe stream.pointee.next_in = source.baseAddress
        unsafe stream.pointee.avail_in = UInt32(source.count)
        unsafe stream.pointee.next_out = target.bindMemory(to: UInt8.self).baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: target.count)
        unsafe isComplete = deflate(stream, Z_FINISH) == Z_STREAM_END
        return unsafe Int(stream.pointee.total_out)
      }
    }
    guard isComplete else { throw failure }
  }
}
