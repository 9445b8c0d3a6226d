internal import Synchronization

/// How many bytes the traces of all shards take together, and may take.
///
/// One for all shards, so that a trace of hundreds of thousands of spans has the room that the others
/// leave, whatever shard it is in. Each shard says what it takes after every request.
package final class TraceBudget: Sendable {
  /// What traces may take, in bytes.
  package let limit: Int
  private let used = Atomic<Int>(0)
  private let pinned = Atomic<Int>(0)

  /// A budget of which nothing is used.
  package init(limit: Int) {
    self.limit = limit
  }

  /// What all traces take, in bytes.
  package var bytes: Int { used.load(ordering: .relaxed) }

  /// Whether more is remembered than there is room for.
  package var isExceeded: Bool { bytes > limit }

  /// Whether there is still more than should be left once traces are forgotten: a little less than the
  /// limit, so that not every request has to make room, and none has to make much.
  package var isAboveTarget: Bool { bytes > limit - min(limit / 64, TraceBudget.largestStep) }

  /// What is forgotten at a time, in bytes, nearly: what some requests bring.
  private static let largestStep = 256 << 10

  /// Whether traces that are kept for their exemplars have room left: a quarter of all.
  var hasRoomForPinned: Bool { pinned.load(ordering: .relaxed) < limit / 4 }

  /// Notes that a shard takes so many bytes more, or less.
  func add(_ bytes: Int) {
    if bytes != 0 { used.wrappingAdd(bytes, ordering: .relaxed) }
  }

  /// Notes that traces kept for their exemplars take so many bytes more, or less.
  func addPinned(_ bytes: Int) { pinned.wrappingAdd(bytes, ordering: .relaxed) }
}
