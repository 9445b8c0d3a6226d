/// The trace of a shard that is to be forgotten first, as far as it takes to compare shards.
package struct EvictionCandidate: Comparable, Sendable {
  /// What goes first: settled traces, open ones, those that an exemplar points to.
  enum Rank: Int, Sendable {
    case settled
    case open
    case pinned
  }

  var rank: Rank
  /// Since when it waits, in nanoseconds since 1970.
  var since: UInt64

  package static func < (left: EvictionCandidate, right: EvictionCandidate) -> Bool {
    (left.rank.rawValue, left.since) < (right.rank.rawValue, right.since)
  }
}
