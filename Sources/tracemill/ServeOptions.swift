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
      "Where to take OTLP/gRPC (default 127.0.0.1:4317; port 0 takes a free one).",
      valueName: "host:port"))
  var grpc: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where to take OTLP/HTTP (default 127.0.0.1:4318).", valueName: "host:port"))
  var http: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where to answer queries (default 127.0.0.1:9464).", valueName: "host:port"))
  var query: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A folder to keep counters in, so that they survive a restart; without it they begin at 0.",
      valueName: "dir"),
    completion: .directory)
  var dataDir: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A file to write the addresses to, as JSON, once all of them accept connections.",
      valueName: "file"),
    completion: .file())
  var readyFile: String?

  @Option(
    name: .long,
    help: """
      What to log to standard error: \
      \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")) (default warning).
      """,
    transform: { text in
      guard let level = Logger.Level(rawValue: text) else {
        throw ValidationError("There is no log level '\(text)'.")
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
