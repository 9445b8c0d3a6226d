internal import NIOCore
internal import NIOExtras
internal import NIOPosix
internal import ServiceLifecycle

/// The query side: listens from when it is run until the shutdown.
///
/// It stands on SwiftNIO directly. A framework's connection reads requests ahead, and runs each on Swift's
/// concurrency threads: there a check of health would wait for what else runs, and what a client sends
/// ahead without reading would pile up. Here both are bounded, and health is answered on the event loop.
struct QueryListener: Service {
  let endpoint: Endpoint
  let context: QueryContext
  /// One event loop that nothing else uses.
  let group: any EventLoopGroup
  /// Called with where it listens, once it does.
  let onListening: @Sendable (Endpoint) -> Void

  /// How long replies may take to finish after a stop was asked for.
  private static let drainTime = Duration.seconds(5)

  func run() async throws {
    let quiescing = ServerQuiescingHelper(group: group)
    let channel = try await listen(quiescing)
    onListening(
      Endpoint(host: endpoint.host, port: channel.localAddress?.port ?? endpoint.port))
    // It throws where the group is cancelled because another service failed: then it ends in the same way.
    try? await gracefulShutdown()
    let deadline = Task {
      try await Task.sleep(for: QueryListener.drainTime)
      context.usage.connections.closeAll()
    }
    let promise = channel.eventLoop.makePromise(of: Void.self)
    quiescing.initiateShutdown(promise: promise)
    // It fails only where the listener was closed already, and then there is nothing to wait for.
    _ = try? await promise.futureResult.get()
    deadline.cancel()
  }

  private func listen(_ quiescing: ServerQuiescingHelper) async throws -> any Channel {
    let context = context
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            quiescing.makeServerChannelHandler(channel: channel))
        }
      }
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try QueryPipeline.configure(channel, context) }
      }
    do {
      return try await bootstrap.bind(host: endpoint.host, port: endpoint.port).get()
    } catch {
      throw ServerError(binding: endpoint, option: "--query", error)
    }
  }
}
