/// What all connections of the query side share.
final class QueryContext: Sendable {
  let configuration: ServerConfiguration
  let usage: QueryUsage
  let responder: QueryResponder
  let workers: QueryWorkers

  init(_ configuration: ServerConfiguration, _ routes: QueryRoutes, _ usage: QueryUsage) {
    self.configuration = configuration
    self.usage = usage
    responder = QueryResponder(
      routes: routes, hosts: configuration.hostPolicy,
      origins: OriginPolicy(configuration.corsOrigins), usage: usage)
    workers = QueryWorkers(
      threads: configuration.queryThreads, waiting: configuration.queryWaiting)
  }
}

/// What the query side holds and has refused, for its own samples too.
struct QueryUsage: Sendable {
  let connections: QueryConnections
  let unread = UnreadReplies()
  let refusals = QueryRefusals()

  init(_ configuration: ServerConfiguration) {
    connections = QueryConnections(limit: configuration.queryConnections)
  }
}
