internal import Foundation
internal import Testing

#if os(Linux)
  /// What large requests take of the machine's memory, as the system counts it.
  @Suite struct MemoryTests {
    /// What `large_requests.py` prints.
    private struct Cost: Decodable {
      /// Page faults of the server for one more request.
      let faults: Double
      /// Resident memory for one more connection.
      let kib: Double
    }

    private static func cost(
      _ protocolName: String, connections: Int, requests: Int, _ server: Server
    ) async throws -> Cost {
      let address = protocolName == "grpc" ? server.addresses.grpc : server.addresses.http
      let text = try await Run.script(
        "large_requests.py",
        [address, protocolName, "\(server.child.identifier)", "\(connections)", "\(requests)"],
        in: server.scratch)
      return try JSONDecoder().decode(Cost.self, from: Data(text.utf8))
    }

    @Test(
      "Requests of one connection are read into memory that is there", arguments: ["http", "grpc"])
    func faults(protocolName: String) async throws {
      try await Server.with { server in
        let cost = try await MemoryTests.cost(protocolName, connections: 2, requests: 200, server)
        // A request of 345 kB has 85 pages.
        #expect(cost.faults < 10)
      }
    }

    // NIO's decoder of HTTP/2 has a buffer for each connection; for a few it is larger.
    @Test(
      "A connection that is idle holds on to little", arguments: [("http", 64.0), ("grpc", 320)])
    func idle(protocolName: String, most: Double) async throws {
      try await Server.with { server in
        let cost = try await MemoryTests.cost(protocolName, connections: 200, requests: 3, server)
        #expect(cost.kib < most)
        let status = protocolName == "grpc" ? "OK" : "200"
        let taken = try await server.metrics().sum("tracemill_requests_total", ["status": status])
        #expect(taken == 600)
      }
    }
  }
#endif
