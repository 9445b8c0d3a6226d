import Foundation
import NIOHPACK
import OTLP
@testable import Server
import Testing

/// Items 5 to 11 and 13 of the conformance checklist.
@Suite("Replies over HTTP", .timeLimit(.minutes(20)))
struct ReplyTests {
  static let encodings: [BodyEncoding] = [.protobuf, .json]

  static func body(_ names: [String], _ encoding: BodyEncoding) -> [UInt8] {
    encoding == .json ? TraceBody.json(names) : TraceBody.protobuf(names)
  }

  /// The message of a `google.rpc.Status` in `encoding`; nil where it is none.
  static func statusMessage(_ body: [UInt8], _ encoding: BodyEncoding) throws -> String? {
    switch encoding {
    case .protobuf: return TraceBody.bytes(2, in: body).map { String(decoding: $0, as: UTF8.self) }
    case .json:
      let object = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
      #expect(object?["code"] is Int)
      return object?["message"] as? String
    }
  }

  @Test(
    "5, 6: Full success is 200 in the request's Content-Type, without partial_success",
    arguments: encodings)
  func fullSuccess(encoding: BodyEncoding) async throws {
    let wanted = encoding == .json ? "{}" : ""
    try await withServer { addresses in
      let headers = [("content-type", encoding.contentType)]
      let body = ReplyTests.body(["a"], encoding)
      let http1 = try await exchange(addresses.http, "POST", "/v1/traces", headers, body)
      #expect(http1.status == 200)
      #expect(http1.headers["content-type"] == encoding.contentType)
      #expect(http1.text == wanted)
      let http2 = try await withHTTP2(addresses.http) { client in
        try await client.request("POST", "/v1/traces", headers, body)
      }
      #expect(http2.status == "200")
      #expect(http2.headers.first(name: "content-type") == encoding.contentType)
      #expect(String(decoding: http2.body, as: UTF8.self) == wanted)
    }
  }

