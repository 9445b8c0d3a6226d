internal import NIOCore
internal import NIOExtras
internal import NIOPosix

/// A listening port of a receiver and its connections.
struct Listener: Sendable {
  let connections: Connections
  /// Where it listens, with the port that was taken.
  let endpoint: Endpoint
  private let channel: any Channel
  private let quiescing: ServerQuiescingHelper

  /// Listens on `endpoint`.
  ///
  /// - Parameter option: The command line's option for the address, for the error's sentence.
  /// - Throws: `ServerError` where the address cannot be had.
  static func start(
    on endpoint: Endpoint, option: String, group: any EventLoopGroup, context: ReceiverContext
  ) async throws -> Listener {
    let quiescing = ServerQuiescingHelper(group: group)
    let connections = Connections(limit: context.configuration.maximumConnections)
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
        channel.eventLoop.makeCompletedFuture {
          if connections.add(channel) {
            try ReceiverPipeline.configure(channel, context, connections)
          } else {
            try channel.pipeline.syncOperations.addHandler(ConnectionRefuser())
          }
        }
      }
    do {
      let channel = try await bootstrap.bind(host: endpoint.host, port: endpoint.port).get()
      return Listener(
        connections: connections,
        endpoint: Endpoint(
          host: endpoint.host, port: channel.localAddress?.port ?? endpoint.port),
        channel: channel, quiescing: quiescing)
    } catch {
      throw ServerError(binding: endpoint, option: option, error)
    }
  }

  /// Stops accepting and lets every connection finish what it is at; returns when all are closed.
  func drain() async {
    let promise = channel.eventLoop.makePromise(of: Void.self)
    quiescing.initiateShutdown(promise: promise)
    // It fails only where the listener was closed already, and then there is nothing to wait for.
    _ = try? await promise.futureResult.get()
  }
}
