import TestSupport
import Testing

@testable import Pipeline

/// What objectives remember of the past.
@Suite struct ObjectiveHistoryTests {
  private static let second: UInt64 = 1_000_000_000

  @Test(
    "A window holds what came in it, to the unit while it is young, and to a hundredth of its age")
  func windows() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<(longRun ? 200 : 20) {
      let start: UInt64 = 1_700_000_000 * Self.second
      let window: UInt64 = 7 * 86_400 * Self.second
      var history = ObjectiveHistory(start: start)
      var all: [(time: UInt64, sum: ObjectiveEvents)] = [(start, ObjectiveEvents())]
      var sum = ObjectiveEvents()
      var now = start
      for _ in 0..<Int.random(in: 1...4000, using: &random) {
        // Now and then an hour without anything.
        let pause = Int.random(in: 0..<200, using: &random) == 0 ? 3600 : 10
        now += UInt64(pause) * Self.second
        let total = UInt64.random(in: 0...3, using: &random)
        sum =
          sum + ObjectiveEvents(good: UInt64.random(in: 0...total, using: &random), total: total)
        history.record(sum, at: now, window: window)
        all.append((now, sum))
      }
      #expect(history.points.count < 1100)
      for _ in 0..<50 {
        let age = UInt64.random(in: 0...min(window, now - start), using: &random)
        let since = now - age
        let found = history.sum(at: since)
        let slack = max(10 * Self.second, age / 99 + 10 * Self.second)
        let exact = all.last { $0.time <= since }?.sum ?? ObjectiveEvents()
        let earliest = all.last { $0.time <= since - min(since, slack) }?.sum ?? ObjectiveEvents()
        #expect(
          found.total <= exact.total && found.total >= earliest.total, "\(age / Self.second) s")
        if age < 500 * Self.second { #expect(found == exact) }
      }
    }
  }

  @Test("Before the beginning of a history its first sum holds")
  func beginning() {
    let history = ObjectiveHistory(start: 100, sum: ObjectiveEvents(good: 3, total: 4))
    for time: UInt64 in [0, 99, 100, 101, .max] {
      #expect(history.sum(at: time) == ObjectiveEvents(good: 3, total: 4))
    }
  }

  @Test("Points that are none, or not in order, make no history")
  func malformed() {
    let point = ObjectiveHistory.Point(time: 1, sum: ObjectiveEvents())
    #expect(ObjectiveHistory([]) == nil)
    #expect(ObjectiveHistory([point, point]) == nil)
    #expect(ObjectiveHistory([point]) != nil)
  }
}
