import NIOCore
import NIOHPACK
import NIOHTTP2
import OTLP
@testable import Server
import Testing

/// Items 1 to 4 of the conformance checklist.
@Suite("Transport", .timeLimit(.minutes(20)))
struct TransportTests {
  @Test(
    "1: Both transports take protobuf without compression and with gzip", arguments: [false, true])
  func compression(isGzip: Bool) async throws {
    let ingest = RecordingIngest()
    let body = TraceBody.protobuf(["a", "b"])
    let sent = isGzip ? try #require(Deflater.gzip(body)) : body
    try await withServer(ingest: ingest) { addresses in
      let encoding = isGzip ? [("content-encoding", "gzip")] : []
      let http = try await exchange(
        addresses.http, "POST", "/v1/traces",
        [("content-type", "application/x-protobuf")] + encoding, sent)
      #expect(http.status == 200)
      let grpc = try await withHTTP2(addresses.grpc) { client in
        try await client.call(
          HTTP2Client.frame(sent, isCompressed: isGzip), isGzip ? [("grpc-encoding", "gzip")] : [])
      }
      #expect(grpc.grpcStatus == 0)
    }
    #expect(ingest.calls.map(\.spanNames) == [["a", "b"], ["a", "b"]])
    #expect(ingest.calls.map(\.size) == [body.count, body.count])
  }

