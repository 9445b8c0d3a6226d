internal import CZlib

/// Makes gzip (RFC 1952) of a reply, whole or piece by piece.
///
/// Safe, because nothing outside can reach the stream or the pointers that it keeps.
@safe
struct Deflater: ~Copyable {
  // Zlib keeps the address of the stream, so it lives at one place from init to deinit, and only
  // this value, which cannot be copied, has it.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool
  /// Whether all pieces so far were taken.
  private var isSound: Bool

  /// How many bytes the output grows by at once.
  private static let step = 32 << 10

  /// A gzip member without a piece.
  init() {
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 16 more than the window's bits asks for gzip; level 4 is twice as fast as the default and the
    // text of an exposition still shrinks to about a twelfth.
    unsafe isReady =
      deflateInit2_(
        stream, 4, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    isSound = isReady
  }

  deinit {
    if isReady { unsafe _ = deflateEnd(stream) }
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Whether there was memory for the stream.
  var canDeflate: Bool { isReady }

  /// Appends what of `input` is ready to be sent.
  ///
  /// - Parameter isLast: whether nothing follows: then the member ends.
  /// - Returns: false where the member cannot be completed.
  mutating func deflate(_ input: [UInt8], isLast: Bool, into output: inout [UInt8]) -> Bool {
    guard isSound, input.count < Int(UInt32.max) else { return false }
    var input = input
    // The stream keeps the pointers only within the closures: every call of deflate is in them.
    unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe stream.pointee.next_in = input.baseAddress
      unsafe stream.pointee.avail_in = UInt32(input.count)
      var isDone = false
      while !isDone, isSound {
        let part = unsafe [UInt8](unsafeUninitializedCapacity: Deflater.step) { room, count in
          unsafe stream.pointee.next_out = room.baseAddress
          unsafe stream.pointee.avail_out = UInt32(Deflater.step)
          let result = unsafe CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          unsafe count = Deflater.step - Int(stream.pointee.avail_out)
          // No progress is no fault: all was taken before.
          isSound = result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR
          isDone = result == Z_STREAM_END || (!isLast && count < Deflater.step)
        }
        output += part
      }
    }
    return isSound
  }

  /// `body` as one gzip member; nil where zlib has no memory for it. O(`body.count`).
  static func gzip(_ body: [UInt8]) -> [UInt8]? {
    var deflater = Deflater()
    var output: [UInt8] = []
    return deflater.deflate(body, isLast: true, into: &output) ? output : nil
  }
}
