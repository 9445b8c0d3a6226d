internal import CZlib

/// Makes gzip (RFC 1952) of a whole reply.
enum Deflater {
  /// `body` as one gzip member; nil where zlib has no memory for it. O(`body.count`).
  static func gzip(_ body: [UInt8]) -> [UInt8]? {
    guard body.count < Int(UInt32.max) else { return nil }
    // Zlib keeps the address of the stream, so it is allocated; it lives until the end of this call.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    defer {
      unsafe stream.deinitialize(count: 1)
      unsafe stream.deallocate()
    }
    // 16 more than the window's bits asks for gzip; level 4 is twice as fast as the default and the
    // text of an exposition still shrinks to about a twelfth.
    guard
      unsafe deflateInit2_(
        stream, 4, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { unsafe _ = deflateEnd(stream) }
    var input = body
    let bound = unsafe Int(deflateBound(stream, UInt(body.count)))
    var isComplete = false
    let output = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      // Both pointers are used within the one call of deflate.
      unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe stream.pointee.next_in = input.baseAddress
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: output.count)
        unsafe isComplete = deflate(stream, Z_FINISH) == Z_STREAM_END
        unsafe count = output.count - Int(stream.pointee.avail_out)
      }
    }
    return isComplete ? output : nil
  }
}
