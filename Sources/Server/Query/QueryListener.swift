internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import ServiceLifecycle

/// The query side: listens from when it is run until the shutdown.
struct QueryListener: Service {
  let endpoint: Endpoint
  let routes: QueryRoutes
  let unread: UnreadReplies
  let group: any EventLoopGroup
  let idleTimeout: Duration
  let logger: Logger
  /// Called with where it listens, once it does.
  let onListening: @Sendable (Endpoint) -> Void

  /// How many connections there are at most; others wait until one is closed, idle ones soon are.
  private static let connections = 1024

  func run() async throws {
    let application = Application(
      responder: QueryResponder(routes: routes, unread: unread),
      server: .http1(configuration: .init(idleTimeout: TimeAmount(idleTimeout))),
      configuration: .init(
        address: .hostname(endpoint.host, port: endpoint.port),
        availableConnectionsDelegate: MaximumAvailableConnections(QueryListener.connections)),
      onServerRunning: { channel in
        onListening(
          Endpoint(host: endpoint.host, port: channel.localAddress?.port ?? endpoint.port))
      },
      eventLoopGroupProvider: .shared(group), logger: logger)
    do {
      try await application.run()
    } catch let error where ServerError.isBinding(error) {
      throw ServerError(binding: endpoint, option: "--query", error)
    }
  }
}
