import Logging
import Server

@testable import Exporter

/// Runs a server on free ports of the loopback during `body`, and stops it afterwards.
func withServer<Result: Sendable>(
  ingest: any TraceIngest, query: any QueryService,
  _ body: (ServerAddresses) async throws -> Result
) async throws -> Result {
  let free = Endpoint(host: "127.0.0.1", port: 0)
  var configuration = ServerConfiguration()
  configuration.grpc = free
  configuration.http = free
  configuration.query = free
  configuration.eventLoopCount = 2
  let server = TracemillServer(
    configuration: configuration, ingest: ingest, query: query,
    logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, announce: { _ in })
  let running = Task { try await server.run(handlesSignals: false) }
  do {
    let result = try await body(try await server.addresses)
    await server.stop()
    try await running.value
    return result
  } catch {
    await server.stop()
    _ = await running.result
    throw error
  }
}

/// Runs a server around `engine` during `body`.
func withServer<Result: Sendable>(
  _ engine: TestEngine, _ body: (ServerAddresses) async throws -> Result
) async throws -> Result {
  let service = EngineService(engine.engine, engine.configuration, version: "test")
  return try await withServer(ingest: service, query: service, body)
}

extension ExportTarget {
  /// Where `endpoint` is.
  init(_ endpoint: Endpoint) {
    self.init(host: endpoint.host, port: endpoint.port)
  }
}
