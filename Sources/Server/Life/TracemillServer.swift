internal import Foundation
package import Logging
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle
internal import Synchronization
internal import UnixSignals

/// The receivers and the query side, from start to stop.
package final class TracemillServer: Sendable {
  private struct State {
    var group: ServiceGroup?
    var isStopped = false
  }

  private let configuration: ServerConfiguration
  private let ingest: any TraceIngest
  private let query: any QueryService
  private let hooks: ServerHooks
  private let logger: Logger
  private let announce: @Sendable (String) -> Void
  private let state = Mutex(State())
  private let ready = Latch<ServerAddresses>()

  /// A server that does nothing before ``run(handlesSignals:)``.
  ///
  /// - Parameters:
  ///   - announce: Called with one line when all listeners accept; writes it to standard error
  ///     unless given.
  package init(
    configuration: ServerConfiguration, ingest: any TraceIngest, query: any QueryService,
    hooks: ServerHooks = ServerHooks(), logger: Logger,
    announce: @escaping @Sendable (String) -> Void = {
      FileHandle.standardError.write(Data(($0 + "\n").utf8))
    }
  ) {
    self.configuration = configuration
    self.ingest = ingest
    self.query = query
    self.hooks = hooks
    self.logger = logger
    self.announce = announce
  }

  /// Where it listens; waits until all listeners accept.
  ///
  /// - Throws: the error that ``run(handlesSignals:)`` throws, or `CancellationError` where it ends
  ///   before.
  package var addresses: ServerAddresses {
    get async throws { try await ready.value }
  }

  /// Asks for a stop: no new connections, requests in flight finish, at the latest after
  /// ``ServerConfiguration/drainTimeout``. Calling it again changes nothing.
  package func stop() async {
    let group = state.withLock { state in
      state.isStopped = true
      return state.group
    }
    await group?.triggerGracefulShutdown()
  }

  /// Runs until a stop is asked for, by ``stop()`` or by SIGTERM or SIGINT. To be called once.
  ///
  /// - Parameter handlesSignals: Whether the two signals stop it.
  /// - Throws: `ServerError` where an address cannot be had or the ready file not be written. To be
  ///   stopped or cancelled is no error.
  package func run(handlesSignals: Bool = true) async throws {
    do {
      if state.withLock({ $0.isStopped }) { throw CancellationError() }
      try configuration.validate()
      let group = MultiThreadedEventLoopGroup(numberOfThreads: configuration.eventLoopCount)
      let workers = NIOThreadPool(numberOfThreads: configuration.workerCount)
      workers.start()
      // Ingest never holds up the query side.
      let queryGroup = MultiThreadedEventLoopGroup(numberOfThreads: 1)
      let result: Result<Void, any Error>
      do {
        result = .success(try await run(group, workers, queryGroup, handlesSignals: handlesSignals))
      } catch {
        result = .failure(error)
      }
      try? await workers.shutdownGracefully()
      for group in [group, queryGroup] {
        await TracemillServer.letFinish(group)
        try? await group.shutdownGracefully()
      }
      try result.get()
      ready.set(.failure(CancellationError()))
    } catch is CancellationError {
      ready.set(.failure(CancellationError()))
    } catch {
      ready.set(.failure(error))
      throw error
    }
  }

  /// Lets the loops finish what they hand to one another: a listener that could not be opened closes
  /// its channel by such tasks, and a loop that has shut down complains of them on standard error.
  private static func letFinish(_ group: MultiThreadedEventLoopGroup) async {
    // From loop to loop and back, and once more.
    for _ in 0..<3 {
      for loop in group.makeIterator() { try? await loop.submit {}.get() }
    }
  }

  private func run(
    _ group: MultiThreadedEventLoopGroup, _ workers: NIOThreadPool,
    _ queryGroup: MultiThreadedEventLoopGroup, handlesSignals: Bool
  ) async throws {
    let loops = Array(group.makeIterator())
    let context = ReceiverContext(
      configuration: configuration, ingest: ingest, loops: loops, workers: workers)
    let grpc = try await Listener.start(
      on: configuration.grpc, option: "--grpc", group: group, context: context)
    let http = try await Listener.start(
      on: configuration.http, option: "--http", group: group, context: context)
    let phase = Phase()
    let query = makeQueryContext(context, phase, grpc: grpc, http: http)
    let services = makeServices(
      context, query, phase, queryGroup, grpc: grpc, http: http)
    var groupConfiguration = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: handlesSignals ? [.sigterm, .sigint] : [],
      logger: logger)
    // The receivers keep the drain timeout themselves; this one is for the query side after them.
    groupConfiguration.maximumGracefulShutdownDuration = configuration.drainTimeout + .seconds(5)
    let serviceGroup = ServiceGroup(configuration: groupConfiguration)
    let isStopped = state.withLock { state in
      state.group = serviceGroup
      return state.isStopped
    }
    if isStopped { await serviceGroup.triggerGracefulShutdown() }
    let result: Result<Void, any Error>
    do {
      result = .success(try await serviceGroup.run())
    } catch {
      result = .failure(error)
    }
    await query.workers.stop()
    try result.get()
  }

  private func makeQueryContext(
    _ context: ReceiverContext, _ phase: Phase, grpc: Listener, http: Listener
  ) -> QueryContext {
    let connections: [(Transport, Connections)] = [
      (.grpc, grpc.connections), (.http, http.connections),
    ]
    let usage = QueryUsage(configuration)
    let routes = QueryRoutes(service: query, phase: phase) {
      ProgramSamples.make(context, connections: connections, query: usage)
    }
    return QueryContext(configuration, routes, usage)
  }

  /// The services, in the order of their start; they stop in the opposite order, so that the query
  /// side answers until all requests are through.
  private func makeServices(
    _ context: ReceiverContext, _ query: QueryContext, _ phase: Phase,
    _ queryGroup: any EventLoopGroup, grpc: Listener, http: Listener
  ) -> [ServiceGroupConfiguration.ServiceConfiguration] {
    let queryAddress = Latch<Endpoint>()
    let listener = QueryListener(
      endpoint: configuration.query, context: query, group: queryGroup
    ) { queryAddress.set(.success($0)) }
    let announcer = Announcer(
      query: queryAddress, grpc: grpc.endpoint, http: http.endpoint,
      readyFile: configuration.readyFile, phase: phase, announce: announce, addresses: ready)
    let receivers = ReceiverService(
      listeners: [grpc, http], context: context, phase: phase, onDrained: hooks.onDrained)
    return [
      .init(service: listener),
      .init(service: announcer),
      .init(service: Ticker(onTick: hooks.onTick)),
      .init(service: receivers),
    ]
  }
}
