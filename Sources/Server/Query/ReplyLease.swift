/// The room that a reply takes until its client has read it, or is gone.
///
/// Whoever sends the reply keeps the lease; it gives the room back when nobody keeps it any more.
final class ReplyLease: Sendable {
  private let budget: ByteBudget
  private let count: Int

  /// A lease of `count` bytes; nil where `budget` has no room for them. A reply that nothing else is
  /// beside always has.
  init?(_ count: Int, of budget: ByteBudget) {
    guard budget.take(count) || (budget.taken == 0 && budget.take(budget.limit)) else { return nil }
    self.budget = budget
    self.count = min(count, budget.limit)
  }

  deinit {
    budget.give(count)
  }
}
