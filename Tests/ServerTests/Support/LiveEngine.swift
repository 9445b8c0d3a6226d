import Pipeline
import Server
import Settings
import TestSupport
import Testing

/// A server with an engine behind it, as the program runs them.
struct LiveEngine: Sendable {
  let addresses: ServerAddresses
  let engine: Engine

  /// Sends `body` on a connection of its own.
  func send(_ body: [UInt8], _ way: Way) async throws -> ExportAnswer {
    try await way.send(body, to: addresses)
  }

  /// Sends `request` on a connection of its own.
  func send(_ request: TestRequest, _ way: Way) async throws -> ExportAnswer {
    try await send(way.body(of: request), way)
  }

  /// What `/metrics` shows.
  func scrape() async throws -> Scrape {
    let response = try await exchange(addresses.query, "GET", "/metrics", [])
    #expect(response.status == 200)
    return Scrape(text: response.text)
  }

  /// Settles all traces.
  func settle() { engine.settleAll(now: EngineService.now) }

  /// Checks what became of all spans so far.
  @discardableResult
  func expect(
    counted: Int = 0, duplicate: Int = 0, invalid: Int = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Scrape {
    let scrape = try await scrape()
    #expect(scrape.accounts.isBalanced, sourceLocation: sourceLocation)
    #expect(
      scrape.accounts
        == Scrape.Accounts(
          received: Double(counted + duplicate + invalid), counted: Double(counted),
          duplicate: Double(duplicate), invalid: Double(invalid)), sourceLocation: sourceLocation)
    return scrape
  }
}

private let shipped = Result { try ConfigurationReader.read([]) }

/// Runs a server with the shipped configuration during `body` and stops it afterwards.
///
/// - Parameter eventLoops: with one, a connection whose end a client sees has ended for the server too
///   before it reads from another.
func withEngine<Result: Sendable>(
  eventLoops: Int = 2, configure: (inout ServerConfiguration) -> Void = { _ in },
  configureEngine: (inout EngineOptions) -> Void = { _ in },
  _ body: (LiveEngine) async throws -> Result
) async throws -> Result {
  let configuration = try shipped.get()
  var options = EngineOptions(configuration, workers: 2)
  configureEngine(&options)
  let engine = Engine(options, now: EngineService.now)
  let service = EngineService(engine, configuration, version: "test")
  var serverConfiguration = testConfiguration()
  serverConfiguration.eventLoopCount = eventLoops
  configure(&serverConfiguration)
  let server = TracemillServer(
    configuration: serverConfiguration, ingest: service, query: service, hooks: ServerHooks(),
    logger: quietLogger, announce: { _ in })
  return try await withRunning(server) {
    try await body(LiveEngine(addresses: try await server.addresses, engine: engine))
  }
}
