internal import Correlation
internal import Semantics
internal import Synchronization

/// Estimates what hits of caches save: as much as the misses of the same cache cost so far on average.
///
/// One for the whole process, asked once for each look-up when its trace is settled.
final class SavingsEstimator: Sendable {
  private struct Misses {
    var count: UInt64 = 0
    /// 10⁻¹² USD.
    var cost: UInt64 = 0
  }

  private struct State {
    var caches: [Symbol: Misses] = [:]
    var refused: UInt64 = 0
  }

  /// How many caches are told apart; a flood of names is not worth more.
  private let limit: Int
  private let state = Mutex(State())

  /// An estimator that has seen no look-up.
  init(limit: Int) {
    self.limit = limit
  }

  /// How many misses and costs were of caches there is no room for: their hits save nothing that is
  /// known.
  var refused: UInt64 { state.withLock { $0.refused } }

  /// Notes that a cache missed.
  func noteMiss(of cache: Symbol) {
    change(cache) { $0.count &+= 1 }
  }

  /// Notes what a call below a miss cost, in 10⁻¹² USD.
  func note(cost: UInt64, ofMissIn cache: Symbol) {
    change(cache) { misses in
      let (sum, overflow) = misses.cost.addingReportingOverflow(cost)
      misses.cost = overflow ? .max : sum
    }
  }

  /// What a hit saves, in 10⁻¹² USD; nil where no miss is known.
  func saving(ofHitIn cache: Symbol) -> UInt64? {
    state.withLock { state in
      state.caches[cache].flatMap { $0.count > 0 ? $0.cost / $0.count : nil }
    }
  }

  private func change(_ cache: Symbol, _ body: (inout Misses) -> Void) {
    state.withLock { state in
      guard state.caches[cache] != nil || state.caches.count < limit else {
        return state.refused &+= 1
      }
      body(&state.caches[cache, default: Misses()])
    }
  }
}
