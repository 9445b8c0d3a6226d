internal import Synchronization
internal import TraceMetrics

/// When each series was last seen to change, found by looking at all of them now and then: counting a
/// span costs nothing more.
struct SeriesActivity: ~Copyable {
  /// A series as it was last looked at.
  struct Look: BitwiseCopyable {
    var birth: UInt64
    /// All its cells added up; every update makes it another.
    var sum: UInt64
    /// When a look found it changed, in nanoseconds since 1970.
    var since: UInt64
  }

  /// How long a series may stay as it is, in nanoseconds.
  let limit: UInt64
  private var looks: [[Look]] = Family.allCases.map { _ in [] }
  private var lastSweep: UInt64

  /// Nothing was looked at before `start`.
  init(limit: UInt64, start: UInt64) {
    self.limit = limit
    lastSweep = start
  }

  /// Whether it is time to look again: ten times within the limit, at most once a second and at least
  /// once a minute.
  func isDue(_ now: UInt64) -> Bool {
    let interval = min(max(limit / 10, 1_000_000_000), 60_000_000_000)
    return now >= lastSweep && now - lastSweep >= interval
  }

  /// Looks at all series.
  ///
  /// - Parameter idle: called with series of one family that have not changed for the limit.
  mutating func sweep(
    _ reader: SeriesReader, now: UInt64,
    idle: (Family, [(entry: SeriesCatalog.Entry, sum: UInt64)]) -> Void
  ) {
    lastSweep = now
    var batch = SeriesBatch()
    for family in Family.allCases {
      let old = looks[Int(family.rawValue)]
      var next = 0
      var kept: [Look] = []
      kept.reserveCapacity(old.count)
      var birth: UInt64 = 0
      while true {
        reader.read(family, from: birth, into: &batch)
        guard let last = batch.entries.last else { break }
        birth = last.birth + 1
        var found: [(entry: SeriesCatalog.Entry, sum: UInt64)] = []
        for (place, entry) in batch.entries.enumerated() {
          while next < old.count, old[next].birth < entry.birth { next += 1 }
          let sum = batch.cells(of: place).reduce(0, &+)
          var look = Look(birth: entry.birth, sum: sum, since: now)
          if next < old.count, old[next].birth == entry.birth, old[next].sum == sum {
            look.since = old[next].since
          }
          if now - min(now, look.since) >= limit { found.append((entry, sum)) }
          kept.append(look)
        }
        if !found.isEmpty { idle(family, found) }
      }
      looks[Int(family.rawValue)] = kept
    }
  }
}

/// What is known of the series' activity, behind its lock.
final class ActivityLedger: Sendable {
  let state: Mutex<SeriesActivity>

  /// No series was looked at before `start`.
  init(limit: UInt64, start: UInt64) {
    state = Mutex(SeriesActivity(limit: limit, start: start))
  }
}
