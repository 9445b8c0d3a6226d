import Foundation
import NIOCore
import OTLP
@testable import Server
import Testing

@Suite("Query side", .timeLimit(.minutes(20)))
struct QueryTests {
  @Test(
    "Every path answers GET, and HEAD with the same head",
    arguments: [
      ("/", "text/html; charset=utf-8", "<!doctype html>"),
      ("/page.css", "text/css; charset=utf-8", ":root {"),
      ("/page.js", "text/javascript; charset=utf-8", "\"use strict\";"),
      ("/metrics", "text/plain", "# accept -"),
      ("/graph?window=5m&type=a%2Cb&type=c+d", "application/json", "window=5m;type=a,b;type=c d"),
      ("/api/graph/data?focus=%C3%BC%zz", "application/json", "focus=ü%zz"),
      ("/graph/diff?window=5m", "application/json", "diff"),
      ("/api/graph/fields", "application/json", "fields"),
      ("/api/health", "application/json", #"{"status":"ok"}"#),
      ("/api/dependencies?endTs=1", "application/json", "dependencies"),
      ("/debug/pipeline", "application/json", "pipeline"),
      ("/healthz", "application/json", #"{"status":"ok"}"#),
      ("/readyz", "application/json", #"{"status":"ready"}"#),
    ])
  func paths(path: String, type: String, start: String) async throws {
    try await withServer { addresses in
      let get = try await exchange(addresses.query, "GET", path, [])
      #expect(get.status == 200)
      #expect(get.headers["content-type"] == type)
      #expect(get.text.hasPrefix(start))
      let head = try await exchange(addresses.query, "HEAD", path, [])
      #expect(head.status == 200)
      #expect(head.headers["content-type"] == type)
      if path != "/metrics" { #expect(head.headers["content-length"] == String(get.body.count)) }
    }
  }

  /// The `error` object of a body.
  static func error(_ response: RawResponse) throws -> [String: String] {
    let object = try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any]
    return try #require(object?["error"] as? [String: String])
  }

  @Test("An unknown path is 404 with JSON that says what there is")
  func unknownPath() async throws {
    try await withServer { addresses in
      let response = try await exchange(addresses.query, "GET", "/graphs", [])
      #expect(response.status == 404)
      #expect(response.headers["content-type"] == "application/json")
      #expect(try QueryTests.error(response)["message"]?.contains("/graph") == true)
    }
  }

  @Test(
    "Jaeger's lookback is all there is where it is over the retention, however long",
    arguments: [UInt64(0), 1, 3_600_000, 18_446_744_073_710, .max])
  func lookback(milliseconds: UInt64) async throws {
    try await withEngine { live in
      let response = try await exchange(
        live.addresses.query, "GET", "/api/dependencies?endTs=1&lookback=\(milliseconds)", [])
      #expect(response.status == 200)
    }
  }

  @Test("A wrong method is 405 with Allow and JSON", arguments: ["POST", "DELETE", "PUT"])
  func wrongMethod(method: String) async throws {
    try await withServer { addresses in
      let response = try await exchange(addresses.query, method, "/graph", [])
      #expect(response.status == 405)
      #expect(response.headers["allow"]?.contains("GET") == true)
      #expect(try QueryTests.error(response)["message"]?.isEmpty == false)
    }
  }

  @Test("An error of the service keeps its status and parameter")
  func badParameter() async throws {
    try await withServer { addresses in
      let response = try await exchange(addresses.query, "GET", "/graph?window=soon", [])
      #expect(response.status == 400)
      #expect(
        try QueryTests.error(response) == [
          "parameter": "window", "message": "soon is not a duration; write 5m.",
        ])
    }
  }

  @Test("The metrics are gzip where that is accepted, and say what they vary by")
  func gzip() async throws {
    try await withServer { addresses in
      let response = try await exchange(
        addresses.query, "GET", "/metrics",
        [("accept", "text/plain;version=0.0.4"), ("accept-encoding", "deflate, gzip;q=0.5")])
      #expect(response.headers["content-encoding"] == "gzip")
      #expect(response.headers["vary"] == "Accept-Encoding")
      var inflater = Inflater()
      var plain = ByteBuffer()
      let outcome = inflater.inflate(
        ByteBuffer(bytes: response.body), into: &plain, limit: 1 << 20, reserve: { _ in true })
      #expect(outcome == .complete)
      #expect(String(buffer: plain).hasPrefix("# accept text/plain;version=0.0.4\n"))
    }
  }

  @Test(
    "Accept-Encoding is read with its weights",
    arguments: [
      (nil, false), ("", false), ("gzip", true), ("GZIP ; q=1", true), ("gzip;q=0", false),
      ("gzip; q=0.000, *", false), ("*", true), ("*;q=0", false), ("*;q=0, gzip", true),
      ("identity, br", false),
    ] as [(String?, Bool)])
  func acceptEncoding(header: String?, isTaken: Bool) {
    #expect(AcceptEncoding.takesGzip(header) == isTaken)
  }

  @Test("The program's own metrics count requests by transport, encoding and status")
  func programSamples() async throws {
    let body = TraceBody.protobuf(["a"])
    let compressed = try #require(Deflater.gzip(body))
    try await withServer { addresses in
      let json = [("content-type", "application/json")]
      _ = try await exchange(addresses.http, "POST", "/v1/traces", json, TraceBody.json(["a"]))
      _ = try await exchange(addresses.http, "POST", "/v1/traces", json, TraceBody.json(["b"]))
      _ = try await exchange(addresses.http, "POST", "/nothing", json)
      try await withHTTP2(addresses.grpc) { client in
        _ = try await client.call(
          HTTP2Client.frame(compressed, isCompressed: true), [("grpc-encoding", "gzip")])
        _ = try await client.call(HTTP2Client.frame([0xFF]))
        let page = try await metrics(addresses) {
          $0.contains(#"tracemill_connections{transport="http"} 0"#)
        }
        let lines = page.split(separator: "\n")
        for wanted in [
          #"tracemill_requests_total{transport="http",encoding="json",status="200"} 2"#,
          #"tracemill_requests_total{transport="http",encoding="json",status="404"} 1"#,
          #"tracemill_requests_total{transport="grpc",encoding="protobuf",status="OK"} 1"#,
          #"tracemill_requests_total{transport="grpc",encoding="protobuf",status="INVALID_ARGUMENT"} 1"#,
          #"tracemill_request_bytes_total{transport="grpc"} \#(compressed.count + 5 + 6)"#,
          #"tracemill_request_decompressed_bytes_total{transport="grpc"} \#(body.count + 1)"#,
          #"tracemill_request_bytes_total{transport="http"} \#(2 * TraceBody.json(["a"]).count)"#,
          #"tracemill_connections{transport="grpc"} 1"#,
          "tracemill_request_bytes_in_flight{} 0",
        ] {
          #expect(lines.contains(Substring(wanted)))
        }
      }
    }
  }

  @Test(
    "The date is written as HTTP wants it",
    arguments: [
      (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
      (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
      (951_868_799, "Tue, 29 Feb 2000 23:59:59 GMT"),
      (1_709_251_199, "Thu, 29 Feb 2024 23:59:59 GMT"),
      (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
    ])
  func date(seconds: Int, text: String) {
    #expect(HTTPDate.text(seconds) == text)
  }

  @Test(
    "The page for people loads nothing from outside",
    arguments: [#"src="http"#, #"href="http"#, "src='http", "url(http", "@import", "fetch(\"http"])
  func page(reference: String) async throws {
    try await withServer { addresses in
      var page = ""
      for path in ["/", "/page.css", "/page.js"] {
        page += try await exchange(addresses.query, "GET", path, []).text
      }
      #expect(page.contains("</html>"))
      #expect(!page.contains(reference))
    }
  }
}
