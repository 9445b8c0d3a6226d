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
  /// Checks the hosts that requests are sent to.
  let hosts: HostCheck
  private let buffers = Mutex(Buffers())

  private struct Buffers {
    var list: [ByteBuffer] = []
    /// What they take, in bytes.
    var bytes = 0
  }

  /// What the buffers may take together that are kept, in bytes; the largest of them as much.
  private static let mostKept = 2 << 20

  init(index: Int, hosts: HostPolicy = HostPolicy(listeners: [], names: [])) {
    self.index = index
    self.hosts = HostCheck(hosts)
  }

  /// An empty buffer with room for `capacity` bytes.
  func takeBuffer(capacity: Int) -> ByteBuffer {
    let kept = buffers.withLock { buffers in
      let buffer = buffers.list.popLast()
      buffers.bytes -= buffer?.storageCapacity ?? 0
      return buffer
    }
    guard var buffer = kept else {
      return ByteBufferAllocator().buffer(capacity: capacity)
    }
    buffer.reserveCapacity(capacity)
    return buffer
  }

  /// What the buffers that are kept take, in bytes.
  var keptBytes: Int { buffers.withLock { $0.bytes } }

  /// Keeps a buffer for ``takeBuffer(capacity:)``.
  func giveBuffer(_ buffer: consuming ByteBuffer) {
    guard (1...Lane.mostKept).contains(buffer.storageCapacity) else { return }
    buffer.clear()
    buffers.withLock { [buffer] buffers in
      guard buffers.bytes + buffer.storageCapacity <= Lane.mostKept else { return }
      buffers.bytes += buffer.storageCapacity
      buffers.list.append(buffer)
    }
  }
}
