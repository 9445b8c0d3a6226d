internal import Foundation
internal import ServiceLifecycle

/// Calls the tick hook every second.
struct Ticker: Service {
  let onTick: @Sendable (UInt64) -> Void

  func run() async throws {
    await cancelWhenGracefulShutdown {
      let clock = ContinuousClock()
      var next = clock.now
      while !Task.isCancelled {
        onTick(UInt64(max(0, Date().timeIntervalSince1970) * 1_000_000_000))
        // A tick that took long is not made up for.
        next = max(next + .seconds(1), clock.now)
        do { try await clock.sleep(until: next) } catch { return }
      }
    }
  }
}
