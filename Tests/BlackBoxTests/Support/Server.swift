internal import Foundation
internal import Testing

/// The built program, serving on free ports of the loopback interface.
struct Server {
  /// What the ready file says.
  struct Addresses: Decodable {
    let grpc: String
    let http: String
    let query: String
  }

  let child: Child
  let addresses: Addresses
  let scratch: Scratch

  /// Starts a server, hands it to `body`, and stops it: SIGTERM must end it with status 0.
  ///
  /// - Parameter settings: environment variables of the server, by default a short settling time.
  static func with(
    settings: [String: String] = ["TRACEMILL_CORRELATION_SETTLE": "1s"],
    _ body: (Server) async throws -> Void
  ) async throws {
    try await Scratch.with { scratch in
      let ready = scratch.path("ready.json")
      let child = try Child(
        Repository.program,
        [
          "serve", "--grpc", "127.0.0.1:0", "--http", "127.0.0.1:0", "--query", "127.0.0.1:0",
          "--ready-file", ready,
        ], environment: settings, in: scratch)
      defer { child.kill() }
      try await waiting(for: "the ready file") {
        guard child.isRunning else { throw Failure("the server has ended: \(child.errors)") }
        return FileManager.default.fileExists(atPath: ready)
      }
      // The file comes into being whole, so it can be read as soon as it is there.
      let addresses = try JSONDecoder().decode(
        Addresses.self, from: Data(contentsOf: URL(filePath: ready)))
      let server = Server(child: child, addresses: addresses, scratch: scratch)
      try await body(server)
      child.terminate()
      let status = try await child.exitStatus()
      #expect(status == 0, "SIGTERM: \(child.errors)")
    }
  }

  /// What `/metrics` says now, in the text format.
  func metrics() async throws -> Exposition {
    Exposition(try await HTTP.text(addresses.query, "/metrics"))
  }

  /// Sends runs of the workflow with one of the SDK's exporters.
  func export(
    _ protocolName: String = "http/protobuf", gzip: Bool = false, service: String,
    _ more: String...
  ) async throws {
    try await Run.script(
      "export.py",
      exportArguments(protocolName, gzip: gzip, service: service) + more, in: scratch)
  }

  /// The arguments of `export.py` for this server.
  func exportArguments(_ protocolName: String, gzip: Bool, service: String) -> [String] {
    [
      "--endpoint", "http://\(protocolName == "grpc" ? addresses.grpc : addresses.http)",
      "--protocol", protocolName, "--service", service, "--compression", gzip ? "gzip" : "none",
    ]
  }
}
