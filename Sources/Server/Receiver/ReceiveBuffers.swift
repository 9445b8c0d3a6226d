internal import NIOCore
internal import Synchronization

/// The buffers that the connections of one event loop read into, one after the other.
///
/// A connection has one only from a read until its handlers have seen it, so that an idle one has none,
/// and what the next connection reads lands in memory that is there.
final class ReceiveBuffers: Sendable {
  /// What one read brings at most, in bytes: most requests come whole, head and body.
  static let size = 1 << 20
  /// How many are kept, of which some may still wait for a handler that has not let go.
  private static let mostKept = 4

  private let buffers = Mutex<[ByteBuffer]>([])

  /// None is kept yet.
  init() {}

  /// An empty buffer that nobody else holds a part of.
  func take() -> ByteBuffer {
    let kept = buffers.withLock { buffers -> ByteBuffer? in
      for index in buffers.indices.reversed() {
        let isFree = buffers[index].modifyIfUniquelyOwned { $0.clear() } != nil
        if isFree { return buffers.remove(at: index) }
      }
      return nil
    }
    return kept ?? ByteBufferAllocator().buffer(capacity: ReceiveBuffers.size)
  }

  /// Keeps `buffer` for ``take()``, once nobody else holds a part of it; not if it is smaller than those
  /// are.
  func give(_ buffer: ByteBuffer) {
    guard buffer.storageCapacity >= ReceiveBuffers.size else { return }
    buffers.withLock { buffers in
      if buffers.count == ReceiveBuffers.mostKept { buffers.removeFirst() }
      buffers.append(buffer)
    }
  }
}
