internal import Synchronization

/// The provider's responses that were counted, by the hash of their ids: one response is one call,
/// whichever traces report it.
///
/// It remembers about the last `capacity` of them at least and twice as many at most, in 32 bytes each
/// or so; then the older half goes. They are spread over parts by their hashes, each behind a lock of its
/// own.
package final class ResponseRegistry: Sendable {
  private final class Part: Sendable {
    let ids = Mutex(RecentIDs())
  }

  private static let count = 8

  private let capacity: Int
  private let parts = (0..<ResponseRegistry.count).map { _ in Part() }

  /// No responses yet.
  package init(capacity: Int = 1 << 18) {
    self.capacity = max(1, capacity / ResponseRegistry.count)
  }

  /// How many it remembers, and how many it has forgotten.
  package var statistics: (count: Int, forgotten: UInt64) {
    parts.reduce(into: (0, 0)) { sum, part in
      part.ids.withLock { ids in
        sum.count += ids.count
        sum.forgotten += ids.forgotten
      }
    }
  }

  /// Whether the response was counted. O(1).
  package func contains(_ id: UInt64) -> Bool {
    part(id).ids.withLock { $0.contains(id) }
  }

  /// Whether the response is new; from then on it is not. O(1).
  package func claim(_ id: UInt64) -> Bool {
    part(id).ids.withLock { $0.insert(id, capacity: capacity) }
  }

  private func part(_ id: UInt64) -> Part { parts[Int(id >> 61)] }
}
