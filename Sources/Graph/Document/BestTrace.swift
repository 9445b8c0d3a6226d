/// The trace that is shown of several: that of the row that counts the most, ties by the larger id.
///
/// So it is the same whatever order the rows come in.
struct BestTrace {
  private(set) var trace = ""
  private var count: UInt64 = 0

  /// Takes `trace` into account, which stands for `count` executions or calls; empty = none.
  mutating func offer(_ trace: String, _ count: UInt64) {
    guard !trace.isEmpty else { return }
    if (count, trace) > (self.count, self.trace) {
      self.trace = trace
      self.count = count
    }
  }

  /// Takes the other's choice into account.
  mutating func offer(_ other: BestTrace) {
    offer(other.trace, other.count)
  }
}
