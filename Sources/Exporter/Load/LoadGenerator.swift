internal import Foundation
internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// Sends a bounded load over some connections, each with one request at a time.
///
/// One event loop drives all connections, so that it takes about one core.
package final class LoadGenerator: Sendable {
  private struct State: Sendable {
    var tally: LoadTally
    var started: ContinuousClock.Instant?
    var running: Task<Void, any Error>?
  }

  /// How long requests in flight may take after a stop was asked for.
  private static let patience = Duration.seconds(2)

  private let options: LoadOptions
  private let state: Mutex<State>

  /// A generator that has sent nothing.
  ///
  /// - Throws: `badOption` where an option is out of range.
  package init(_ options: LoadOptions) throws(ExporterError) {
    try options.validate()
    self.options = options
    state = Mutex(State(tally: LoadTally(options)))
  }

  /// What has come back so far.
  package var summary: LoadSummary {
    state.withLock { state in
      let passed = state.started.map { ContinuousClock.now - $0 } ?? .zero
      return state.tally.summary(seconds: passed / .seconds(1))
    }
  }

  /// Asks for a stop: requests in flight are waited for, two seconds at most.
  package func stop() {
    let running = state.withLock { state in
      state.tally.isStopped = true
      return state.running
    }
    guard let running else { return }
    Task {
      try await Task.sleep(for: LoadGenerator.patience)
      running.cancel()
    }
  }

  /// Sends all, or until ``stop()``. To be called once.
  ///
  /// - Throws: `ExporterError` where the server cannot be reached, goes away or refuses a request for
  ///   good; a request that it refuses for now counts as refused and is not sent again.
  package func run() async throws -> LoadSummary {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let result: Result<LoadSummary, any Error>
    do {
      result = .success(try await run(group))
    } catch {
      result = .failure(error)
    }
    try? await group.shutdownGracefully()
    return try result.get()
  }

  private func run(_ group: MultiThreadedEventLoopGroup) async throws -> LoadSummary {
    let client = ExportClient(
      target: options.target, transport: options.transport, encoding: options.encoding,
      isCompressed: options.isCompressed, group: group)
    let now = UInt64(max(0, Date().timeIntervalSince1970) * 1e9)
    let bodies = try LoadBodies(
      options, now: now, run: UInt64.random(in: 1 ... .max))
    state.withLock { $0.started = .now }
    let sending = Task {
      try await withThrowingTaskGroup(of: Void.self) { tasks in
        for _ in 0..<self.options.connections {
          tasks.addTask { try await self.send(bodies, client) }
        }
        // The first failure is thrown at once, and that ends all others.
        for try await _ in tasks {}
      }
    }
    state.withLock { $0.running = sending }
    do {
      try await withTaskCancellationHandler {
        try await sending.value
      } onCancel: {
        sending.cancel()
      }
    } catch {
      // A stop that was asked for is no failure, even where it lost patience.
      guard state.withLock({ $0.tally.isStopped }) else { throw error }
    }
    return summary
  }

  /// What one connection does.
  private func send(_ bodies: LoadBodies, _ client: ExportClient) async throws {
    var bodies = bodies
    try await client.withSession { session in
      while let (ticket, started) = self.nextTicket() {
        if ticket.due > 0 {
          try await Task.sleep(until: started + .seconds(ticket.due), clock: .continuous)
        }
        let begun = ContinuousClock.now
        let report = try await session.export(
          bodies.body(number: ticket.number, spans: ticket.spans))
        let took = ContinuousClock.now - begun
        self.state.withLock { state in
          state.tally.add(
            report, spans: ticket.spans, nanoseconds: UInt64(max(0, took / .nanoseconds(1))))
        }
        guard report.isAccepted || report.isTemporary else { throw self.refusal(report) }
      }
    }
  }

  private func nextTicket() -> (LoadTally.Ticket, ContinuousClock.Instant)? {
    state.withLock { state in
      guard let started = state.started, let ticket = state.tally.ticket() else { return nil }
      return (ticket, started)
    }
  }

  private func refusal(_ report: ExportReport) -> ExporterError {
    let reason = report.message.isEmpty ? "without a reason" : "\"\(report.message)\""
    return ExporterError(
      .refused,
      "\(options.target) refused a request with status \(report.status), \(reason);"
        + " check that it is an OTLP server that accepts this protocol and encoding.")
  }
}
