import NIOCore
import TestSupport
import Testing

@testable import Server

/// What a client of the query side can take, and for how long.
@Suite("Bounds of the query side", .timeLimit(.minutes(20)))
struct QueryBoundsTests {
  @Test(
    "A connection that does not go on is closed in time and counted",
    arguments: [
      ("", "head"), ("GET / HTTP/1.1\r\nhost: loc", "head"),
      ("POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\nabc", "body"),
    ])
  func slow(sent: String, reason: String) async throws {
    var configuration = testConfiguration()
    configuration.queryHeadTimeout = .milliseconds(300)
    try await withServer(configuration) { addresses in
      // On a busy machine the connection may end before anything is sent, or that which asks for the count.
      var isCounted = false
      while !isCounted {
        let isEnded = try? await withRawConnection(addresses.query) { connection in
          try await connection.send(sent)
          return await connection.isEnded()
        }
        #expect(isEnded != false)
        let page = (try? await metrics(addresses)) ?? ""
        let wanted = #"tracemill_query_connections_closed_total{reason="\#(reason)"} "#
        isCounted = page.contains(wanted) && !page.contains(wanted + "0")
      }
    }
  }

  @Test("A connection without a further request is closed in time and counted")
  func idle() async throws {
    var configuration = testConfiguration()
    configuration.idleTimeout = .milliseconds(100)
    try await withServer(configuration) { addresses in
      let isEnded = try await withRawConnection(addresses.query) { connection in
        try await connection.send(RawConnection.request("GET", "/healthz"))
        #expect(try await connection.response().status == 200)
        return await connection.isEnded()
      }
      #expect(isEnded)
      _ = try await metrics(addresses) {
        $0.contains(#"closed_total{reason="idle"}"#)
          && !$0.contains(#"closed_total{reason="idle"} 0"#)
      }
    }
  }

  @Test("Replies that are not read are let go after a while, and there is room for others again")
  func unread() async throws {
    var configuration = testConfiguration()
    configuration.queryReplyTimeout = .milliseconds(500)
    try await withServer(configuration) { addresses in
      let request = RawConnection.request("GET", "/metrics", [("accept", "endless")])
      try await withUnread(16, addresses.query, request) {
        // The sixteen connections stay open on this side all the time.
        var hasRoom = false
        while !hasRoom {
          #expect(try await exchange(addresses.query, "GET", "/healthz", []).status == 200)
          hasRoom = try await withRawConnection(addresses.query) { connection in
            try await connection.send(request)
            return try await connection.receives(Array("# begin".utf8))
          }
        }
        let page = try await metrics(addresses) {
          $0.contains("tracemill_query_connections_closed_total")
        }
        #expect(!page.contains(#"closed_total{reason="reply"} 0"#))
      }
    }
  }

  @Test("Requests that are sent ahead are answered in their order, whoever answers them")
  func order() async throws {
    try await withServer { addresses in
      try await withRawConnection(addresses.query) { connection in
        var requests: [UInt8] = []
        for number in 0..<200 {
          // Those that are answered at once follow one another too.
          let kind = number < 100 ? number % 4 : number % 2 * 2
          let path = ["/healthz", "/graph?n=\(number)", "/nothing", "/traces/\(number)"][kind]
          requests += RawConnection.request("GET", path, [])
        }
        try await connection.send(requests)
        for number in 0..<200 {
          let reply = try await connection.response()
          switch number < 100 ? number % 4 : number % 2 * 2 {
          case 0: #expect(reply.text == "{\"status\":\"ok\"}\n")
          case 1: #expect(reply.text == "n=\(number)")
          case 2: #expect(reply.status == 404)
          default: #expect(reply.text == "trace \(number)")
          }
        }
      }
    }
  }

  @Test(
    "Of requests that are sent ahead one is worked on; what follows the end of input is not kept")
  func ahead() async throws {
    let gate = QueryGate()
    try await withServer(query: BlockingQuery(gate)) { addresses in
      defer { gate.open() }
      let request = RawConnection.request("GET", "/graph", [])
      try await withRawConnection(addresses.query) { connection in
        try await connection.send((0..<600).flatMap { _ in request })
        while gate.count == 0 { await Task.yield() }
        #expect(try await exchange(addresses.query, "GET", "/healthz", []).status == 200)
        #expect(gate.count == 1)
        connection.finish()
        #expect(await connection.isEnded())
      }
      gate.open()
      _ = try await metrics(addresses) { $0.contains(#"closed_total{reason="ahead"} 1"#) }
    }
  }

  @Test("A connection with a request in progress is not closed for others")
  func busy() async throws {
    var configuration = testConfiguration()
    configuration.queryConnections = 2
    let gate = QueryGate()
    try await withServer(configuration, query: BlockingQuery(gate)) { addresses in
      defer { gate.open() }
      try await withRawConnection(addresses.query) { connection in
        try await connection.send(RawConnection.request("GET", "/graph", []))
        while gate.count == 0 { await Task.yield() }
        var silent: [any Channel] = []
        for _ in 0..<10 { silent.append(try await connect(addresses.query)) }
        for channel in silent.prefix(9) { try await channel.closeFuture.get() }
        gate.open()
        #expect(try await connection.response().status == 200)
        for channel in silent { channel.close(promise: nil) }
      }
    }
  }

  @Test(
    "What cannot be understood is answered with JSON, and the connection closed",
    arguments: [
      ("nonsense\r\n\r\n", 400), ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nx: \(String(repeating: "x", count: 40 << 10))\r\n\r\n", 431),
      (
        "POST / HTTP/1.1\r\ncontent-length: 100000\r\n\r\n"
          + String(repeating: "x", count: 70_000), 413
      ),
    ])
  func malformed(sent: String, status: Int) async throws {
    try await withServer { addresses in
      try await withRawConnection(addresses.query) { connection in
        try await connection.send(sent)
        let reply = try await connection.response()
        #expect(reply.status == status)
        #expect(reply.headers["connection"] == "close")
        #expect(try QueryTests.error(reply)["message"]?.isEmpty == false)
        #expect(await connection.isEnded())
      }
    }
  }

  @Test("To HTTP/1.0 a reply of unknown length ends with the connection")
  func older() async throws {
    try await withEngine { live in
      // So many series that the reply comes in pieces.
      let spans = (1...200).map { TestSpan("primitive.step\($0).run", trace: UInt64($0)) }
      _ = try await live.send(TestRequest(spans), .http1Protobuf)
      try await withRawConnection(live.addresses.query) { connection in
        try await connection.send("GET /metrics HTTP/1.0\r\nconnection: keep-alive\r\n\r\n")
        let head = try await connection.response(hasBody: false)
        #expect(head.status == 200)
        #expect(head.headers["transfer-encoding"] == nil)
        #expect(head.headers["connection"] == "close")
        #expect(try await connection.receives(Array("tracemill_build_info".utf8)))
        #expect(try await connection.receives(Array("no such line".utf8)) == false)
      }
      try await withRawConnection(live.addresses.query) { connection in
        for _ in 0..<2 {
          try await connection.send("GET /healthz HTTP/1.0\r\nconnection: keep-alive\r\n\r\n")
          let reply = try await connection.response()
          #expect(reply.status == 200)
          #expect(reply.headers["connection"] == "keep-alive")
        }
      }
    }
  }
}
