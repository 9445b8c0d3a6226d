import NIOHPACK
import OTLP
@testable import Server
import Testing

/// Items 14 and 15 of the conformance checklist, and what gRPC itself asks.
@Suite("gRPC", .timeLimit(.minutes(20)))
struct GRPCTests {
  @Test("14: Success has gRPC's headers, one framed message and trailers")
  func success() async throws {
    try await withServer { addresses in
      let response = try await withHTTP2(addresses.grpc) { client in
        try await client.call(HTTP2Client.frame(TraceBody.protobuf(["a"])))
      }
      #expect(response.status == "200")
      #expect(response.headers.first(name: "content-type")?.hasPrefix("application/grpc") == true)
      #expect(response.body == [0, 0, 0, 0, 0])
      #expect(response.trailers?.first(name: "grpc-status") == "0")
    }
  }

  struct Call: Sendable {
    var frame: [UInt8]
    var headers: [(String, String)] = []
    var status: Int
  }

  static let message = TraceBody.protobuf(["a"])

  @Test(
    "14: What cannot be read is refused with the code that says why",
    arguments: [
      Call(frame: HTTP2Client.frame([0xFF, 0xFF]), status: 3),
      Call(frame: Array(HTTP2Client.frame(message).dropLast()), status: 3),
      Call(frame: [0, 0, 0], status: 3), Call(frame: [], status: 12),
      Call(frame: HTTP2Client.frame(message) + HTTP2Client.frame(message), status: 12),
      Call(frame: [2, 0, 0, 0, 0], status: 13),
      Call(frame: HTTP2Client.frame(message, isCompressed: true), status: 13),
      Call(
        frame: HTTP2Client.frame(message, isCompressed: true),
        headers: [("grpc-encoding", "gzip")], status: 3),
      Call(frame: HTTP2Client.frame(message), headers: [("grpc-encoding", "gzip")], status: 0),
      Call(frame: HTTP2Client.frame(message), headers: [("grpc-encoding", "identity")], status: 0),
      Call(frame: HTTP2Client.frame(message), headers: [("grpc-timeout", "1n")], status: 4),
      Call(frame: HTTP2Client.frame(message), headers: [("grpc-timeout", "99999999H")], status: 0),
      Call(frame: HTTP2Client.frame(message), headers: [("grpc-timeout", "10x")], status: 3),
    ])
  func codes(_ call: Call) async throws {
    let ingest = RecordingIngest()
    try await withServer(ingest: ingest) { addresses in
      try await withHTTP2(addresses.grpc) { client in
        let response = try await client.call(call.frame, call.headers)
        #expect(response.status == "200")
        #expect(response.grpcStatus == call.status)
        if call.status != 0 {
          #expect(response.grpcMessage?.isEmpty == false)
          #expect(response.trailers == nil)
        }
        // The connection is still good.
        #expect(try await client.call(HTTP2Client.frame([])).grpcStatus == 0)
      }
    }
    #expect(ingest.calls.count == (call.status == 0 ? 2 : 1))
  }

