internal import Synchronization

/// A value that is set once and awaited by any number of tasks.
final class Latch<Value: Sendable>: Sendable {
  private enum State {
    case waiting([UInt64: CheckedContinuation<Value, any Error>], next: UInt64)
    case set(Result<Value, any Error>)
  }

  private let state = Mutex(State.waiting([:], next: 0))

  /// Sets the value, unless it was set before.
  func set(_ result: Result<Value, any Error>) {
    let waiters = state.withLock { state in
      guard case .waiting(let waiters, _) = state else {
        return [UInt64: CheckedContinuation<Value, any Error>]()
      }
      state = .set(result)
      return waiters
    }
    for waiter in waiters.values { waiter.resume(with: result) }
  }

  /// The value, when it is set.
  ///
  /// - Throws: the failure that was set, or `CancellationError`.
  var value: Value {
    get async throws {
      let id = state.withLock { state in
        guard case .waiting(let waiters, let next) = state else { return 0 as UInt64 }
        state = .waiting(waiters, next: next + 1)
        return next
      }
      return try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { wait(id, $0) }
      } onCancel: {
        cancel(id)
      }
    }
  }

  private func wait(_ id: UInt64, _ continuation: CheckedContinuation<Value, any Error>) {
    let result: Result<Value, any Error>? = state.withLock { state in
      switch state {
      case .set(let result): return result
      case .waiting(var waiters, let next):
        if Task.isCancelled { return .failure(CancellationError()) }
        waiters[id] = continuation
        state = .waiting(waiters, next: next)
        return nil
      }
    }
    if let result { continuation.resume(with: result) }
  }

  private func cancel(_ id: UInt64) {
    let waiter = state.withLock { state in
      guard case .waiting(var waiters, let next) = state else {
        return nil as CheckedContinuation<Value, any Error>?
      }
      let waiter = waiters.removeValue(forKey: id)
      state = .waiting(waiters, next: next)
      return waiter
    }
    waiter?.resume(throwing: CancellationError())
  }
}
