/// Decides when snapshots are taken: at most one at a time, and none after the last.
struct SaveSchedule {
  /// What a tick leads to.
  enum Step: Equatable {
    /// It is not time yet.
    case wait
    /// It is time, and the snapshot before is not written yet: there is none this time.
    case skip
    /// A snapshot is to be taken and written; then ``end()`` is to be called.
    case begin
  }

  /// The time between two snapshots, in nanoseconds.
  static let interval: UInt64 = 10_000_000_000

  private var last: UInt64?
  private var isSaving = false
  /// Whether the last snapshot was asked for: others that are being written are of no use then.
  private(set) var isClosed = false

  /// - Parameter now: nanoseconds since 1970. If it goes back, it is time as soon as it is after the
  ///   last snapshot again.
  mutating func tick(now: UInt64) -> Step {
    guard !isClosed else { return .wait }
    if let last, now < last || now - last < SaveSchedule.interval { return .wait }
    last = now
    guard !isSaving else { return .skip }
    isSaving = true
    return .begin
  }

  mutating func end() { isSaving = false }

  mutating func close() { isClosed = true }
}
