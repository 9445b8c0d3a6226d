import Graph
import TestSupport
import Testing

/// Every increment with its time: what the store is held against.
private struct NaiveHistory {
  var records: [(from: UInt64, to: UInt64, cells: [UInt64])] = []

  /// Keeps what was counted until `to`; a record without length belongs to the one before.
  mutating func record(from: UInt64, to: UInt64, _ cells: [UInt64]) {
    guard let last = records.last, from == to || last.from == last.to else {
      records.append((from, to, cells))
      return
    }
    var sums = cells
    for (index, value) in last.cells.enumerated() { sums[index] &+= value }
    records[records.count - 1] = (last.from, to, sums)
  }

  static func increments(_ old: [UInt64], _ new: [UInt64]) -> [UInt64] {
    new.indices.map { index in
      let before = index < old.count ? old[index] : 0
      return new[index] >= before ? new[index] - before : new[index]
    }
  }

  /// The sum of all increments of records that begin at `boundary` or later.
  func sum(since boundary: UInt64, count: Int) -> [UInt64] {
    var sums = [UInt64](repeating: 0, count: count)
    for record in records where record.from >= boundary {
      for (index, value) in record.cells.enumerated() { sums[index] &+= value }
    }
    return sums
  }
}

@Suite struct WindowStoreTests {
  private static let second: UInt64 = 1_000_000_000

  @Test(
    "Increments equal those of a naive model for any sequence of records",
    arguments: 0..<(longRun ? 2_000 : 150))
  func againstNaiveModel(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let start: UInt64 = 1_000_000 * Self.second
    var store = WindowStore(budget: .max, start: start)
    var model = NaiveHistory()
    var now = start
    var cells: [UInt64] = []
    var recorded: [UInt64] = []
    for _ in 0..<Int.random(in: 1...600, using: &random) {
      Self.count(&cells, &random)
      let last = now
      now += UInt64.random(in: 0...(random.chance(3) ? 900 : 12), using: &random) * Self.second
      model.record(from: last, to: now, NaiveHistory.increments(recorded, cells))
      store.record(cells.span, at: now)
      recorded = cells
    }
    Self.count(&cells, &random)
    let pending = NaiveHistory.increments(recorded, cells)
    let ages: [UInt64] = [0, 1, 9, 60, 299, 300, 600, 601, 900, 1_800, 3_599, 3_600, 10_000]
    for age in ages {
      let since = now - min(age, 1_000_000) * Self.second
      let (found, from) = store.increments(since: since, current: cells.span)
      var expected = model.sum(since: from, count: cells.count)
      for (index, value) in pending.enumerated() { expected[index] &+= value }
      #expect(found == expected, "seed \(seed), age \(age)")
      #expect(since >= store.oldest ? from <= since : from == store.oldest)
      if age <= 3_600, since >= start { #expect(from <= since, "seed \(seed), age \(age)") }
      // Where a record begins between the two, the slot holds several, so it is no longer than asked.
      if model.records.contains(where: { from < $0.from && $0.from <= since }) {
        #expect(since - from < (age <= 600 ? 10 : 60) * Self.second, "seed \(seed), age \(age)")
      }
    }
    #expect(store.bytes >= 0 && store.evicted == 0)
  }

  /// Cells grow in number and value; a few fall.
  private static func count(_ cells: inout [UInt64], _ random: inout SeededGenerator) {
    if random.chance(20) { cells.append(UInt64.random(in: 0...1_000_000, using: &random)) }
    for index in cells.indices where random.chance(30) {
      switch Int.random(in: 0..<100, using: &random) {
      case 0: cells[index] = UInt64.random(in: 0...3, using: &random)
      case 1: cells[index] = .max
      default: cells[index] &+= UInt64.random(in: 1...(1 << 20), using: &random)
      }
    }
  }

  @Test("Recent boundaries are 10 s apart, older ones 60 s, and none is over an hour old")
  func tiers() {
    var store = WindowStore(budget: .max, start: 0)
    for step in 1...(2 * 360) {
      store.record([UInt64(step)].span, at: UInt64(step) * 10 * Self.second)
    }
    let now = 7_200 * Self.second
    #expect(store.slotCount == 60 + 50)
    #expect(store.oldest == now - 3_600 * Self.second)
    let recent = store.increments(since: now - 25 * Self.second, current: [720].span)
    #expect(recent.from == now - 30 * Self.second && recent.cells == [3])
    let older = store.increments(since: now - 1_205 * Self.second, current: [720].span)
    #expect(older.from == now - 1_260 * Self.second && older.cells == [126])
    let everything = store.increments(since: 0, current: [721].span)
    #expect(everything.from == store.oldest && everything.cells == [361])
  }

  @Test("Records within one resolution share a slot")
  func sharedSlot() {
    var store = WindowStore(budget: .max, start: 0)
    for step in 1...100 { store.record([UInt64(step)].span, at: UInt64(step) * Self.second) }
    #expect(store.slotCount == 10)
    #expect(store.increments(since: 95 * Self.second, current: [100].span).cells == [10])
  }

  @Test("Over the byte budget the oldest slots go and are counted")
  func budget() {
    var store = WindowStore(budget: 1_000, start: 0)
    for step in 1...50 {
      store.record([UInt64(step)].span, at: UInt64(step) * 10 * Self.second)
      #expect(store.bytes <= 1_000)
    }
    #expect(store.evicted > 0 && UInt64(store.slotCount) + store.evicted == 50)
    let (cells, from) = store.increments(since: 0, current: [50].span)
    #expect(from == store.oldest && cells == [UInt64(store.slotCount)])
  }

  @Test("A budget of nothing leaves what is not recorded yet")
  func noBudget() {
    var store = WindowStore(budget: 0, start: 0)
    store.record([5].span, at: 10)
    let (cells, from) = store.increments(since: 0, current: [7, 1].span)
    #expect(cells == [2, 1] && from == 10 && store.slotCount == 0 && store.bytes == 0)
  }

  @Test("A clock that goes back neither traps nor loses an increment")
  func clockBackwards() {
    var store = WindowStore(budget: .max, start: 100)
    store.record([1].span, at: 50)
    store.record([3].span, at: 20)
    let (cells, from) = store.increments(since: 0, current: [4].span)
    #expect(cells == [4] && from == 100)
  }

  @Test("A cell that was reset counts as its new value")
  func reset() {
    var store = WindowStore(budget: .max, start: 0)
    store.record([10].span, at: 10 * Self.second)
    store.record([4].span, at: 20 * Self.second)
    #expect(store.increments(since: 10 * Self.second, current: [4].span).cells == [4])
    #expect(store.increments(since: 10 * Self.second, current: [1].span).cells == [5])
  }
}
