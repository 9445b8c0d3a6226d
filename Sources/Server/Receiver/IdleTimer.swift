internal import NIOCore

/// One timer of a connection whose deadline moves with every request, mostly without a new task:
/// when the task runs too early it is set again.
final class IdleTimer {
  private let loop: NIOIsolatedEventLoop
  private let action: () -> Void
  private var deadline = NIODeadline.distantFuture
  private var nextRun = NIODeadline.distantFuture
  private var task: Scheduled<Void>?

  /// A timer that calls `action` on `loop`, which is the current one, once the deadline has passed.
  init(on loop: any EventLoop, _ action: @escaping () -> Void) {
    self.loop = loop.assumeIsolated()
    self.action = action
  }

  /// Moves the deadline to `time` from `now`.
  func set(_ time: Duration, from now: NIODeadline = .now()) {
    deadline = now + TimeAmount(time)
    if deadline < nextRun { schedule() }
  }

  /// Lets it not fire until the next call of ``set(_:from:)``.
  func pause() { deadline = .distantFuture }

  /// Lets it never fire again and lets go of everything.
  func stop() {
    deadline = .distantFuture
    task?.cancel()
    task = nil
  }

  private func schedule() {
    task?.cancel()
    nextRun = deadline
    task = loop.scheduleTask(deadline: deadline) { [self] in
      task = nil
      nextRun = .distantFuture
      if deadline <= .now() {
        action()
      } else if deadline < .distantFuture {
        schedule()
      }
    }
  }
}
