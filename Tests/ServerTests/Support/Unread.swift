import NIOCore
import NIOPosix
import Server
import Testing

/// Sends `request` on so many connections, of whose replies no more is read than that they began, and runs
/// `body`.
func withUnread<Result: Sendable>(
  _ count: Int, _ endpoint: Endpoint, _ request: [UInt8], _ body: () async throws -> Result
) async throws -> Result {
  guard count > 0 else { return try await body() }
  return try await withRawConnection(endpoint) { connection in
    try await connection.send(request)
    let hasBegun = try await connection.receives(Array("# begin".utf8))
    #expect(hasBegun)
    return try await withUnread(count - 1, endpoint, request, body)
  }
}

/// A connection that says nothing by itself; whoever makes it closes it.
func connect(_ endpoint: Endpoint) async throws -> any Channel {
  try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    .connect(host: endpoint.host, port: endpoint.port).get()
}
