internal import NIOCore
internal import Synchronization

/// What one event loop or one worker keeps from request to request.
///
/// Only one thread uses a lane at a time, so its locks are never waited for, except while counters
/// are read for a scrape.
final class Lane: Sendable {
  /// Its number.
  let index: Int
  /// Undoes gzip.
  let inflater = Mutex(Inflater())
  /// What was counted.
  let counters = Mutex(RequestCounters())
  /// What its connections read into.
  let receiveBuffers = ReceiveBuffers()
  private let buffers = Mutex<[ByteBuffer]>([])

  /// Buffers above this size, in bytes, are not kept.
  private static let largestKept = 2 << 20
  private static let mostKept = 8

  init(index: Int) {
    self.index = index
  }

  /// An empty buffer with room for `capacity` bytes.
  func takeBuffer(capacity: Int) -> ByteBuffer {
    guard var buffer = buffers.withLock({ $0.popLast() }) else {
      return ByteBufferAllocator().buffer(capacity: capacity)
    }
    buffer.reserveCapacity(capacity)
    return buffer
  }

  /// Keeps a buffer for ``takeBuffer(capacity:)``.
  func giveBuffer(_ buffer: consuming ByteBuffer) {
    guard (1...Lane.largestKept).contains(buffer.storageCapacity) else { return }
    buffer.clear()
    buffers.withLock { [buffer] in
      if $0.count < Lane.mostKept { $0.append(buffer) }
    }
  }
}
