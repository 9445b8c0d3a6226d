import NIOCore
import NIOHPACK
import NIOHTTP1
import NIOHTTP2
import NIOPosix
import OTLP
@testable import Server
import Testing

/// Item 12 of the conformance checklist, and the time limits.
@Suite("Limits", .timeLimit(.minutes(20)))
struct LimitTests {
  static let limit = 10_000

  static var configuration: ServerConfiguration {
    var configuration = testConfiguration()
    configuration.maximumBodySize = limit
    configuration.maximumBytesInFlight = 1 << 20
    return configuration
  }

  /// A body of exactly `size` bytes that can be read.
  static func body(_ size: Int) -> [UInt8] {
    var name = size - 60
    while true {
      let body = TraceBody.protobuf([String(repeating: "x", count: name)])
      if body.count >= size { return body }
      name += size - body.count
    }
  }

  @Test("12: A body of the limit is taken and one byte more is not", arguments: [false, true])
  func exactLimit(isGzip: Bool) async throws {
    let ingest = RecordingIngest()
    try await withServer(LimitTests.configuration, ingest: ingest) { addresses in
      for (size, status, code) in [(LimitTests.limit, 200, 0), (LimitTests.limit + 1, 413, 8)] {
        let plain = LimitTests.body(size)
        #expect(plain.count == size)
        let body = isGzip ? try #require(Deflater.gzip(plain)) : plain
        let response = try await exchange(
          addresses.http, "POST", "/v1/traces",
          [("content-type", "application/x-protobuf")]
            + (isGzip ? [("content-encoding", "gzip")] : []), body)
        #expect(response.status == status)
        #expect(response.headers["retry-after"] == nil)
        let grpc = try await withHTTP2(addresses.grpc) { client in
          try await client.call(
            HTTP2Client.frame(body, isCompressed: isGzip),
            isGzip ? [("grpc-encoding", "gzip")] : [])
        }
        #expect(grpc.grpcStatus == code)
      }
    }
    #expect(ingest.calls.map(\.size) == [LimitTests.limit, LimitTests.limit])
  }

  @Test("12: A Content-Length over the limit is refused before the body is sent")
  func announcedTooLarge() async throws {
    try await withServer { addresses in
      try await withRawConnection(addresses.http) { connection in
        try await connection.send(
          "POST /v1/traces HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/x-protobuf\r\n"
            + "content-length: \((64 << 20) + 1)\r\n\r\n")
        let response = try await connection.response()
        #expect(response.status == 413)
        #expect(response.headers["connection"] == "close")
        #expect(await connection.isEnded())
      }
    }
  }

  @Test("12: A chunked body over the limit is refused while it comes, and the reply is readable")
  func chunkedTooLarge() async throws {
    try await withServer(LimitTests.configuration) { addresses in
      try await withRawConnection(addresses.http) { connection in
        let head = Array(
          ("POST /v1/traces HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/x-protobuf\r\n"
            + "transfer-encoding: chunked\r\n\r\n").utf8)
        let chunk = Array("fa0\r\n".utf8) + Array(repeating: 0x0A, count: 4000) + Array("\r\n".utf8)
        // The body has no end, and all of it is sent at once: the server does not wait long for a
        // client that goes on sending after it was refused.
        try await connection.send(head + (0..<4).flatMap { _ in chunk })
        let response = try await connection.response()
        #expect(response.status == 413)
        #expect(await connection.isEnded())
      }
    }
  }

  @Test("12: A client that sends a body over the limit to its end reads the reply")
  func sentToTheEnd() async throws {
    var configuration = testConfiguration()
    configuration.maximumBodySize = 1 << 20
    try await withServer(configuration) { addresses in
      let response = try await exchange(
        addresses.http, "POST", "/v1/traces", [("content-type", "application/x-protobuf")],
        Array(repeating: 0x0A, count: (1 << 20) + 500_000))
      #expect(response.status == 413)
    }
  }

  @Test(
    "12: A gRPC message that announces more than the limit is refused at once",
    arguments: [false, true])
  func announcedMessage(isAll: Bool) async throws {
    try await withServer { addresses in
      try await withHTTP2(addresses.grpc) { client in
        let response = try await client.withStream { inbound, outbound in
          let head = HTTP2Client.head(
            "POST", HTTP2Client.exportPath, [("content-type", "application/grpc")])
          try await outbound.write(.headers(.init(headers: head)))
          let prefix = ByteBuffer(bytes: [0, 0xFF, 0xFF, 0xFF, 0xFF])
          try await outbound.write(.data(.init(data: .byteBuffer(prefix), endStream: isAll)))
          return try await HTTP2Client.response(inbound)
        }
        #expect(response.grpcStatus == 8)
        // The connection is still good.
        #expect(try await client.call(HTTP2Client.frame([])).grpcStatus == 0)
      }
    }
  }

