internal import CDeflate
internal import NIOCore

/// Undoes gzip of a body that says how large it was: one call, in less than half of zlib's time.
///
/// Safe, because nothing outside can reach the decompressor.
@safe
struct WholeInflater: ~Copyable {
  /// Deflate makes nothing larger than so many times its size (zlib, "Maximum Compression Factor"); a
  /// body that says more is not believed.
  private static let mostExpansion = 1032

  // Opaque memory of the library's, which only this value, which cannot be copied, has.
  private let decompressor: OpaquePointer?

  init() {
    unsafe decompressor = libdeflate_alloc_decompressor()
  }

  deinit {
    unsafe libdeflate_free_decompressor(decompressor)
  }

  /// How many bytes the one member of `body` says that it inflates to (RFC 1952, ISIZE); nil where
  /// that cannot be, or is nothing.
  static func size(of body: ByteBuffer) -> Int? {
    let last = body.getInteger(
      at: body.writerIndex - 4, endianness: .little, as: UInt32.self)
    guard let last, last > 0, Int(last) <= body.readableBytes * mostExpansion else { return nil }
    return Int(last)
  }

  /// Appends what `body` inflates to if it is one member of `size` bytes whose checksum matches; else
  /// false, and `output` is as it was.
  borrowing func inflate(_ body: ByteBuffer, into output: inout ByteBuffer, size: Int) -> Bool {
    guard let decompressor = unsafe decompressor else { return false }
    let start = output.writerIndex
    var isWhole = false
    // Both pointers are used within the call alone, and the library keeps within the counts given.
    unsafe body.withUnsafeReadableBytes { input in
      _ = unsafe output.writeWithUnsafeMutableBytes(minimumWritableBytes: size) { room in
        var read = 0
        let result = unsafe libdeflate_gzip_decompress_ex(
          decompressor, input.baseAddress, input.count, room.baseAddress, size, &read, nil)
        isWhole = result == LIBDEFLATE_SUCCESS && read == input.count
        return size
      }
    }
    // With no place for the number of bytes written, the library succeeds only if they are all.
    if !isWhole { output.moveWriterIndex(to: start) }
    return isWhole
  }
}
