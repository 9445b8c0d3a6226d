internal import Synchronization

/// What replies take that their clients have not read: a client that asks and does not read must not
/// cost more than that, however often it does so.
final class UnreadReplies: Sendable {
  private let budget: ByteBudget
  private let refusals = Atomic<UInt64>(0)

  /// None, and at most `limit` bytes of them.
  init(limit: Int = 64 << 20) {
    budget = ByteBudget(limit: limit)
  }

  /// How many replies there was no room for.
  var refused: UInt64 { refusals.load(ordering: .relaxed) }

  /// Room for a reply of `count` bytes; nil, and counted, where there is none.
  func lease(_ count: Int) -> ReplyLease? {
    if let lease = ReplyLease(count, of: budget) { return lease }
    refusals.wrappingAdd(1, ordering: .relaxed)
    return nil
  }
}
