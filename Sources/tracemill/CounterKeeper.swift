internal import Logging
internal import Pipeline
internal import Synchronization

/// Keeps an engine's counters in a data directory: every ten seconds, and when the server stops.
///
/// What was counted after the last time is lost when the process is killed, and spans that are sent
/// again after a restart count again: traces are not kept.
final class CounterKeeper: Sendable {
  /// How often counters are kept, in nanoseconds.
  private static let interval: UInt64 = 10_000_000_000

  private let directory: DataDirectory
  private let engine: Engine
  private let logger: Logger
  private let last = Mutex<UInt64>(0)

  init(_ directory: DataDirectory, _ engine: Engine, _ logger: Logger) {
    self.directory = directory
    self.engine = engine
    self.logger = logger
  }

  /// Lets the engine go on from what was kept.
  func restore() throws { try directory.restore(engine) }

  /// Keeps the counters, if that is long enough ago.
  func saveIfDue(now: UInt64) {
    let isDue = last.withLock { last in
      guard now >= last, now - last >= CounterKeeper.interval else { return false }
      last = now
      return true
    }
    if isDue { save(now: now) }
  }

  /// Decides what is still open, since no trace survives, and keeps the counters.
  func saveLast(now: UInt64) {
    engine.settleAll(now: now)
    save(now: now)
  }

  private func save(now: UInt64) {
    do {
      try directory.save(engine, now: now)
    } catch {
      logger.error("\(error)")
    }
  }
}
