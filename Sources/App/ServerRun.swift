package import Logging
internal import Pipeline
package import Server
package import Settings

/// An engine, the server in front of it, and the data directory behind it.
package struct ServerRun {
  package let server: TracemillServer
  private let saver: SnapshotSaver?

  /// - Parameters:
  ///   - dataDirectory: where counters are kept over a restart; nil where they are not.
  ///   - version: the program's, for `tracemill_build_info`.
  /// - Throws: where the data directory cannot be used, or what it holds cannot be read.
  package init(
    _ configuration: PipelineConfiguration, _ serverConfiguration: ServerConfiguration,
    dataDirectory: String?, version: String, logger: Logger
  ) throws(CommandFailure) {
    // Locked before it is read.
    var directory: DataDirectory?
    if let dataDirectory { directory = try DataDirectory(path: dataDirectory) }
    let engine = Engine(
      EngineOptions(configuration, workers: serverConfiguration.laneCount), now: EngineService.now)
    if let warning = try directory?.restore(engine) { logger.warning("\(warning)") }
    let saver = directory.map { SnapshotSaver($0, engine, logger) }
    let service = EngineService(
      engine, configuration, version: version, samples: { saver?.samples ?? [] })
    self.saver = saver
    server = TracemillServer(
      configuration: serverConfiguration, ingest: service, query: service,
      hooks: ServerHooks(
        onTick: { now in
          engine.advance(to: now)
          saver?.tick(now: now)
        },
        onDrained: { await saver?.saveLast(now: EngineService.now) }), logger: logger)
  }

  /// Runs until a signal stops it.
  ///
  /// - Throws: where the server cannot start, or the last counters could not be saved.
  package func run() async throws {
    do {
      try await server.run()
    } catch let error as ServerError {
      throw CommandFailure(error.message)
    }
    try saver?.checkLast()
  }
}
