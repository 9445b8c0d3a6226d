import NIOCore
import Testing

@testable import Server

/// Liveness and readiness wait for nothing.
@Suite("Health", .timeLimit(.minutes(20)))
struct QueryHealthTests {
  private static let health = ["/healthz", "/readyz", "/api/health"]

  private static func expectHealth(_ endpoint: Endpoint) async throws {
    for path in health {
      #expect(try await exchange(endpoint, "GET", path, []).status == 200, "\(path)")
    }
  }

  @Test("Any number of silent connections leaves health alone, and the longest idle ones give way")
  func silent() async throws {
    var configuration = testConfiguration()
    configuration.queryConnections = 8
    configuration.queryHeadTimeout = .seconds(3600)
    try await withServer(configuration) { addresses in
      var silent: [any Channel] = []
      for _ in 0..<40 { silent.append(try await connect(addresses.query)) }
      try await Self.expectHealth(addresses.query)
      // 40 silent ones and three asked; at most eight stand.
      for channel in silent.prefix(32) { try await channel.closeFuture.get() }
      let page = try await metrics(addresses) {
        !$0.contains(#"closed_total{reason="evicted"} 0"#)
      }
      #expect(page.contains(#"tracemill_connections{transport="query"} "#))
      #expect(page.contains(#"tracemill_query_connections_closed_total{reason="refused"} 0"#))
      for channel in silent { channel.close(promise: nil) }
    }
  }

  @Test("Connections that all have a reply they do not read leave health alone")
  func unread() async throws {
    var configuration = testConfiguration()
    configuration.queryConnections = 4
    try await withServer(configuration) { addresses in
      let request = RawConnection.request("GET", "/metrics", [("accept", "endless")])
      try await withUnread(4, addresses.query, request) {
        // All four have a reply: there is no connection that could give way.
        try await Self.expectHealth(addresses.query)
        let reply = try await exchange(addresses.query, "GET", "/graph", [])
        #expect(reply.status == 503)
        #expect(reply.headers["retry-after"] == "1")
        #expect(reply.headers["connection"] == "close")
        try await Self.expectHealth(addresses.query)
      }
      let page = try await metrics(addresses) {
        $0.contains(#"tracemill_queries_refused_total{reason="connections"}"#)
      }
      #expect(!page.contains(#"tracemill_queries_refused_total{reason="connections"} 0"#))
    }
  }

  @Test("Queries that do not end leave health alone; one more than may wait is told to come again")
  func dear() async throws {
    var configuration = testConfiguration()
    configuration.queryThreads = 2
    configuration.queryWaiting = 3
    let gate = QueryGate()
    try await withServer(configuration, query: BlockingQuery(gate)) { addresses in
      defer { gate.open() }
      try await withThrowingTaskGroup(of: RawResponse.self) { group in
        for _ in 0..<12 {
          group.addTask { try await exchange(addresses.query, "GET", "/graph", []) }
        }
        // Two run and three wait.
        for _ in 0..<7 {
          let refused = try #require(try await group.next())
          #expect(refused.status == 503)
          #expect(refused.headers["retry-after"] == "1")
        }
        #expect(gate.count <= 2)
        try await Self.expectHealth(addresses.query)
        gate.open()
        for try await reply in group { #expect(reply.status == 200) }
      }
      let page = try await metrics(addresses) { $0.contains("tracemill_queries_refused_total") }
      #expect(page.contains(#"tracemill_queries_refused_total{reason="queue"} 7"#))
    }
  }
}
