internal import Foundation
internal import Pipeline
internal import Synchronization

/// What a second core brings: the same spans on one thread and on two, in one engine.
struct Cores: Encodable {
  /// Spans in a second on one thread, and on two, the best of all rounds.
  private(set) var one = 0.0
  private(set) var two = 0.0

  private enum CodingKeys: String, CodingKey {
    case one = "one_core_spans_per_second"
    case two = "two_cores_spans_per_second"
  }

  private static let rounds = 5
  private static let passes = 16

  /// Measures both in turn.
  init() throws {
    for round in 0..<Cores.rounds {
      one = max(one, try Cores.rate(threads: 1, seed: UInt64(round)))
      two = max(two, try Cores.rate(threads: 2, seed: UInt64(round)))
    }
  }

  /// Spans in a second of wall-clock time, from the first thread's start to the last one's end.
  private static func rate(threads: Int, seed: UInt64) throws -> Double {
    let engine = try Engine.forBenchmark(lanes: threads)
    let senders = (0..<threads).map { Sender(seed: seed * 31 + UInt64($0) + 1, lane: $0) }
    // Everything is made once before the clock runs.
    for sender in senders { try sender.send(to: engine, passes: 1) }
    let failures = Mutex<[any Error]>([])
    let start = ContinuousClock.now
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      do {
        try senders[thread].send(to: engine, passes: passes)
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    let elapsed = ContinuousClock.now - start
    if let failure = failures.withLock({ $0.first }) { throw failure }
    let spans = senders.reduce(0) { $0 + $1.spanCount }
    try engine.check(counted: spans * (passes + 1))
    return Double(spans * passes) / (elapsed / .seconds(1))
  }

  /// One thread's requests.
  private final class Sender: Sendable {
    let spanCount: Int
    private let lane: Int
    private let pool: Mutex<RequestPool>

    init(seed: UInt64, lane: Int) {
      let pool = RequestPool(.load, count: 16, seed: seed)
      spanCount = pool.spanCount
      self.lane = lane
      self.pool = Mutex(pool)
    }

    func send(to engine: Engine, passes: Int) throws {
      try pool.withLock { pool in
        for _ in 0..<passes {
          pool.renew()
          for index in pool.indices {
            _ = try engine.take(pool.body(index), pool.encoding, now: RequestPool.now, lane: lane)
          }
        }
      }
    }
  }
}
