internal import NIOCore
internal import Synchronization

/// The open connections of one listener, up to a limit.
final class Connections: Sendable {
  private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])
  private let limit: Int
  private let refusals = Atomic<UInt64>(0)
  private let closings = Mutex<[ClosingReason: UInt64]>([:])

  /// None, and at most `limit`.
  init(limit: Int) {
    self.limit = limit
  }

  /// How many are open.
  var count: Int { channels.withLock { $0.count } }

  /// How many there was no room for.
  var refused: UInt64 { refusals.load(ordering: .relaxed) }

  /// How many the server has ended for `reason`.
  func closed(_ reason: ClosingReason) -> UInt64 { closings.withLock { $0[reason, default: 0] } }

  /// Counts one that the server ends for `reason`.
  func countClosing(_ reason: ClosingReason) {
    closings.withLock { $0[reason, default: 0] += 1 }
  }

  /// Keeps `channel` until it is closed; false, and counted, where there is no room for it.
  func add(_ channel: any Channel) -> Bool {
    let id = ObjectIdentifier(channel)
    let hasRoom = channels.withLock { channels in
      guard channels.count < limit else { return false }
      channels[id] = channel
      return true
    }
    guard hasRoom else {
      refusals.wrappingAdd(1, ordering: .relaxed)
      return false
    }
    channel.closeFuture.whenComplete { _ in
      self.channels.withLock { _ = $0.removeValue(forKey: id) }
    }
    return true
  }

  /// Closes all, whatever they are at.
  func closeAll() {
    for channel in channels.withLock({ Array($0.values) }) { channel.close(promise: nil) }
  }
}
