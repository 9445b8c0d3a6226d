internal import NIOCore

/// Lets a connection read into the buffers of its event loop.
///
/// A channel keeps the first buffer that it was given for as long as it lives, so that one is small; for
/// each read after it the channel asks anew, as long as it is told that the next may be larger.
struct ReceiveAllocator: RecvByteBufferAllocator {
  private let buffers: ReceiveBuffers
  private var hasRead = false

  /// What the first read brings at most, in bytes.
  private static let firstSize = 2 << 10

  /// The allocator of one connection.
  init(_ buffers: ReceiveBuffers) {
    self.buffers = buffers
  }

  func buffer(allocator: ByteBufferAllocator) -> ByteBuffer {
    hasRead ? buffers.take() : allocator.buffer(capacity: ReceiveAllocator.firstSize)
  }

  mutating func record(actualReadBytes: Int) -> Bool {
    hasRead = true
    return true
  }
}