  @Test(
    "7: An empty request and empty ResourceSpans and ScopeSpans succeed",
    arguments: [
      (BodyEncoding.protobuf, [UInt8]()), (.protobuf, TraceBody.field(1, [])),
      (.protobuf, TraceBody.field(1, TraceBody.field(2, []))), (.json, Array("{}".utf8)),
      (.json, Array(#"{"resourceSpans":[]}"#.utf8)),
      (.json, Array(#"{"resourceSpans":[{}, {"scopeSpans":[{"spans":[]}]}]}"#.utf8)),
    ])
  func empty(encoding: BodyEncoding, body: [UInt8]) async throws {
    let ingest = RecordingIngest()
    try await withServer(ingest: ingest) { addresses in
      let headers = [("content-type", encoding.contentType)]
      #expect(
        try await exchange(addresses.http, "POST", "/v1/traces", headers, body).status == 200)
      guard encoding == .protobuf else { return }
      let grpc = try await withHTTP2(addresses.grpc) { client in
        try await client.call(HTTP2Client.frame(body))
      }
      #expect(grpc.grpcStatus == 0)
      #expect(grpc.message == [])
    }
    #expect(ingest.calls.count == (encoding == .protobuf ? 2 : 1))
  }

  @Test("8: Partial success is 200 with the number of rejected spans and the reason")
  func partialSuccess() async throws {
    let ingest = RecordingIngest { _ in
      .success(ExportReply(rejectedSpans: 3, message: "3 spans have no trace id"))
    }
    try await withServer(ingest: ingest) { addresses in
      let json = try await exchange(
        addresses.http, "POST", "/v1/traces", [("content-type", "application/json")],
        TraceBody.json(["a"]))
      #expect(json.status == 200)
      let object = try JSONSerialization.jsonObject(with: Data(json.body)) as? [String: Any]
      let partial = object?["partialSuccess"] as? [String: Any]
      #expect(partial?["rejectedSpans"] as? String == "3")
      #expect(partial?["errorMessage"] as? String == "3 spans have no trace id")

      let protobuf = try await exchange(
        addresses.http, "POST", "/v1/traces", [("content-type", "application/x-protobuf")],
        TraceBody.protobuf(["a"]))
      let grpc = try await withHTTP2(addresses.grpc) { client in
        try await client.call(HTTP2Client.frame(TraceBody.protobuf(["a"])))
      }
      #expect(protobuf.status == 200)
      #expect(grpc.grpcStatus == 0)
      for body in [protobuf.body, grpc.message ?? []] {
        let partial = try #require(TraceBody.bytes(1, in: body))
        #expect(TraceBody.varint(1, in: partial) == 3)
        #expect(TraceBody.bytes(2, in: partial) == Array("3 spans have no trace id".utf8))
      }
    }
  }

  struct Failure: Sendable {
    var path = "/v1/traces"
    var method = "POST"
    var headers: [(String, String)] = []
    var body: [UInt8] = Array("{".utf8)
    var status: Int
  }

  @Test(
    "9: Every error body is a google.rpc.Status in the request's encoding",
    arguments: encodings,
    [
      Failure(path: "/nothing", status: 404), Failure(path: "/v1/logs", status: 404),
      Failure(method: "PUT", status: 405),
      Failure(headers: [("content-encoding", "br")], status: 415),
      Failure(status: 400), Failure(body: Array(repeating: 0x20, count: 2000), status: 413),
    ])
  func errorBodies(encoding: BodyEncoding, failure: Failure) async throws {
    var configuration = testConfiguration()
    configuration.maximumBodySize = 1000
    try await withServer(configuration) { addresses in
      let response = try await exchange(
        addresses.http, failure.method, failure.path,
        [("content-type", encoding.contentType)] + failure.headers, failure.body)
      #expect(response.status == failure.status)
      #expect(response.headers["content-type"] == encoding.contentType)
      let message = try ReplyTests.statusMessage(response.body, encoding)
      #expect(message?.isEmpty == false)
    }
  }

  @Test(
    "10: An undecodable body, corrupt gzip and gzip cut short are 400 and not to be retried",
    arguments: encodings)
  func undecodable(encoding: BodyEncoding) async throws {
    let ingest = RecordingIngest()
    let body = ReplyTests.body((0..<50).map { "span \($0)" }, encoding)
    let whole = try #require(Deflater.gzip(body))
    var flipped = whole
    flipped[flipped.count / 2] ^= 0xFF
    var badSum = whole
    badSum[badSum.count - 8] ^= 1
    let corrupt: [(gzip: Bool, [UInt8])] = [
      (false, Array(body.dropLast())), (true, body), (true, flipped), (true, badSum), (true, []),
      (true, Array(whole.dropLast())), (true, Array(whole.prefix(whole.count / 2))),
      (true, Array(whole.prefix(5))), (true, whole + [0x1F]), (true, whole + Array("more".utf8)),
    ]
    try await withServer(ingest: ingest) { addresses in
      for (isGzip, bytes) in corrupt {
        let headers = [("content-type", encoding.contentType)]
        let coding = isGzip ? [("content-encoding", "gzip")] : []
        let response = try await exchange(
          addresses.http, "POST", "/v1/traces", headers + coding, bytes)
        #expect(response.status == 400)
        #expect(response.headers["retry-after"] == nil)
        #expect(try ReplyTests.statusMessage(response.body, encoding)?.isEmpty == false)
      }
    }
    #expect(ingest.calls.isEmpty)
  }

  @Test("10: Several gzip members after each other are one body")
  func members() async throws {
    let ingest = RecordingIngest()
    let body = TraceBody.protobuf(["a", "b", "c"])
    let members = try [body.prefix(10), [], body.dropFirst(10)].map {
      try #require(Deflater.gzip(Array($0)))
    }
    try await withServer(ingest: ingest) { addresses in
      let response = try await exchange(
        addresses.http, "POST", "/v1/traces",
        [("content-type", "application/x-protobuf"), ("content-encoding", "gzip")],
        members.flatMap { $0 })
      #expect(response.status == 200)
    }
    #expect(ingest.calls.map(\.spanNames) == [["a", "b", "c"]])
  }

  @Test("11: Overload is 503 with Retry-After, and passes", arguments: encodings)
  func overload(encoding: BodyEncoding) async throws {
    let gate = Gate()
    var configuration = testConfiguration()
    configuration.maximumInlineBodySize = 0
    configuration.maximumBodySize = 10_000
    configuration.maximumBytesInFlight = 20_000
    let ingest = RecordingIngest { call in
      if call.size > 9000 { gate.pass() }
      return .success(.accepted)
    }
    let large = TraceBody.protobuf([String(repeating: "x", count: 9100)])
    let small = ReplyTests.body([String(repeating: "y", count: 3000)], encoding)
    let type = [("content-type", "application/x-protobuf")]
    try await withServer(configuration, ingest: ingest) { addresses in
      try await withRawConnection(addresses.http) { first in
        try await withRawConnection(addresses.http) { second in
          try await first.send(RawConnection.request("POST", "/v1/traces", type, large))
          try await second.send(RawConnection.request("POST", "/v1/traces", type, large))
          try await gate.waitUntilEntered()
          try await gate.waitUntilEntered()
          try await withRawConnection(addresses.http) { third in
            let request = RawConnection.request(
              "POST", "/v1/traces", [("content-type", encoding.contentType)], small)
            try await third.send(request)
            let refused = try await third.response()
            #expect(refused.status == 503)
            #expect(refused.headers["retry-after"] == "1")
            #expect(try ReplyTests.statusMessage(refused.body, encoding)?.isEmpty == false)
            gate.open()
            #expect(try await first.response().status == 200)
            #expect(try await second.response().status == 200)
            // The same connection is still good.
            try await third.send(request)
            #expect(try await third.response().status == 200)
          }
        }
      }
    }
  }

  @Test("11: What the ingest refuses for now is 503 with Retry-After")
  func refusedByIngest() async throws {
    let ingest = RecordingIngest { _ in
      .failure(ReplyStatus(.unavailable, "full", retryAfter: 7))
    }
    try await withServer(ingest: ingest) { addresses in
      let response = try await exchange(
        addresses.http, "POST", "/v1/traces", [("content-type", "application/json")],
        TraceBody.json(["a"]))
      #expect(response.status == 503)
      #expect(response.headers["retry-after"] == "7")
    }
  }

  @Test(
    "13: After an error the connection takes the next request",
    arguments: [
      RawConnection.request("POST", "/nothing", [], Array("body".utf8)),
      RawConnection.request("DELETE", "/v1/traces", [], Array("body".utf8)),
      RawConnection.request("POST", "/v1/traces", [("content-type", "a/b")], Array("body".utf8)),
      RawConnection.request(
        "POST", "/v1/traces", [("content-type", "application/json")], Array("body".utf8)),
    ])
  func usableAfterError(request: [UInt8]) async throws {
    try await withServer { addresses in
      try await withRawConnection(addresses.http) { connection in
        try await connection.send(request)
        let refused = try await connection.response()
        #expect((400..<500).contains(refused.status))
        #expect(refused.headers["connection"] == nil)
        try await connection.send(
          RawConnection.request(
            "POST", "/v1/traces", [("content-type", "application/json")], TraceBody.json(["a"])))
        #expect(try await connection.response().status == 200)
      }
    }
  }

  @Test(
    "13: What is no HTTP is answered with 400 and the connection closed",
    arguments: ["GET\r\n\r\n", "\u{16}\u{3}\u{1} hello\r\n\r\n", "PRI * HTTP/1.9\r\n\r\n"])
  func noHTTP(text: String) async throws {
    try await withServer { addresses in
      try await withRawConnection(addresses.http) { connection in
        try await connection.send(text)
        let response = try await connection.response()
        #expect(response.status == 400)
        #expect(response.headers["connection"] == "close")
        #expect(await connection.isEnded())
      }
    }
  }

  @Test("13: HTTP/1.0 is answered and closed unless it asks otherwise", arguments: [false, true])
  func http10(keepsAlive: Bool) async throws {
    try await withServer { addresses in
      try await withRawConnection(addresses.http) { connection in
        let request =
          "POST /v1/traces HTTP/1.0\r\ncontent-type: application/json\r\ncontent-length: 2\r\n"
          + (keepsAlive ? "connection: keep-alive\r\n" : "") + "\r\n{}"
        try await connection.send(request)
        #expect(try await connection.response().status == 200)
        if keepsAlive {
          try await connection.send(request)
          #expect(try await connection.response().status == 200)
        } else {
          #expect(await connection.isEnded())
        }
      }
    }
  }

  @Test("13: Whoever has closed its sending side still reads the reply")
  func halfClosed() async throws {
    var configuration = testConfiguration()
    configuration.maximumInlineBodySize = 0
    try await withServer(configuration) { addresses in
      try await withRawConnection(addresses.http) { connection in
        try await connection.send(
          RawConnection.request(
            "POST", "/v1/traces", [("content-type", "application/json")], TraceBody.json(["a"])))
        connection.finish()
        #expect(try await connection.response().status == 200)
        #expect(await connection.isEnded())
      }
    }
  }
}