  @Test("12: A gzip bomb of 1 GiB is refused by 413 and RESOURCE_EXHAUSTED")
  func bomb() async throws {
    let member = try #require(Deflater.gzip(Array(repeating: 0, count: 1 << 20)))
    let bomb = Array(repeatElement(member, count: 1024).joined())
    let ingest = RecordingIngest()
    try await withServer(ingest: ingest) { addresses in
      let response = try await exchange(
        addresses.http, "POST", "/v1/traces",
        [("content-type", "application/x-protobuf"), ("content-encoding", "gzip")], bomb)
      #expect(response.status == 413)
      let grpc = try await withHTTP2(addresses.grpc) { client in
        try await client.call(
          HTTP2Client.frame(bomb, isCompressed: true), [("grpc-encoding", "gzip")])
      }
      #expect(grpc.grpcStatus == 8)
    }
    #expect(ingest.calls.isEmpty)
  }

  @Test("12: Inflating takes no more room than the limit, and says so when it is refused some")
  func inflatedRoom() throws {
    let limit = 300_000
    let bomb = try #require(Deflater.gzip(Array(repeating: 0, count: 10_000_000)))
    var inflater = Inflater()
    var output = ByteBuffer()
    var taken = 0
    let outcome = inflater.inflate(ByteBuffer(bytes: bomb), into: &output, limit: limit) {
      taken += $0
      return true
    }
    #expect(outcome == .overLimit)
    #expect(taken == limit + 1)
    #expect(output.readableBytes == limit + 1)
    var refused = ByteBuffer()
    let second = inflater.inflate(ByteBuffer(bytes: bomb), into: &refused, limit: limit) {
      $0 < 100_000
    }
    #expect(second == .refused)
  }

