internal import Dispatch
package import Logging
package import Pipeline
package import Server
internal import Synchronization

/// Saves an engine's counters to a data directory: every ten seconds, and when the server stops.
///
/// Snapshots are taken and written on one serial queue with a thread of its own. So they are written in
/// the order in which they were taken, two never overlap, and a slow disk delays nothing else.
package final class SnapshotSaver: Sendable {
  /// Thrown where a snapshot is not needed any more, because the last one follows.
  private struct Superseded: Error {}

  private struct State {
    var schedule = SaveSchedule()
    var statistics = SaveStatistics()
    /// Why the last snapshot could not be written.
    var lastFailure: CommandFailure?
  }

  private let directory: DataDirectory
  private let engine: Engine
  private let logger: Logger
  private let queue = DispatchQueue(label: "tracemill.snapshots", qos: .utility)
  private let state = Mutex(State())

  package init(_ directory: DataDirectory, _ engine: Engine, _ logger: Logger) {
    self.directory = directory
    self.engine = engine
    self.logger = logger
  }

  /// The metrics of what was saved.
  package var samples: [ProgramSample] { state.withLock { $0.statistics.samples } }

  /// Starts a save if it is time for one; does not wait for it.
  ///
  /// - Parameter now: nanoseconds since 1970.
  package func tick(now: UInt64) {
    let step = state.withLock { state in
      let step = state.schedule.tick(now: now)
      if step == .skip { state.statistics.noteSkipped() }
      return step
    }
    guard step == .begin else { return }
    queue.async { [self] in
      try? save(now: now) { state.withLock { $0.schedule.isClosed } }
      state.withLock { $0.schedule.end() }
    }
  }

  /// Settles what is open, since no trace is saved, and saves the counters.
  ///
  /// Waits for the disk, and for the save in progress if there is one. Later ticks save nothing.
  ///
  /// - Parameter now: nanoseconds since 1970.
  package func saveLast(now: UInt64) async {
    state.withLock { $0.schedule.close() }
    await withCheckedContinuation { continuation in
      queue.async { [self] in
        engine.settleAll(now: now)
        do {
          try save(now: now) { false }
        } catch {
          state.withLock { state in
            state.lastFailure = CommandFailure(
              "The last counters were not saved to \(directory.path) (\(error)); after a restart,"
                + " counters continue from the save before.")
          }
        }
        continuation.resume()
      }
    }
  }

  /// - Throws: where ``saveLast(now:)`` could not save.
  package func checkLast() throws(CommandFailure) {
    if let failure = state.withLock({ $0.lastFailure }) { throw failure }
  }

  private func save(now: UInt64, isSuperseded: () -> Bool) throws {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      var pieces = engine.snapshotPieces(now: now)
      let bytes = try directory.replace {
        if isSuperseded() { throw Superseded() }
        return pieces.next()
      }
      let written = SaveStatistics.Written(time: now, duration: clock.now - start, bytes: bytes)
      if state.withLock({ $0.statistics.note(written) }) {
        logger.warning("Counters are saved to \(directory.path) again.")
      }
    } catch let error as FileError {
      if state.withLock({ $0.statistics.note(error.kind) }) {
        logger.error(
          """
          Counters are not saved: \(error). The next save tries again; until one succeeds, a restart \
          loses what was counted since the last.
          """)
      }
      throw error
    }
  }
}
