internal import Foundation
internal import ServiceLifecycle

/// Says that the server is ready, once all listeners accept, and then waits for the stop.
struct Announcer: Service {
  /// The address of the query side, when it is known.
  let query: Latch<Endpoint>
  let grpc: Endpoint
  let http: Endpoint
  let readyFile: String?
  let phase: Phase
  let announce: @Sendable (String) -> Void
  let addresses: Latch<ServerAddresses>

  func run() async throws {
    // A stop may come before all listeners accept; then there is nothing to announce.
    let address = await cancelWhenGracefulShutdown { try? await query.value }
    guard let address else { return }
    let known = ServerAddresses(grpc: grpc, http: http, query: address)
    if let readyFile { try write(known.json, to: readyFile) }
    phase.advance(to: .ready)
    announce(known.announcement)
    addresses.set(.success(known))
    // A service that ends while others stop counts as a failure.
    try? await gracefulShutdown()
  }

  private func write(_ text: String, to path: String) throws {
    do {
      // Atomically means: to a new file in the same folder, which is then renamed.
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw ServerError(
        .readyFile,
        "The ready file \(path) could not be written (\(error.localizedDescription));"
          + " give a path in a folder that exists and may be written.")
    }
  }
}
