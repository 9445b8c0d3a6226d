import Logging
import Server

/// A configuration on free ports of the loopback.
func testConfiguration() -> ServerConfiguration {
  var configuration = ServerConfiguration()
  let free = Endpoint(host: "127.0.0.1", port: 0)
  configuration.grpc = free
  configuration.http = free
  configuration.query = free
  configuration.eventLoopCount = 2
  // On a busy machine a test may take long between connecting and asking.
  configuration.queryHeadTimeout = .seconds(3600)
  return configuration
}

let quietLogger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

/// A server that says nothing.
func makeServer(
  _ configuration: ServerConfiguration, ingest: any TraceIngest,
  query: any QueryService = StubQuery(), hooks: ServerHooks = ServerHooks()
) -> TracemillServer {
  TracemillServer(
    configuration: configuration, ingest: ingest, query: query, hooks: hooks,
    logger: quietLogger, announce: { _ in })
}

/// Runs a server during `body` and stops it afterwards.
func withServer<Result: Sendable>(
  _ configuration: ServerConfiguration = testConfiguration(),
  ingest: any TraceIngest = RecordingIngest(), query: any QueryService = StubQuery(),
  hooks: ServerHooks = ServerHooks(), _ body: (ServerAddresses) async throws -> Result
) async throws -> Result {
  let server = makeServer(configuration, ingest: ingest, query: query, hooks: hooks)
  return try await withRunning(server) { try await body(try await server.addresses) }
}

/// Runs `server` during `body` and stops it afterwards.
func withRunning<Result: Sendable>(
  _ server: TracemillServer, _ body: () async throws -> Result
) async throws -> Result {
  let running = Task { try await server.run(handlesSignals: false) }
  do {
    let result = try await body()
    await server.stop()
    try await running.value
    return result
  } catch {
    await server.stop()
    _ = await running.result
    throw error
  }
}