  @Test("1: Each port takes HTTP/1.1, HTTP/2 and gRPC")
  func portsAreEqual() async throws {
    let ingest = RecordingIngest()
    let body = TraceBody.protobuf(["a"])
    try await withServer(ingest: ingest) { addresses in
      for endpoint in [addresses.grpc, addresses.http] {
        #expect(
          try await exchange(
            endpoint, "POST", "/v1/traces", [("content-type", "application/x-protobuf")], body
          ).status == 200)
        try await withHTTP2(endpoint) { client in
          let http = try await client.request(
            "POST", "/v1/traces", [("content-type", "application/x-protobuf")], body)
          #expect(http.status == "200")
          #expect(http.body == [])
          #expect(try await client.call(HTTP2Client.frame(body)).grpcStatus == 0)
        }
      }
    }
    #expect(ingest.calls.count == 6)
  }

  @Test(
    "2: Content-Type tells JSON from protobuf, in any case and with parameters",
    arguments: [
      ("application/json", BodyEncoding.json), ("application/json; charset=utf-8", .json),
      ("Application/JSON ;charset=UTF-8", .json), ("application/x-protobuf", .protobuf),
      ("APPLICATION/X-PROTOBUF; q=1", .protobuf),
    ])
  func contentTypes(type: String, encoding: BodyEncoding) async throws {
    let ingest = RecordingIngest()
    let body = encoding == .json ? TraceBody.json(["a"]) : TraceBody.protobuf(["a"])
    try await withServer(ingest: ingest) { addresses in
      let response = try await exchange(
        addresses.http, "POST", "/v1/traces", [("CONTENT-type", type)], body)
      #expect(response.status == 200)
    }
    #expect(ingest.calls.map(\.encoding) == [encoding])
    #expect(ingest.calls.map(\.spanNames) == [["a"]])
  }

  @Test("3: A connection is kept, and requests sent ahead are answered in their order")
  func pipelining() async throws {
    let ingest = RecordingIngest()
    try await withServer(ingest: ingest) { addresses in
      try await withRawConnection(addresses.http) { connection in
        var ahead: [UInt8] = []
        for name in ["a", "b", "c"] {
          ahead += RawConnection.request(
            "POST", "/v1/traces", [("content-type", "application/x-protobuf")],
            TraceBody.protobuf([name]))
          ahead += RawConnection.request("POST", "/\(name)")
        }
        try await connection.send(ahead)
        for _ in 0..<3 {
          #expect(try await connection.response().status == 200)
          #expect(try await connection.response().status == 404)
        }
      }
    }
    #expect(ingest.calls.map(\.spanNames) == [["a"], ["b"], ["c"]])
  }

  @Test("3: Requests sent ahead of one that a worker reads are answered after it")
  func pipeliningBehindWork() async throws {
    var configuration = testConfiguration()
    configuration.maximumInlineBodySize = 100
    let ingest = RecordingIngest()
    let large = TraceBody.protobuf((0..<20).map { "large \($0)" })
    try await withServer(configuration, ingest: ingest) { addresses in
      try await withRawConnection(addresses.http) { connection in
        let type = [("content-type", "application/x-protobuf")]
        let small = RawConnection.request("POST", "/v1/traces", type, TraceBody.protobuf(["small"]))
        let work = RawConnection.request("POST", "/v1/traces", type, large)
        try await connection.send(work + small + work + small)
        for _ in 0..<4 { #expect(try await connection.response().status == 200) }
      }
    }
    #expect(ingest.calls.map(\.spanNames.count) == [20, 1, 20, 1])
  }

  @Test("3: However many replies wait to be read, all requests sent ahead are answered")
  func unreadReplies() async throws {
    let batch = Array(
      [[UInt8]](repeating: RawConnection.request("POST", "/nothing"), count: 1000).joined())
    let batches = 40
    try await withServer { addresses in
      try await withRawConnection(addresses.http) { connection in
        for _ in 0..<batches { try await connection.send(batch) }
        try await connection.send(RawConnection.request("GET"))
        for _ in 0..<(batches * 1000) {
          #expect(try await connection.response().status == 404)
        }
        #expect(try await connection.response().status == 405)
      }
    }
  }

  @Test("3: The reply to HEAD has no body, so that the next reply is read as one")
  func head() async throws {
    try await withServer { addresses in
      try await withRawConnection(addresses.http) { connection in
        for _ in 0..<2 {
          try await connection.send(RawConnection.request("HEAD"))
          let response = try await connection.response(hasBody: false)
          #expect(response.status == 405)
        }
      }
      let http2 = try await withHTTP2(addresses.http) { client in
        try await client.request("HEAD", "/v1/traces", [], [])
      }
      #expect(http2.status == "405")
      #expect(http2.body == [])
    }
  }

  @Test(
    "3: A body whose chunks are no chunks is answered with 400",
    arguments: ["zz\r\n", "-1\r\n", "5\r\nhelloXX0\r\n\r\n"])
  func misframed(body: String) async throws {
    try await withServer { addresses in
      try await withRawConnection(addresses.http) { connection in
        try await connection.send(
          "POST /v1/traces HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
            + "transfer-encoding: chunked\r\n\r\n\(body)")
        let response = try await connection.response()
        #expect(response.status == 400)
        #expect(response.headers["connection"] == "close")
        #expect(response.text.contains("chunks"))
      }
    }
  }

  @Test("3: A request that comes byte by byte is the same request")
  func bytewise() async throws {
    let ingest = RecordingIngest()
    try await withServer(ingest: ingest) { addresses in
      try await withRawConnection(addresses.grpc) { connection in
        let request = RawConnection.request(
          "POST", "/v1/traces", [("content-type", "application/x-protobuf")],
          TraceBody.protobuf(["a"]))
        for byte in request { try await connection.send([byte]) }
        #expect(try await connection.response().status == 200)
      }
    }
    #expect(ingest.calls.map(\.spanNames) == [["a"]])
  }

  @Test("3: Chunked bodies are taken, with and without gzip", arguments: [false, true])
  func chunked(isGzip: Bool) async throws {
    let ingest = RecordingIngest()
    let plain = TraceBody.protobuf((0..<100).map { "span \($0)" })
    let body = isGzip ? try #require(Deflater.gzip(plain)) : plain
    try await withServer(ingest: ingest) { addresses in
      try await withRawConnection(addresses.http) { connection in
        try await connection.send(
          "POST /v1/traces HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/x-protobuf\r\n"
            + (isGzip ? "content-encoding: gzip\r\n" : "") + "transfer-encoding: chunked\r\n\r\n")
        for start in stride(from: 0, to: body.count, by: 100) {
          let chunk = body[start..<min(start + 100, body.count)]
          try await connection.send(
            Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Array("\r\n".utf8))
        }
        try await connection.send("0\r\n\r\n")
        #expect(try await connection.response().status == 200)
      }
    }
    #expect(ingest.calls.map(\.spanNames.count) == [100])
    #expect(ingest.calls.map(\.size) == [plain.count])
  }

  @Test("3: Whoever expects 100-continue is told to go on, or at once that it is of no use")
  func expectContinue() async throws {
    let ingest = RecordingIngest()
    let body = TraceBody.protobuf(["a"])
    try await withServer(ingest: ingest) { addresses in
      try await withRawConnection(addresses.http) { connection in
        try await connection.send(
          "POST /v1/traces HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/x-protobuf\r\n"
            + "expect: 100-continue\r\ncontent-length: \(body.count)\r\n\r\n")
        #expect(try await connection.response().status == 100)
        try await connection.send(body)
        #expect(try await connection.response().status == 200)
      }
      try await withRawConnection(addresses.http) { connection in
        try await connection.send(
          "POST /v1/traces HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: text/plain\r\n"
            + "expect: 100-continue\r\ncontent-length: 5\r\n\r\n")
        let response = try await connection.response()
        #expect(response.status == 415)
        #expect(response.headers["connection"] == "close")
        #expect(await connection.isEnded())
      }
    }
    #expect(ingest.calls.count == 1)
  }

  @Test("3: A hundred gRPC calls at once on one connection are all answered")
  func concurrentCalls() async throws {
    let ingest = RecordingIngest()
    try await withServer(ingest: ingest) { addresses in
      try await withHTTP2(addresses.grpc) { client in
        try await withThrowingTaskGroup(of: Int?.self) { group in
          for index in 0..<100 {
            group.addTask {
              let names = (0...index).map { "span \($0)" }
              return try await client.call(HTTP2Client.frame(TraceBody.protobuf(names))).grpcStatus
            }
          }
          for try await status in group { #expect(status == 0) }
        }
      }
    }
    #expect(ingest.calls.map(\.spanNames.count).sorted() == Array(1...100))
  }

  @Test("3: An HTTP/2 client is given 4 MiB for the connection before it has sent anything")
  func connectionWindow() async throws {
    try await withServer { addresses in
      try await withRawConnection(addresses.grpc) { connection in
        try await connection.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        // An empty SETTINGS frame.
        try await connection.send([0, 0, 0, 4, 0, 0, 0, 0, 0])
        let wanted: [UInt8] = [0, 0, 4, 8, 0, 0, 0, 0, 0, 0, 0x3F, 0, 1]
        #expect(try await connection.receives(wanted))
      }
    }
  }

  struct Refused: Sendable {
    var method = "POST"
    var path = "/v1/traces"
    var headers = [("content-type", "application/x-protobuf")]
    var status: Int
    var header: (name: String, value: String)?
  }

  @Test(
    "4: Unknown paths, methods, types and encodings are refused, each in its way",
    arguments: [
      Refused(path: "/v1/trace", status: 404),
      Refused(method: "GET", path: "/", status: 404),
      Refused(method: "GET", status: 405, header: ("allow", "POST")),
      Refused(method: "PUT", status: 405, header: ("allow", "POST")),
      Refused(headers: [("content-type", "text/plain")], status: 415),
      Refused(headers: [], status: 415),
      Refused(headers: [("content-type", "application/grpc")], status: 415),
      Refused(
        headers: [("content-type", "application/json"), ("content-encoding", "br")], status: 415,
        header: ("accept-encoding", "gzip")),
      Refused(
        headers: [("content-type", "application/json"), ("expect", "wonders")], status: 417),
    ])
  func refused(_ request: Refused) async throws {
    let ingest = RecordingIngest()
    try await withServer(ingest: ingest) { addresses in
      let http1 = try await exchange(
        addresses.http, request.method, request.path, request.headers, [])
      #expect(http1.status == request.status)
      if let header = request.header { #expect(http1.headers[header.name] == header.value) }
      // Over HTTP/2 application/grpc is a call.
      if request.headers.contains(where: { $0.1 == "application/grpc" }) { return }
      let http2 = try await withHTTP2(addresses.http) { client in
        try await client.request(request.method, request.path, request.headers, [])
      }
      #expect(http2.status == String(request.status))
      if let header = request.header {
        #expect(http2.headers.first(name: header.name) == header.value)
      }
    }
    #expect(ingest.calls.isEmpty)
  }

  @Test("4: An unknown gRPC encoding is UNIMPLEMENTED and says which are known")
  func unknownGRPCEncoding() async throws {
    try await withServer { addresses in
      let response = try await withHTTP2(addresses.grpc) { client in
        try await client.call(
          HTTP2Client.frame(TraceBody.protobuf(["a"])), [("grpc-encoding", "zstd")])
      }
      #expect(response.grpcStatus == 12)
      #expect(response.headers.first(name: "grpc-accept-encoding") == "identity,gzip")
      #expect(response.trailers == nil)
    }
  }

  @Test(
    "4: Metrics and logs are refused with the variable that turns them off",
    arguments: [
      ("metrics", "OTEL_METRICS_EXPORTER=none", "metrics.v1.MetricsService"),
      ("logs", "OTEL_LOGS_EXPORTER=none", "logs.v1.LogsService"),
    ])
  func otherSignals(signal: String, variable: String, service: String) async throws {
    try await withServer { addresses in
      let http = try await exchange(
        addresses.http, "POST", "/v1/\(signal)", [("content-type", "application/json")])
      #expect(http.status == 404)
      #expect(http.text.contains(variable))
      let grpc = try await withHTTP2(addresses.grpc) { client in
        try await client.call(
          HTTP2Client.frame([]), path: "/opentelemetry.proto.collector.\(service)/Export")
      }
      #expect(grpc.grpcStatus == 12)
      #expect(grpc.grpcMessage?.contains(variable) == true)
    }
  }
}
