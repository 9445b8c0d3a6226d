internal import Pipeline
internal import Server
internal import Settings

/// An engine with a server around it.
struct ServerRun {
  let server: TracemillServer

  init(_ configuration: PipelineConfiguration, _ options: ServeOptions) throws {
    let serverConfiguration: ServerConfiguration
    do {
      serverConfiguration = try options.serverConfiguration(configuration.server)
    } catch let error as ServerError {
      throw CommandFailure(error.message)
    }
    let engine = Engine(
      EngineOptions(configuration, lanes: serverConfiguration.laneCount), now: EngineService.now)
    let keeper = try options.dataDir.map {
      CounterKeeper(try DataDirectory(path: $0), engine, options.logger)
    }
    try keeper?.restore()
    let service = EngineService(engine, configuration, version: Tracemill.version)
    server = TracemillServer(
      configuration: serverConfiguration, ingest: service, query: service,
      hooks: ServerHooks(
        onTick: { now in
          engine.advance(to: now)
          keeper?.saveIfDue(now: now)
        },
        onDrained: { keeper?.saveLast(now: EngineService.now) }), logger: options.logger)
  }
}
