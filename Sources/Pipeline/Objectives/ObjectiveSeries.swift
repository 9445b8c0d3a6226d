/// One objective's executions of one primitive, or of all that it selects.
struct ObjectiveSeries: Sendable {
  /// What names it.
  struct Key: Hashable, Sendable {
    /// The objective's place.
    var objective: Int
    /// The primitive's name; empty where the objective is not by primitive, or the primitive has none.
    var primitive = ""
    /// Whether it stands for all primitives there was no room for.
    var isOverflow = false
  }

  let key: Key
  /// All that was counted.
  var sum = ObjectiveEvents()
  var history: ObjectiveHistory

  init(_ key: Key, start: UInt64) {
    self.key = key
    history = ObjectiveHistory(start: start)
  }

  /// What came within the last `window` nanoseconds, as far back as is known.
  func events(within window: UInt64, now: UInt64) -> ObjectiveEvents {
    sum.since(history.sum(at: now - min(now, window)))
  }
}
