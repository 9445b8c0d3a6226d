/// The history of a growing list of counters ("cells"), so that their increments within a window
/// can be asked for: `/graph?window=5m`.
///
/// Each record keeps only the cells that changed since the one before. A slot is `resolution` long;
/// slots older than `fine` are merged to `coarse`, those older than `retention` are dropped, and over
/// the byte budget the oldest go first. Cells that are recorded are numbered by their place and only
/// ever appended. A cell that went down was reset: its value is its increment.
package struct WindowStore: ~Copyable {
  private let resolution: UInt64
  private let coarse: UInt64
  private let fine: UInt64
  /// How far back a window can reach, in nanoseconds.
  package let retention: UInt64
  private let budget: Int

  private var slots: [WindowSlot] = []
  /// The first so many slots are as long as they will get.
  private var settled = 0
  /// The cells as last recorded.
  private var recorded: [UInt64] = []
  /// When that was, in nanoseconds since 1970.
  package private(set) var lastRecord: UInt64
  /// The bytes that the slots take; the last record's cells, 8 bytes each, are not among them.
  package private(set) var bytes = 0
  /// The slots dropped because they were older than the retention.
  package private(set) var expired: UInt64 = 0
  /// The slots dropped because of the byte budget, not of their age.
  package private(set) var evicted: UInt64 = 0

  /// An empty history: all cells were 0 at `start`.
  ///
  /// - Parameters:
  ///   - resolution: the length of a slot, in nanoseconds; as are all times here.
  ///   - coarse: the length of slots older than `fine`.
  ///   - fine: for how long slots keep their length.
  ///   - retention: for how long slots are kept.
  ///   - budget: how many bytes the slots may take. Where a single record needs more, not even that
  ///     one is kept, and windows begin at the last record.
  ///   - start: the time before which nothing was counted, in nanoseconds since 1970.
  package init(
    resolution: UInt64 = 10_000_000_000, coarse: UInt64 = 60_000_000_000,
    fine: UInt64 = 600_000_000_000, retention: UInt64 = 3_600_000_000_000, budget: Int,
    start: UInt64
  ) {
    self.resolution = resolution
    self.coarse = coarse
    self.fine = fine
    self.retention = retention
    self.budget = budget
    lastRecord = start
  }

  /// The number of slots kept.
  package var slotCount: Int { slots.count }

  /// The earliest time that a window can begin at, in nanoseconds since 1970.
  package var oldest: UInt64 { slots.first?.start ?? lastRecord }

  /// Keeps what `cells` grew by since the last record, which was counted until `now`.
  ///
  /// Call it every `resolution` or more often; it is the records that windows can begin at. A time
  /// before the last record's counts as that. O(cells + bytes of the newest slot), now and then the
  /// bytes of a coarse slot.
  package mutating func record(_ cells: Span<UInt64>, at now: UInt64) {
    let now = max(now, lastRecord)
    var slot = WindowSlot(start: lastRecord, end: now)
    var writer = WindowSlot.Writer()
    for cell in 0..<cells.count {
      let before = cell < recorded.count ? recorded[cell] : 0
      let value = cells[cell]
      if value == before { continue }
      writer.append(cell, value > before ? value - before : value)
      if cell < recorded.count { recorded[cell] = value }
    }
    recorded.reserveCapacity(cells.count)
    while recorded.count < cells.count { recorded.append(cells[recorded.count]) }
    // The copy has no spare room, so that the budget counts what is really held.
    slot.pairs = Array(writer.pairs[...])
    append(slot)
    lastRecord = now
    coarsen()
    drop()
  }

  /// Merges into the newest slot while that stays within `resolution`, else adds a slot. A slot
  /// without length never stands beside another: what begins where it begins could be either.
  private mutating func append(_ slot: WindowSlot) {
    if let newest = slots.last,
      slot.end - newest.start <= resolution || slot.start == slot.end || newest.start == newest.end
    {
      bytes -= newest.cost
      slots[slots.count - 1].merge(slot)
      bytes += slots[slots.count - 1].cost
    } else {
      slots.append(slot)
      bytes += slot.cost
    }
  }

  /// Merges slots that got older than `fine` with the one before, as long as that stays within
  /// `coarse`.
  private mutating func coarsen() {
    while settled < slots.count, lastRecord - slots[settled].end >= fine {
      guard settled > 0, slots[settled].end - slots[settled - 1].start <= coarse else {
        settled += 1
        continue
      }
      bytes -= slots[settled].cost + slots[settled - 1].cost
      let later = slots.remove(at: settled)
      slots[settled - 1].merge(later)
      bytes += slots[settled - 1].cost
    }
  }

  /// Drops what is older than `retention`, then the oldest while over the budget.
  private mutating func drop() {
    var count = 0
    while count < slots.count, lastRecord - slots[count].end >= retention {
      bytes -= slots[count].cost
      count += 1
      expired += 1
    }
    while count < slots.count, bytes > budget {
      bytes -= slots[count].cost
      count += 1
      evicted += 1
    }
    slots.removeFirst(count)
    settled = max(0, settled - count)
  }

  /// Forgets what some cells grew by and that they had a value: they begin anew at 0. O(bytes).
  package mutating func forget(_ ranges: [Range<Int>]) {
    var cells = Set<Int>()
    for range in ranges { cells.formUnion(range) }
    for cell in cells where cell < recorded.count { recorded[cell] = 0 }
    for place in slots.indices {
      bytes -= slots[place].cost
      slots[place].forget(cells)
      bytes += slots[place].cost
    }
  }

  /// What each of `cells`, their values now, grew by since the last slot boundary that is not after
  /// `since`, and that boundary. Where the history does not reach back that far, the boundary is
  /// ``oldest``. O(cells + bytes of the slots since).
  ///
  /// - Parameters:
  ///   - since: where the window should begin, in nanoseconds since 1970.
  ///   - cells: the cells as in ``record(_:at:)``, with what has been counted since.
  package func increments(
    since: UInt64, current cells: Span<UInt64>
  ) -> (cells: [UInt64], from: UInt64) {
    var sums = [UInt64](repeating: 0, count: cells.count)
    for cell in 0..<cells.count {
      let before = cell < recorded.count ? recorded[cell] : 0
      sums[cell] = cells[cell] >= before ? cells[cell] - before : cells[cell]
    }
    if since >= lastRecord { return (sums, lastRecord) }
    let first = slots.lastIndex { $0.start <= since } ?? 0
    for slot in slots[first...] {
      var reader = WindowSlot.Reader(slot)
      while let (cell, increment) = reader.next() {
        if cell < sums.count { sums[cell] &+= increment }
      }
    }
    return (sums, slots.isEmpty ? lastRecord : slots[first].start)
  }
}
