internal import Synchronization

/// Series that are no more.
extension SeriesCatalog {
  /// How often series were removed, or their places given to others: where that is the same before and
  /// after a reading, all places that were read belonged to who they seemed to.
  package var changes: UInt64 {
    state.withLock { $0.changes }
  }

  /// For each family how many series have been removed.
  package var removalsByFamily: [(family: Family, removals: UInt64)] {
    state.withLock { state in
      Family.allCases.map { ($0, state.removals[Int($0.rawValue)]) }
    }
  }

  /// Removes series of `family`; their labels begin anew as other series when they return.
  ///
  /// Nobody may hold a reference to them any more: no ``SeriesCache`` may know them. Their places are
  /// not given to others before ``recycle(_:)``. O(series of the family).
  package func remove(_ family: Family, _ entries: [Entry]) {
    let births = Set(entries.map(\.birth))
    state.withLock { state in
      let place = Int(family.rawValue)
      state.entries[place].removeAll { births.contains($0.birth) }
      state.index.rebuild(state.entries)
      state.removals[place] += UInt64(births.count)
      state.changes += 1
    }
  }

  /// Gives the places of removed series to others, once nothing is left there.
  package func recycle(_ entries: [Entry]) {
    state.withLock { state in
      for entry in entries {
        let family = entry.key.family
        let size = FreePlaces(
          cells: entry.cellCount, exemplars: family.exemplars(buckets: buckets))
        state.free[size, default: []].append(entry.reference)
      }
      state.changes += 1
    }
  }
}
