import Server
import TestSupport
import Testing

/// What a Prometheus sends with a scrape.
private let prometheus = [
  ("user-agent", "Prometheus/3.5"), ("x-prometheus-scrape-timeout-seconds", "10"),
]

extension RawConnection {
  /// How many executions `/metrics` shows on this connection.
  fileprivate mutating func scrape(
    _ headers: [(String, String)] = prometheus, method: String = "GET"
  ) async throws -> Double {
    try await send(RawConnection.request(method, "/metrics", headers))
    return Scrape(text: try await response(hasBody: method != "HEAD").text)
      .sum("primitive_execution_count")
  }
}

/// Scrapes over a socket.
@Suite("Scrapes", .timeLimit(.minutes(20)))
struct ScrapeTests {
  private static func request(_ id: UInt64) -> TestRequest {
    TestRequest([TestSpan("primitive.step\(id).run", trace: id)])
  }

  @Test("A scraper sees a series at 0 once; a reader on the same connection sees it true")
  func kept() async throws {
    try await withEngine { live in
      try await withRawConnection(live.addresses.query) { connection in
        #expect(try await connection.scrape() == 0)
        _ = try await live.send(Self.request(1), .http1Protobuf)
        #expect(try await connection.scrape([]) == 1)
        // A HEAD shows nobody a value.
        _ = try await connection.scrape(method: "HEAD")
        #expect(try await connection.scrape() == 0)
        #expect(try await connection.scrape() == 1)
        _ = try await live.send(Self.request(2), .http1Protobuf)
        #expect(try await connection.scrape() == 1)
        #expect(try await connection.scrape() == 2)
      }
    }
  }

  @Test("The first scrape sees true values, beside a scraper that still sees 0")
  func sideBySide() async throws {
    try await withEngine { live in
      try await withRawConnection(live.addresses.query) { early in
        #expect(try await early.scrape() == 0)
        _ = try await live.send(Self.request(1), .http1Protobuf)
        let late = try await withRawConnection(live.addresses.query) { late in
          let first = try await late.scrape()
          return try await [first, late.scrape()]
        }
        #expect(late == [1, 1])
        #expect(try await early.scrape() == 0)
        #expect(try await early.scrape() == 1)
      }
    }
  }

  @Test("A new connection carries on a closed one")
  func carriedOn() async throws {
    try await withEngine(eventLoops: 1) { live in
      #expect(try await Self.onlyScrape(live) == 0)
      _ = try await live.send(Self.request(1), .http1Protobuf)
      #expect(try await Self.onlyScrape(live) == 0)
      #expect(try await Self.onlyScrape(live) == 1)
    }
  }

  /// A scrape on a connection of its own, which has ended when it returns.
  private static func onlyScrape(_ live: LiveEngine) async throws -> Double {
    try await withRawConnection(live.addresses.query) { connection in
      let sum = try await connection.scrape(prometheus + [("connection", "close")])
      let isEnded = await connection.isEnded()
      #expect(isEnded)
      return sum
    }
  }
}
