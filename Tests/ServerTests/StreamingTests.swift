import Pipeline
@testable import Server
import TestSupport
import Testing
import TraceMetrics

/// Replies that are made while their client reads them.
@Suite("Replies piece by piece", .timeLimit(.minutes(20)))
struct StreamingTests {
  private static let protobuf =
    "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited"

  /// What a reply says beside what the program counts of itself.
  private static func derived(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { !$0.contains("tracemill_") }
  }

  @Test(
    "A large scrape is the engine's, to its end, compressed or not, and HEAD knows its length",
    arguments: ["text/plain", "application/openmetrics-text", protobuf], ["gzip", "identity"])
  func large(format: String, encoding: String) async throws {
    try await withEngine { live in
      let spans = (1...200).map { TestSpan("primitive.step\($0).run", trace: UInt64($0)) }
      _ = try await live.send(TestRequest(spans), .http1Protobuf)
      let headers = [("accept", format), ("accept-encoding", encoding)]
      try await withRawConnection(live.addresses.query) { connection in
        for _ in 0..<2 {
          try await connection.send(RawConnection.request("GET", "/metrics", headers))
          let response = try await connection.response()
          #expect(response.headers["transfer-encoding"] == "chunked")
          #expect(response.headers["content-encoding"] == (encoding == "gzip" ? "gzip" : nil))
          #expect(response.headers["vary"] == "Accept, Accept-Encoding")
          let body =
            encoding == "gzip"
            ? try #require(Gzip.inflate(response.body, limit: 1 << 24)) : response.body
          #expect(body.count > 100_000)
          let whole = live.engine.metrics(.init(accept: format), now: EngineService.now)
          if format == Self.protobuf {
            // The program's own metrics, which follow, have values of their own moment.
            #expect(body.starts(with: whole.prefix(100_000)))
          } else {
            let text = String(decoding: body, as: UTF8.self)
            #expect(Self.derived(text) == Self.derived(String(decoding: whole, as: UTF8.self)))
          }
        }
        try await connection.send(RawConnection.request("HEAD", "/metrics", headers))
        let head = try await connection.response(hasBody: false)
        #expect(Int(head.headers["content-length"] ?? "") ?? 0 > 1000)
      }
    }
  }

  @Test("So many replies wait to be read and no more, until one of their clients is gone")
  func unread() async throws {
    try await withServer { addresses in
      let request = RawConnection.request("GET", "/metrics", [("accept", "endless")])
      let isRefused = try await withUnread(16, addresses.query, request) {
        try await exchange(addresses.query, "GET", "/metrics", [("accept", "endless")]).status
      }
      #expect(isRefused == 503)
      // They are gone now: somebody else gets a reply as soon as the server has seen that.
      try await withRawConnection(addresses.query) { connection in
        while true {
          try await connection.send(request)
          if try await connection.receives(Array("# begin".utf8)) { break }
        }
      }
    }
  }
}
