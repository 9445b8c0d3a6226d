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

  /// How many caches are told apart; a flood of names is not worth more.
  private static let limit = 4096

  private let caches = Mutex<[Symbol: Misses]>([:])

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
    caches.withLock { caches in
      caches[cache].flatMap { $0.count > 0 ? $0.cost / $0.count : nil }
    }
  }

  private func change(_ cache: Symbol, _ body: (inout Misses) -> Void) {
    caches.withLock { caches in
      guard caches[cache] != nil || caches.count < SavingsEstimator.limit else { return }
      body(&caches[cache, default: Misses()])
    }
  }
}
