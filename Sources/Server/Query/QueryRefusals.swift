internal import Synchronization

/// Counts the requests of the query side that were refused.
final class QueryRefusals: Sendable {
  /// Why a request was refused.
  enum Reason: String, CaseIterable {
    /// As many queries wait for a thread as may.
    case queue
    /// As many connections are open as may, all with a request: what is not a check of health has no room.
    case connections
    /// The `Host` header is not a name of this server.
    case host
  }

  private let counts = Mutex<[Reason: UInt64]>([:])

  func count(_ reason: Reason) { counts.withLock { $0[reason, default: 0] += 1 } }

  /// How many were refused for `reason`.
  func refused(_ reason: Reason) -> UInt64 { counts.withLock { $0[reason, default: 0] } }
}
