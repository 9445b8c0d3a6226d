/// How many executions an objective looked at, and how many of them were good.
struct ObjectiveEvents: Codable, Equatable, Sendable {
  var good: UInt64 = 0
  var total: UInt64 = 0

  /// The share that was bad, of `budget` millionths that may be; nil where nothing happened.
  ///
  /// 1 is just what is allowed. A sum of one kind alone gives 0 exactly.
  func burnRate(budget: Int) -> Double? {
    total > 0 ? Double(total &- good) / Double(total) * 1e6 / Double(budget) : nil
  }

  /// What came since `earlier`; of what is less than it was, all of it: it began anew.
  func since(_ earlier: ObjectiveEvents) -> ObjectiveEvents {
    guard total >= earlier.total, good >= earlier.good else { return self }
    return ObjectiveEvents(good: good &- earlier.good, total: total &- earlier.total)
  }

  static func + (left: ObjectiveEvents, right: ObjectiveEvents) -> ObjectiveEvents {
    ObjectiveEvents(good: left.good &+ right.good, total: left.total &+ right.total)
  }

  static func - (left: ObjectiveEvents, right: ObjectiveEvents) -> ObjectiveEvents {
    ObjectiveEvents(
      good: left.good &- min(left.good, right.good),
      total: left.total &- min(left.total, right.total))
  }
}
