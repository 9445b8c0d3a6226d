internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// The threads that answer queries: so many run at a time, so many wait, and no more.
final class QueryWorkers: Sendable {
  private let pool: NIOThreadPool
  /// How many queries may run and wait together.
  private let limit: Int
  private let admitted = Atomic<Int>(0)

  /// No query yet; the threads start at once.
  init(threads: Int, waiting: Int) {
    pool = NIOThreadPool(numberOfThreads: threads)
    limit = threads + waiting
    pool.start()
  }

  /// Ends the threads; what still waits is cancelled.
  func stop() async { try? await pool.shutdownGracefully() }

  /// Runs a query and gives its result on `loop`; nil where too many wait.
  func admit<Value: Sendable>(
    on loop: any EventLoop, _ query: @escaping @Sendable () -> Value
  ) -> EventLoopFuture<Value>? {
    guard admitted.wrappingAdd(1, ordering: .relaxed).newValue <= limit else {
      admitted.wrappingSubtract(1, ordering: .relaxed)
      return nil
    }
    return run(on: loop) { [self] in
      defer { admitted.wrappingSubtract(1, ordering: .relaxed) }
      return query()
    }
  }

  /// Runs a part of a query that was admitted before, such as the next piece of its reply.
  func run<Value: Sendable>(
    on loop: any EventLoop, _ part: @escaping @Sendable () -> Value
  ) -> EventLoopFuture<Value> {
    pool.runIfActive(eventLoop: loop, part)
  }
}
