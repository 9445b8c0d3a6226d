import Foundation
import Testing

@testable import Server

/// What a website that the user visits can do: nothing.
@Suite("Access to the query side", .timeLimit(.minutes(20)))
struct QueryAccessTests {
  private static let paths = [
    "/", "/page.css", "/page.js", "/metrics", "/graph", "/graph/diff", "/traces", "/traces/a",
    "/api/graph/data", "/api/graph/fields", "/api/health", "/api/dependencies", "/debug/pipeline",
    "/healthz", "/readyz", "/nothing",
  ]
  private static let json = ("content-type", "application/json")

  private static func configuration(_ origins: [String]) -> ServerConfiguration {
    var configuration = testConfiguration()
    configuration.corsOrigins = origins
    return configuration
  }

  @Test("No path lets another origin read it, and none may be framed or sniffed")
  func closed() async throws {
    try await withServer { addresses in
      for path in Self.paths {
        for method in ["GET", "HEAD", "OPTIONS", "POST"] {
          let headers = try await exchange(
            addresses.query, method, path, [("origin", "http://evil.example")]
          ).headers
          let cors = headers.keys.filter { $0.hasPrefix("access-control-") }
          #expect(cors.isEmpty, "\(method) \(path)")
          #expect(headers["x-content-type-options"] == "nosniff", "\(method) \(path)")
          #expect(headers["x-frame-options"] == "DENY", "\(method) \(path)")
          #expect(headers["referrer-policy"] == "no-referrer", "\(method) \(path)")
          #expect(headers["cross-origin-resource-policy"] == "same-origin", "\(method) \(path)")
          let policy = headers["content-security-policy"] ?? ""
          #expect(policy.contains("default-src 'none'"), "\(method) \(path)")
          #expect(policy.contains("frame-ancestors 'none'"), "\(method) \(path)")
          #expect(!policy.contains("unsafe"), "\(method) \(path)")
          #expect(headers["date"]?.hasSuffix(" GMT") == true, "\(method) \(path)")
        }
      }
    }
  }

  @Test(
    "An origin that is configured may read every path and is told so beforehand; others are not")
  func origins() async throws {
    try await withServer(Self.configuration(["http://a:3000"])) { addresses in
      for path in Self.paths {
        let own = [("origin", "http://a:3000")]
        let get = try await exchange(addresses.query, "GET", path, own).headers
        #expect(get["access-control-allow-origin"] == "http://a:3000")
        #expect(get["vary"]?.contains("Origin") == true)
        #expect(get["cross-origin-resource-policy"] == nil)
        let preflight = try await exchange(addresses.query, "OPTIONS", path, own)
        #expect(preflight.headers["access-control-allow-origin"] == "http://a:3000")
        if path != "/nothing" {
          #expect(preflight.status == 204)
          #expect(preflight.headers["access-control-allow-methods"]?.contains("GET") == true)
        }
        for other in ["http://b", "https://a:3000", "null"] {
          for method in ["GET", "OPTIONS"] {
            let reply = try await exchange(addresses.query, method, path, [("origin", other)])
            let cors = reply.headers.keys.filter { $0.hasPrefix("access-control-") }
            #expect(cors.isEmpty)
            #expect(reply.headers["vary"]?.contains("Origin") == true)
          }
        }
      }
    }
  }

  @Test("With a star any origin may read")
  func anyOrigin() async throws {
    try await withServer(Self.configuration(["*"])) { addresses in
      let reply = try await exchange(addresses.query, "GET", "/graph", [("origin", "http://b")])
      #expect(reply.headers["access-control-allow-origin"] == "*")
      #expect(reply.headers["vary"] == "Accept-Encoding")
    }
  }

  @Test("A request to another name is refused on every path, counted, and told of the option")
  func rebinding() async throws {
    try await withServer { addresses in
      let host = [("host", "evil.example:\(addresses.query.port)")]
      for path in Self.paths {
        let reply = try await exchange(addresses.query, "GET", path, host)
        #expect(reply.status == 421, "\(path)")
        #expect(try QueryTests.error(reply)["message"]?.contains("server.hosts") == true)
        #expect(try await exchange(addresses.query, "OPTIONS", path, host).status == 421)
      }
      let page = try await exchange(addresses.query, "GET", "/metrics", []).text
      let wanted = "tracemill_queries_refused_total{reason=\"host\"} \(2 * Self.paths.count)\n"
      #expect(page.contains(wanted))
    }
  }

  @Test("A configured name is answered on all ports, and so is a request without a name")
  func configured() async throws {
    var configuration = testConfiguration()
    configuration.hosts = ["tracemill"]
    try await withServer(configuration) { addresses in
      let host = ("host", "Tracemill:1")
      #expect(try await exchange(addresses.query, "GET", "/graph", [host]).status == 200)
      for endpoint in [addresses.grpc, addresses.http] {
        let reply = try await exchange(
          endpoint, "POST", "/v1/traces", [Self.json, host], TraceBody.json(["a"]))
        #expect(reply.status == 200)
      }
      let status = try await withRawConnection(addresses.query) { connection in
        try await connection.send("GET /graph HTTP/1.0\r\n\r\n")
        return try await connection.response().status
      }
      #expect(status == 200)
    }
  }

  @Test("Spans that a page posts through a name of its own are refused on both OTLP ports")
  func posted() async throws {
    let ingest = RecordingIngest()
    try await withServer(ingest: ingest) { addresses in
      for endpoint in [addresses.grpc, addresses.http] {
        let reply = try await exchange(
          endpoint, "POST", "/v1/traces", [Self.json, ("host", "evil.example")],
          TraceBody.json(["a"]))
        #expect(reply.status == 421)
        #expect(reply.text.contains("server.hosts"))
        try await withHTTP2(endpoint) { client in
          let answer = try await client.request(
            "POST", "/v1/traces", [Self.json, (":authority", "evil.example")],
            TraceBody.json(["a"]))
          #expect(answer.status == "421")
        }
      }
      #expect(ingest.calls.isEmpty)
    }
  }

  @Test("A gRPC call is taken by whatever name: no browser can make one")
  func grpc() async throws {
    let ingest = RecordingIngest()
    try await withServer(ingest: ingest) { addresses in
      try await withHTTP2(addresses.grpc) { client in
        let answer = try await client.call(
          HTTP2Client.frame(TraceBody.protobuf(["a"])), [(":authority", "collector.fleet:4317")])
        #expect(answer.grpcStatus == 0)
      }
      #expect(ingest.calls.count == 1)
    }
  }

  @Test("The page has neither script nor style nor handlers in its markup")
  func page() async throws {
    try await withServer { addresses in
      let page = try await exchange(addresses.query, "GET", "/", [])
      let policy = page.headers["content-security-policy"] ?? ""
      for part in ["script-src 'self'", "style-src 'self'", "connect-src 'self'"] {
        #expect(policy.contains(part))
      }
      #expect(page.text.contains(#"<script src="page.js"></script>"#))
      #expect(page.text.contains(#"<link rel="stylesheet" href="page.css">"#))
      for inline in ["<script>", "<style", " style=", " onclick=", " onload=", "javascript:"] {
        #expect(!page.text.contains(inline))
      }
      let script = try await exchange(addresses.query, "GET", "/page.js", []).text
      for inline in ["style:", ".style.", "eval(", "innerHTML", "new Function"] {
        #expect(!script.contains(inline))
      }
    }
  }
}
