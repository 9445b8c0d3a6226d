internal import Semantics
internal import Synchronization

/// Calls that were counted lately, to know later reports of them by: the last 32,768 or so, in 3 MiB,
/// if no other capacity is asked for.
///
/// They are spread over rings by their numbers, each behind a lock of its own, so that two event loops
/// seldom want the same: calls with equal numbers are in one ring.
final class CountedCalls: Sendable {
  /// One of the rings.
  private final class Stripe: Sendable {
    let ring: Mutex<CallRing>

    init(capacity: Int) { ring = Mutex(CallRing(capacity: capacity)) }
  }

  private static let count = 8

  private let stripes: [Stripe]

  /// No calls, and room for `capacity` of them or so, at least one in each ring.
  init(capacity: Int) {
    let part = max(1, capacity / CountedCalls.count)
    stripes = (0..<CountedCalls.count).map { _ in Stripe(capacity: part) }
  }

  /// How many have been overwritten.
  var forgotten: UInt64 {
    stripes.reduce(0) { sum, stripe in sum + stripe.ring.withLock { $0.forgotten } }
  }

  /// Remembers a call that is counted, if a condition holds under its ring's lock; whether it did.
  func insert(_ call: Call, if condition: () -> Bool) -> Bool {
    let hash = CountedCalls.hash(call)
    return stripe(hash).ring.withLock { ring in
      guard condition() else { return false }
      ring.insert(call, hash)
      return true
    }
  }

  /// Remembers a call that was counted by its reports, of one service: the first has the numbers, and
  /// the scopes of the others have yielded to it.
  func insert(_ reports: [Call]) {
    guard let call = reports.first else { return }
    let hash = CountedCalls.hash(call)
    stripe(hash).ring.withLock { $0.insert(call, hash, others: reports.dropFirst()) }
  }

  /// Whether the call that some reports of one service are of was counted by other scopes' reports;
  /// each counted call absorbs one report a scope, the nearest in time first. Nobody else may match or
  /// insert meanwhile. O(reports × calls with equal numbers), of those at most 128.
  func match(_ reports: [Call]) -> Bool {
    var best: (match: CallRing.Match, stripe: Stripe)?
    for call in reports {
      let hash = CountedCalls.hash(call)
      let stripe = stripe(hash)
      let nearest = stripe.ring.withLock { $0.nearest(to: call, hash, without: reports) }
      guard let nearest else { continue }
      if let best, !nearest.isNearer(than: best.match) { continue }
      best = (nearest, stripe)
    }
    guard let best else { return false }
    best.stripe.ring.withLock { $0.note(reports, at: best.match) }
    return true
  }

  private func stripe(_ hash: UInt64) -> Stripe { stripes[Int(hash >> 61)] }

  /// A 64-bit hash of what reports of one call have in common.
  private static func hash(_ call: Call) -> UInt64 {
    let tokens = call.tokens
    let numbers =
      tokens.prompt &* 0x9E37_79B9_7F4A_7C15 ^ tokens.completion ^ tokens.unknown << 16
      ^ UInt64(call.service.rawValue) << 32
    return numbers &* 0xA076_1D64_78BD_642F
  }
}
