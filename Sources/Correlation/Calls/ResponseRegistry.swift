internal import Synchronization

/// The provider's responses that were counted, by the hash of their ids: one response is one call,
/// whichever traces report it.
///
/// It remembers at least the last `capacity` of them and twice as many at most, in 16 bytes each or so;
/// then the older half goes.
package final class ResponseRegistry: Sendable {
  private struct State {
    var recent: Set<UInt64> = []
    var older: Set<UInt64> = []
    var forgotten: UInt64 = 0
  }

  private let capacity: Int
  private let state = Mutex(State())

  /// No responses yet.
  package init(capacity: Int = 1 << 18) {
    self.capacity = capacity
  }

  /// How many it remembers, and how many it has forgotten.
  package var statistics: (count: Int, forgotten: UInt64) {
    state.withLock { ($0.recent.count + $0.older.count, $0.forgotten) }
  }

  /// Whether the response was counted. O(1).
  package func contains(_ id: UInt64) -> Bool {
    state.withLock { $0.recent.contains(id) || $0.older.contains(id) }
  }

  /// Whether the response is new; from then on it is not. O(1).
  package func claim(_ id: UInt64) -> Bool {
    state.withLock { state in
      guard !state.recent.contains(id), !state.older.contains(id) else { return false }
      if state.recent.count >= capacity {
        state.forgotten &+= UInt64(state.older.count)
        state.older = state.recent
        state.recent = []
      }
      state.recent.insert(id)
      return true
    }
  }
}
