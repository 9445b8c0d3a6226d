internal import Synchronization

/// Reading the catalog piece by piece, while series are added.
extension SeriesCatalog {
  /// How many series have been made until now: those with a smaller ``Entry/birth`` are there or were
  /// there, all others are to come.
  package var births: UInt64 {
    state.withLock { $0.births }
  }

  /// Some series of `family`, oldest first.
  ///
  /// Entries are copied, since whoever kept the catalog's own array would make it copy all of it at the
  /// next series. O(log(series) + `limit`).
  ///
  /// - Parameters:
  ///   - births: of those with these births, the lower bound included.
  ///   - limit: at most so many.
  ///   - entries: where they go; what was in it is removed.
  package func read(
    _ family: Family, births: Range<UInt64>, limit: Int, into entries: inout [Entry]
  ) {
    entries.removeAll(keepingCapacity: true)
    state.withLock { state in
      let place = Int(family.rawValue)
      var low = 0
      var high = state.entries[place].count
      while low < high {
        let middle = (low + high) / 2
        if state.entries[place][middle].birth < births.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      while low < state.entries[place].count, entries.count < limit,
        state.entries[place][low].birth < births.upperBound
      {
        entries.append(state.entries[place][low])
        low += 1
      }
    }
  }

  /// All series of `family` that are older than the `births`th, oldest first.
  package func entries(of family: Family, before births: UInt64) -> [Entry] {
    var entries: [Entry] = []
    read(family, births: 0..<births, limit: .max, into: &entries)
    return entries
  }
}
