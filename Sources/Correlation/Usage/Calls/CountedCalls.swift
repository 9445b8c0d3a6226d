internal import Semantics
internal import Synchronization

/// Calls that were counted lately, to know later reports of them by: the last 32,768 or so, in 4 MiB,
/// if no other capacity is asked for.
///
/// They are spread over rings by their numbers, each behind a lock of its own, so that two event loops
/// seldom want the same: calls with equal numbers are in one ring.
final class CountedCalls: Sendable {
  private static let count = 8

  /// In place, so that nobody counts references to them.
  private let rings: InlineArray<8, Mutex<RecentCalls>>

  /// No calls, and room for `capacity` of them or so, at least one in each ring.
  init(capacity: Int) {
    let part = max(1, capacity / CountedCalls.count)
    rings = InlineArray { _ in Mutex(RecentCalls(capacity: part)) }
  }

  /// How many have been overwritten.
  var forgotten: UInt64 {
    (0..<CountedCalls.count).reduce(0) { sum, place in
      sum + rings[place].withLock { $0.forgotten }
    }
  }

  /// Remembers a call that is counted, if a condition holds under its ring's lock; whether it did.
  func insert(_ call: Call, if condition: () -> Bool) -> Bool {
    let hash = CountedCalls.hash(call)
    return rings[CountedCalls.place(hash)].withLock { ring in
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
    rings[CountedCalls.place(hash)].withLock {
      $0.insert(call, hash, others: reports.dropFirst())
    }
  }

  /// Whether the call that some reports of one service are of was counted by other scopes' reports; if
  /// not, it is remembered as counted. Nobody else may take or insert meanwhile.
  ///
  /// Each counted call absorbs one report a scope, the nearest in time first. Where none is near, reports
  /// may change their calls to make room for these (see ``RecentCalls/rearrange(_:_:)``).
  /// O(reports × n²) in the calls with equal numbers, of those at most 128.
  func take(_ reports: [Call]) -> Bool {
    if match(reports) { return true }
    let rest = reports.filter { report in
      let hash = CountedCalls.hash(report)
      return !rings[CountedCalls.place(hash)].withLock { $0.rearrange(report, hash) }
    }
    insert(rest)
    return rest.isEmpty
  }

  /// Whether a call that tells no numbers is another report of one of the last 2,000 or so. O(1).
  func knows(silent call: Call) -> Bool {
    (0..<CountedCalls.count).contains { place in
      rings[place].withLock { $0.knows(silent: call) }
    }
  }

  private func match(_ reports: [Call]) -> Bool {
    var best: (match: RecentCalls.Match, ring: Int)?
    for call in reports {
      for (ring, hash) in CountedCalls.places(of: call) {
        let nearest = rings[ring].withLock { $0.nearest(to: call, hash, without: reports) }
        guard let nearest else { continue }
        if let best, !nearest.isNearer(than: best.match) { continue }
        best = (nearest, ring)
      }
    }
    guard let best else { return false }
    rings[best.ring].withLock { $0.note(reports, at: best.match) }
    return true
  }

  /// In which rings, and by which numbers, a report of the same call may be: one that lacks a number is
  /// looked for in all, any other where its numbers are, and those of a report that lacks one of them.
  private static func places(of call: Call) -> [(ring: Int, hash: UInt64)] {
    if call.isPartial { return (0..<count).map { ($0, hash(call)) } }
    let forms = call.role == .embeddings ? [call.tokens] : call.tokens.forms
    return forms.map { form in
      let hash = hash(form, call.service)
      return (place(hash), hash)
    }
  }

  /// The place of the ring of calls with the numbers that have `hash`.
  private static func place(_ hash: UInt64) -> Int { Int(hash >> 61) }

  private static func hash(_ call: Call) -> UInt64 { hash(call.tokens, call.service) }

  /// A 64-bit hash of what reports of one call have in common.
  private static func hash(_ tokens: TokenParts, _ service: Symbol) -> UInt64 {
    let numbers =
      tokens.prompt &* 0x9E37_79B9_7F4A_7C15 ^ tokens.completion ^ tokens.unknown << 16
      ^ UInt64(service.rawValue) << 32
    return numbers &* 0xA076_1D64_78BD_642F
  }
}