  @Test("12: Bodies over the inline size are read off the event loops, with any compression")
  func offLoop() async throws {
    var configuration = testConfiguration()
    configuration.maximumInlineBodySize = 5000
    let ingest = RecordingIngest()
    let small = LimitTests.body(5000)
    let large = LimitTests.body(5001)
    // The size that the last member announces is no proof.
    let members = try [Array(large.dropLast(3)), Array(large.suffix(3))].map {
      try #require(Deflater.gzip($0))
    }
    let type = [("content-type", "application/x-protobuf")]
    let gzip = type + [("content-encoding", "gzip")]
    try await withServer(configuration, ingest: ingest) { addresses in
      for (headers, body) in [
        (type, small), (gzip, try #require(Deflater.gzip(small))), (type, large),
        (gzip, try #require(Deflater.gzip(large))), (gzip, Array(members.joined())),
      ] {
        #expect(
          try await exchange(addresses.http, "POST", "/v1/traces", headers, body).status == 200)
      }
    }
    let loops = configuration.eventLoopCount
    #expect(ingest.calls.map { $0.lane < loops } == [true, true, false, false, false])
    #expect(ingest.calls.allSatisfy { $0.lane < configuration.laneCount })
  }

  @Test("12: All that is taken from the byte budget is given back")
  func budgetIsGivenBack() async throws {
    var configuration = LimitTests.configuration
    configuration.maximumInlineBodySize = 1000
    try await withServer(configuration) { addresses in
      let type = [("content-type", "application/x-protobuf")]
      let gzip = type + [("content-encoding", "gzip")]
      let large = LimitTests.body(9000)
      let bomb = try #require(Deflater.gzip(Array(repeating: 0, count: 100_000)))
      for _ in 0..<200 {
        for (headers, body) in [
          (type, large), (type, Array(repeating: 0xFF, count: 9000)), (gzip, bomb),
          (type, Array(repeating: 0, count: 12_000)),
        ] {
          _ = try await exchange(addresses.http, "POST", "/v1/traces", headers, body)
        }
      }
      // Half a request, and gone.
      try await withRawConnection(addresses.http) { connection in
        let request = RawConnection.request("POST", "/v1/traces", type, large)
        try await connection.send(Array(request.dropLast(5000)))
      }
      let page = try await metrics(addresses) {
        $0.contains("tracemill_connections{transport=\"http\"} 0")
      }
      #expect(page.contains("tracemill_request_bytes_in_flight{} 0\n"))
    }
  }

  @Test("12: What is announced and does not come takes no room from other requests")
  func announcedOnly() async throws {
    var configuration = testConfiguration()
    configuration.maximumBodySize = 1 << 20
    configuration.maximumBytesInFlight = 4 << 20
    try await withServer(configuration) { addresses in
      let head =
        "POST /v1/traces HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-protobuf\r\n"
        + "content-length: \(512 << 10)\r\n\r\n\0"
      try await withRawConnections(60, addresses.http) { connections in
        for connection in connections { try await connection.send(head) }
        let page = try await metrics(addresses) {
          $0.contains("tracemill_request_bytes_in_flight{} 60\n")
        }
        #expect(page.contains("tracemill_request_bytes_in_flight{} 60\n"))
        let body = LimitTests.body(LimitTests.limit)
        let answer = try await exchange(
          addresses.http, "POST", "/v1/traces", [("content-type", "application/x-protobuf")], body)
        #expect(answer.status == 200)
      }
      _ = try await metrics(addresses) {
        $0.contains("tracemill_request_bytes_in_flight{} 0\n")
      }
    }
  }

  @Test(
    "12: The budget holds what has come of a body, and nothing once it has ended",
    arguments: [1, 100, 4096, 100_000], [true, false])
  func whatHasCome(piece: Int, isAnnounced: Bool) {
    let context = ReceiverContext(
      configuration: testConfiguration(), ingest: RecordingIngest(), loops: [],
      workers: NIOThreadPool(numberOfThreads: 1))
    let body = LimitTests.body(200_000)
    var headers: HTTPHeaders = ["content-type": "application/x-protobuf"]
    if isAnnounced { headers.add(name: "content-length", value: String(body.count)) }
    let head = HTTPRequestHead(
      version: .http1_1, method: .POST, uri: "/v1/traces", headers: headers)
    var request = IncomingRequest(
      RequestHead(head), context: context, lane: Lane(index: 0), now: .now())
    _ = request.begin(expectsContinue: false)
    var sent = 0
    while sent < min(body.count, 50 * piece) {
      let end = min(sent + piece, body.count)
      var chunk = ByteBuffer(bytes: body[sent..<end])
      _ = request.append(&chunk)
      sent = end
      if context.budget.taken != sent { Issue.record("\(context.budget.taken) after \(sent)") }
    }
    request.end(nil, read: 0)
    #expect(context.budget.taken == 0)
  }

  @Test("A connection that never asks, or stops in the middle of a request, is closed")
  func slowConnections() async throws {
    var configuration = testConfiguration()
    configuration.firstHeadTimeout = .milliseconds(50)
    configuration.requestTimeout = .milliseconds(50)
    try await withServer(configuration) { addresses in
      for start in [
        "", "PRI * HT", "POST /v1/traces HTTP/1.1\r\nhost: 12",
        "POST /v1/traces HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
          + "content-length: 5\r\n\r\n{",
      ] {
        try await withRawConnection(addresses.http) { connection in
          // It may be closed before anything is sent.
          try? await connection.send(start)
          #expect(await connection.isEnded())
        }
      }
    }
    configuration = testConfiguration()
    configuration.idleTimeout = .milliseconds(50)
    try await withServer(configuration) { addresses in
      try await withRawConnection(addresses.http) { connection in
        try await connection.send(RawConnection.request())
        #expect(try await connection.response().status == 200)
        #expect(await connection.isEnded())
      }
    }
  }

  @Test("A stream that was answered early and never ends is reset")
  func endlessStream() async throws {
    var configuration = testConfiguration()
    configuration.requestTimeout = .milliseconds(50)
    try await withServer(configuration) { addresses in
      try await withHTTP2(addresses.grpc) { client in
        try await client.withStream { inbound, outbound in
          let head = HTTP2Client.head(
            "POST", HTTP2Client.exportPath, [("content-type", "application/grpc")])
          try await outbound.write(.headers(.init(headers: head)))
          let prefix = ByteBuffer(bytes: [0, 0xFF, 0xFF, 0xFF, 0xFF])
          try await outbound.write(.data(.init(data: .byteBuffer(prefix))))
          var kinds: [String] = []
          do {
            for try await payload in inbound {
              if case .headers(let frame) = payload {
                kinds.append("status \(frame.headers.first(name: "grpc-status") ?? "none")")
              }
            }
            kinds.append("end")
          } catch {
            kinds.append("reset")
          }
          #expect(kinds == ["status 8", "reset"])
        }
        #expect(try await client.call(HTTP2Client.frame([])).grpcStatus == 0)
      }
    }
  }

  @Test(
    "A stream that stops in the middle of a request is answered, by gRPC's deadline if it has one")
  func slowStreams() async throws {
    var configuration = testConfiguration()
    configuration.requestTimeout = .milliseconds(50)
    try await withServer(configuration) { addresses in
      try await withHTTP2(addresses.grpc) { client in
        let response = try await client.withStream { inbound, outbound in
          let head = HTTP2Client.head(
            "POST", "/v1/traces", [("content-type", "application/json")])
          try await outbound.write(.headers(.init(headers: head)))
          return try await HTTP2Client.response(inbound)
        }
        #expect(response.status == "408")
        let call = try await client.withStream { inbound, outbound in
          let head = HTTP2Client.head(
            "POST", HTTP2Client.exportPath,
            [("content-type", "application/grpc"), ("grpc-timeout", "1m")])
          try await outbound.write(.headers(.init(headers: head)))
          return try await HTTP2Client.response(inbound)
        }
        #expect(call.grpcStatus == 4)
      }
    }
  }
}

/// The stub's metrics page, once it fulfils `condition`.
func metrics(
  _ addresses: ServerAddresses, until condition: (String) -> Bool = { _ in true }
) async throws -> String {
  while true {
    let page = try await exchange(addresses.query, "GET", "/metrics", []).text
    if condition(page) { return page }
    await Task.yield()
  }
}