  @Test("14: Errors carry google.rpc.Status, with RetryInfo only where a retry helps")
  func details() async throws {
    let ingest = RecordingIngest { call in
      .failure(
        call.spanNames == ["full"]
          ? ReplyStatus(.unavailable, "voll: 100 % ü", retryAfter: 5)
          : ReplyStatus(.resourceExhausted, "too large"))
    }
    try await withServer(ingest: ingest) { addresses in
      try await withHTTP2(addresses.grpc) { client in
        let full = try await client.call(HTTP2Client.frame(TraceBody.protobuf(["full"])))
        #expect(full.grpcStatus == 14)
        #expect(full.grpcMessage == "voll: 100 %25 %C3%BC")
        let status = try #require(full.headers.first(name: "grpc-status-details-bin"))
        let bytes = try #require(GRPCTests.decodeBase64(status))
        #expect(TraceBody.varint(1, in: bytes) == 14)
        #expect(TraceBody.bytes(2, in: bytes) == Array("voll: 100 % ü".utf8))
        let detail = try #require(TraceBody.bytes(3, in: bytes))
        #expect(
          TraceBody.bytes(1, in: detail) == Array("type.googleapis.com/google.rpc.RetryInfo".utf8))
        let info = try #require(TraceBody.bytes(2, in: detail))
        #expect(TraceBody.varint(1, in: try #require(TraceBody.bytes(1, in: info))) == 5)

        let large = try await client.call(HTTP2Client.frame(TraceBody.protobuf(["large"])))
        #expect(large.grpcStatus == 8)
        let second = try #require(large.headers.first(name: "grpc-status-details-bin"))
        #expect(TraceBody.bytes(3, in: try #require(GRPCTests.decodeBase64(second))) == nil)
      }
    }
  }

  @Test("14: Overload is UNAVAILABLE with RetryInfo")
  func overload() async throws {
    let gate = Gate()
    var configuration = testConfiguration()
    configuration.maximumInlineBodySize = 0
    configuration.maximumBodySize = 10_000
    // Two large requests with their frames fit in, and a small one does not fit beside them.
    configuration.maximumBytesInFlight = 21_000
    let ingest = RecordingIngest { call in
      if call.size > 9000 { gate.pass() }
      return .success(.accepted)
    }
    let large = HTTP2Client.frame(TraceBody.protobuf([String(repeating: "x", count: 9100)]))
    try await withServer(configuration, ingest: ingest) { addresses in
      try await withHTTP2(addresses.grpc) { client in
        async let first = client.call(large)
        async let second = client.call(large)
        try await gate.waitUntilEntered()
        try await gate.waitUntilEntered()
        let third = try await client.call(
          HTTP2Client.frame(TraceBody.protobuf([String(repeating: "y", count: 5000)])))
        #expect(third.grpcStatus == 14)
        let details = try #require(third.headers.first(name: "grpc-status-details-bin"))
        #expect(TraceBody.bytes(3, in: try #require(GRPCTests.decodeBase64(details))) != nil)
        gate.open()
        #expect(try await first.grpcStatus == 0)
        #expect(try await second.grpcStatus == 0)
      }
    }
  }

  @Test(
    "15: A method or service that does not exist is UNIMPLEMENTED",
    arguments: [
      "/opentelemetry.proto.collector.trace.v1.TraceService/Import", "/nothing.Service/Do", "/",
      "/v1/traces",
    ])
  func unknownMethod(path: String) async throws {
    try await withServer { addresses in
      let response = try await withHTTP2(addresses.grpc) { client in
        try await client.call(HTTP2Client.frame([]), path: path)
      }
      #expect(response.status == "200")
      #expect(response.grpcStatus == 12)
    }
  }

  @Test(
    "gRPC's content types are told apart",
    arguments: [
      ("application/grpc", 0), ("application/grpc+proto", 0), ("APPLICATION/GRPC+PROTO", 0),
      ("application/grpc;charset=utf-8", 0), ("application/grpc+json", 12),
      ("application/grpc-web", 12),
    ])
  func contentTypes(type: String, status: Int) async throws {
    try await withServer { addresses in
      let response = try await withHTTP2(addresses.grpc) { client in
        try await client.call(HTTP2Client.frame([]), contentType: type)
      }
      #expect(response.grpcStatus == status)
    }
  }

  @Test("A call of the gRPC method with another content type is 415")
  func notGRPC() async throws {
    try await withServer { addresses in
      let response = try await withHTTP2(addresses.grpc) { client in
        try await client.call([], contentType: "application/json")
      }
      #expect(response.status == "415")
    }
  }

  @Test("Whoever expects 100-continue over HTTP/2 is told to go on")
  func expectContinue() async throws {
    try await withServer { addresses in
      let response = try await withHTTP2(addresses.http) { client in
        try await client.request(
          "POST", "/v1/traces",
          [("content-type", "application/json"), ("expect", "100-continue")],
          TraceBody.json(["a"]))
      }
      #expect(response.status == "200")
      #expect(response.informational.map { $0.first(name: ":status") } == ["100"])
    }
  }

  @Test(
    "Base64 is written as RFC 4648 says",
    arguments: [
      ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
      ("fooba", "Zm9vYmE"),
      ("foobar", "Zm9vYmFy"),
    ])
  func base64(text: String, encoded: String) {
    #expect(GRPCText.base64(Array(text.utf8)) == encoded)
  }

  /// The bytes of unpadded base64; nil where it is none.
  static func decodeBase64(_ text: String) -> [UInt8]? {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var bits = 0
    var count = 0
    var bytes: [UInt8] = []
    for character in text.utf8 {
      guard let digit = digits.firstIndex(of: character) else { return nil }
      bits = bits << 6 | digit
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 255))
      }
      bits &= 0xFFFF
    }
    return bytes
  }
}
