#if DEBUG
  internal import Correlation
  internal import Synchronization

  extension Engine {
    /// Checks what holds of every shard between two requests; only in debug builds. O(spans in memory).
    package func _checkInvariants() {
      for shard in shards { shard.state.withLock { $0.traces._checkInvariants() } }
    }
  }
#endif
