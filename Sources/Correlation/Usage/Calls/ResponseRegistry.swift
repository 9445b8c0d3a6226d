package import Semantics
internal import Synchronization

/// The provider's responses that were counted, by the hash of their ids: one response is one call,
/// whichever traces report it.
///
/// It remembers about the last `capacity` of them at least and twice as many at most, in 32 bytes each
/// or so; then the older half goes. They are spread over parts by their hashes, each behind a lock of its
/// own.
package final class ResponseRegistry: Sendable {
  private static let count = 8

  private let capacity: Int
  /// In place, so that nobody counts references to them.
  private let parts: InlineArray<8, Mutex<RecentIDs>>

  /// No responses yet.
  package init(capacity: Int = 1 << 18) {
    self.capacity = max(1, capacity / ResponseRegistry.count)
    parts = InlineArray { _ in Mutex(RecentIDs()) }
  }

  /// How many it remembers, and how many it has forgotten.
  package var statistics: (count: Int, forgotten: UInt64) {
    (0..<ResponseRegistry.count).reduce(into: (0, 0)) { sum, place in
      parts[place].withLock { ids in
        sum.count += ids.count
        sum.forgotten += ids.forgotten
      }
    }
  }

  /// Whether the response was counted. O(1).
  package func contains(_ id: ResponseID) -> Bool {
    parts[ResponseRegistry.place(id)].withLock { $0.contains(id.rawValue) }
  }

  /// Whether the response is new; from then on it is not. O(1).
  package func claim(_ id: ResponseID) -> Bool {
    parts[ResponseRegistry.place(id)].withLock { $0.insert(id.rawValue, capacity: capacity) }
  }

  /// The place of the part that an id is in.
  private static func place(_ id: ResponseID) -> Int { Int(id.rawValue >> 61) }
}
