import NIOCore
import TestSupport
import Testing

@testable import Server

/// What the server keeps for its connections is bounded.
@Suite("Bounds of the server", .timeLimit(.minutes(20)))
struct BoundsTests {
  @Test("One connection more than there may be is closed and counted; others go on")
  func connections() async throws {
    try await withEngine(configure: { $0.maximumConnections = 2 }) { live in
      let http = live.addresses.http
      try await withRawConnection(http) { first in
        try await withRawConnection(http) { second in
          let request = RawConnection.request(
            "POST", "/v1/traces", [("content-type", "application/x-protobuf")],
            TestRequest([TestSpan("a")]).protobuf)
          // Both are there once they were answered.
          try await first.send(request)
          #expect(try await first.response().status == 200)
          try await second.send(request)
          #expect(try await second.response().status == 200)
          for _ in 0..<3 {
            let isEnded = try await withRawConnection(http) { await $0.isEnded() }
            #expect(isEnded)
          }
          try await first.send(request)
          #expect(try await first.response().status == 200)
        }
      }
      let scrape = try await live.scrape()
      #expect(
        scrape.text.contains("tracemill_connections_refused_total{transport=\"http\"} 3\n"))
      #expect(
        scrape.text.contains("tracemill_connections_refused_total{transport=\"grpc\"} 0\n"))
      // Once a connection is gone there is room again.
      var hasRoom = false
      while !hasRoom {
        hasRoom = try await withRawConnection(http) { connection in
          try await connection.send(RawConnection.request("POST"))
          return try await connection.receives(Array("HTTP/1.1".utf8))
        }
      }
    }
  }

  @Test("Replies that there is no room for are counted")
  func replies() {
    let unread = UnreadReplies(limit: 10)
    let lease = unread.lease(10)
    #expect(lease != nil)
    #expect(unread.refused == 0)
    #expect(unread.lease(1) == nil)
    #expect(unread.refused == 1)
    withExtendedLifetime(lease) {}
  }

  @Test(
    "A lane keeps buffers of so many bytes, whatever their number", arguments: [1 << 10, 1 << 20])
  func buffers(size: Int) {
    let lane = Lane(index: 0)
    var most = 0
    for _ in 0..<4096 {
      lane.giveBuffer(ByteBufferAllocator().buffer(capacity: size))
      most = max(most, lane.keptBytes)
    }
    #expect(most > 1 << 20 && most <= 2 << 20)
    var taken = 0
    while lane.keptBytes > 0 { taken += lane.takeBuffer(capacity: 1).storageCapacity }
    #expect(taken > 1 << 20)
  }
}
