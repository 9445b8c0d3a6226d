internal import App
internal import ArgumentParser
internal import Logging
internal import Server
internal import Settings

/// The options of whatever runs a server.
struct ServeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Address for OTLP/gRPC (default 127.0.0.1:4317). Port 0 selects a free port.",
      valueName: "host:port"))
  var grpc: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Address for OTLP/HTTP (default 127.0.0.1:4318).", valueName: "host:port"))
  var http: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Address for queries and the page (default 127.0.0.1:9464).", valueName: "host:port"))
  var query: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Directory for counters, so that they survive a restart.",
      valueName: "dir"),
    completion: .directory)
  var dataDir: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "File that receives the addresses as JSON when all listeners accept connections.",
      valueName: "file"),
    completion: .file())
  var readyFile: String?

  @Option(
    name: .long,
    help: """
      Lowest level that is logged to standard error: \
      \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")) (default warning).
      """,
    transform: { text in
      guard let level = Logger.Level(rawValue: text) else {
        throw ValidationError("'\(text)' is not a log level.")
      }
      return level
    })
  var logLevel = Logger.Level.warning

  /// The server's configuration: the pipeline file's, over it these options.
  func serverConfiguration(_ settings: ServerSettings) throws -> ServerConfiguration {
    var server = ServerConfiguration()
    server.grpc = try Endpoint(parsing: grpc ?? settings.grpc)
    server.http = try Endpoint(parsing: http ?? settings.http)
    server.query = try Endpoint(parsing: query ?? settings.query)
    server.readyFile = readyFile
    server.maximumBodySize = settings.maxBodyBytes
    server.maximumBytesInFlight = settings.inFlightBytes
    server.maximumConnections = settings.maxConnections
    server.hosts = settings.hosts
    server.corsOrigins = settings.corsOrigins
    server.queryConnections = settings.queryConnections
    server.queryHeadTimeout = settings.queryHeadTimeout
    server.queryReplyTimeout = settings.queryReplyTimeout
    server.queryWaiting = settings.queryWaiting
    try server.validate()
    return server
  }

  /// A logger to standard error.
  var logger: Logger {
    var logger = Logger(label: "tracemill") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = logLevel
    return logger
  }

  /// A server with these options.
  func makeRun(_ configuration: PipelineConfiguration) throws -> ServerRun {
    let server: ServerConfiguration
    do {
      server = try serverConfiguration(configuration.server)
    } catch let error as ServerError {
      throw CommandFailure(error.message)
    }
    return try ServerRun(
      configuration, server, dataDirectory: dataDir, version: Tracemill.version, logger: logger)
  }
}
