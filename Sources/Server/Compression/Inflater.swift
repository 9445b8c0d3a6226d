internal import CZlib
package import NIOCore

/// Undoes gzip (RFC 1952) for all the bodies that come after each other: those of one member that say
/// their size with ``WholeInflater``, all others, and those that are not what they should be, with one
/// zlib stream, which tells what is wrong with them.
///
/// Safe, because nothing outside can reach the stream or the pointers that it keeps.
@safe
package struct Inflater: ~Copyable {
  /// How a body came out.
  package enum Outcome: Equatable {
    /// All of it was inflated.
    case complete
    /// It ends in the middle of a member.
    case truncated
    /// It is no gzip, or a checksum does not match.
    case corrupt
    /// It is larger than the limit.
    case overLimit
    /// `reserve` refused the room for it.
    case refused
  }

  // Zlib keeps the address of the stream, so it lives at one place from init to deinit, and only
  // this value, which cannot be copied, has it.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool
  private let whole = WholeInflater()

  /// The most that may come out whatever limit is given, in bytes.
  private static let largestOutput = 1 << 31

  /// A stream that has been given no memory for a window yet.
  package init() {
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 16 more than the window's bits asks for gzip and nothing else.
    unsafe isReady =
      inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { unsafe _ = inflateEnd(stream) }
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Appends what `body` inflates to, which may be several members one after the other.
  ///
  /// - Parameters:
  ///   - body: What is over 4 GiB is over the limit.
  ///   - output: Where it goes; it is left with a part where the outcome is not `complete`.
  ///   - limit: The most bytes that may come out; what is over 2 GiB counts as 2 GiB.
  ///   - reserve: Asked before `output` grows, with the bytes that it grows by; what it
  ///     granted is to be given back when the body is done with.
  package mutating func inflate(
    _ body: ByteBuffer, into output: inout ByteBuffer, limit: Int, reserve: (Int) -> Bool
  ) -> Outcome {
    guard isReady, unsafe inflateReset(stream) == Z_OK else { return .refused }
    // Zlib counts its input in 32 bits, and a buffer its capacity.
    guard body.readableBytes <= Int(UInt32.max) else { return .overLimit }
    let limit = min(limit, Inflater.largestOutput)
    var granted = 0
    if let size = WholeInflater.size(of: body), size <= limit {
      guard reserve(size) else { return .refused }
      granted = size
      if whole.inflate(body, into: &output, size: size) { return .complete }
    }
    // The stream keeps the pointer to the input only within this closure: every call of inflate is
    // in it, and the next body sets another.
    return unsafe body.withUnsafeReadableBytes { input in
      // Zlib's input is not declared const, and is only read.
      unsafe stream.pointee.next_in = UnsafeMutablePointer(
        mutating: input.bindMemory(to: UInt8.self).baseAddress)
      unsafe stream.pointee.avail_in = UInt32(input.count)
      return run(into: &output, granted: granted, limit: limit, reserve: reserve)
    }
  }

  /// - Parameter granted: how many bytes there is room for already.
  private mutating func run(
    into output: inout ByteBuffer, granted: Int, limit: Int, reserve: (Int) -> Bool
  ) -> Outcome {
    let start = output.writerIndex
    var granted = granted
    output.reserveCapacity(start + granted)
    while true {
      var written = output.writerIndex - start
      if written == granted {
        // One byte over the limit tells a body that is exactly the limit from a larger one.
        let wanted = min(max(granted * 2, 64 << 10), limit + 1)
        guard reserve(wanted - granted) else { return .refused }
        output.reserveCapacity(start + wanted)
        granted = wanted
      }
      let room = min(granted - written, 1 << 30)
      var result = Z_OK
      unsafe output.writeWithUnsafeMutableBytes(minimumWritableBytes: 0) { buffer in
        // The stream keeps this pointer too, but writes only during the call of inflate.
        unsafe stream.pointee.next_out = buffer.bindMemory(to: UInt8.self).baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        unsafe result = CZlib.inflate(stream, Z_NO_FLUSH)
        return unsafe room - Int(stream.pointee.avail_out)
      }
      written = output.writerIndex - start
      if written > limit { return .overLimit }
      let inputLeft = unsafe stream.pointee.avail_in
      switch result {
      case Z_STREAM_END:
        if inputLeft == 0 { return .complete }
        guard unsafe inflateReset(stream) == Z_OK else { return .corrupt }
      case Z_OK:
        let outputLeft = unsafe stream.pointee.avail_out
        if inputLeft == 0, outputLeft > 0 { return .truncated }
      case Z_BUF_ERROR:
        // No progress: there was no input left although the output had room.
        if inputLeft == 0, room > 0 { return .truncated }
        return .corrupt
      default:
        return .corrupt
      }
    }
  }
}
