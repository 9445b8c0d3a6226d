import NIOCore
import NIOEmbedded
import NIOPosix
import Testing

@testable import Server

/// Replies that clients do not read take little, and not for long.
@Suite("Unread replies", .timeLimit(.minutes(20)))
struct UnreadReplyTests {
  static let type = ("content-type", "application/x-protobuf")
  static let small = Array("GET / HTTP/1.1\r\nA:\r\n\r\n".utf8)

  /// `count` bytes of the smallest requests there are.
  static func ahead(_ count: Int) -> [UInt8] {
    Array(repeatElement(small, count: count / small.count).joined())
  }

  @Test("Requests sent ahead are answered as their replies are read, and wait as bytes until then")
  func pipelined() throws {
    let socket = StuckSocket()
    let connection = try EmbeddedConnection(socket, ingest: RecordingIngest())
    let bytes = UnreadReplyTests.ahead(200 << 10)
    connection.read(bytes)
    connection.channel.read()
    var rounds = 0
    var replies = 0
    while true {
      // A reply is small, and they are put together up to 32 KiB.
      #expect(socket.waiting < StuckSocket.highWatermark + (48 << 10))
      #expect(connection.context.budget.taken <= bytes.count)
      #expect(connection.context.unreadReplies.taken <= socket.waiting)
      if connection.context.budget.taken == 0 { break }
      #expect(socket.reads == 0)
      rounds += 1
      socket.clientReads()
      connection.channel.embeddedEventLoop.run()
      replies += try count("HTTP/1.1 404", in: connection.written())
    }
    socket.clientReads()
    replies += try count("HTTP/1.1 404", in: connection.written())
    #expect(replies == bytes.count / UnreadReplyTests.small.count)
    #expect(rounds > 10)
    #expect(socket.reads == 1)
    connection.end(.close)
    #expect(connection.context.budget.taken == 0)
    #expect(connection.context.unreadReplies.taken == 0)
  }

  private func count(_ text: String, in bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).split(separator: text, omittingEmptySubsequences: false)
      .count - 1
  }

  @Test("Requests that wait behind unread replies are answered before the end of input")
  func halfClosed() throws {
    let socket = StuckSocket()
    let connection = try EmbeddedConnection(socket, ingest: RecordingIngest())
    connection.read(UnreadReplyTests.ahead(50 << 10))
    connection.channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    var replies = 0
    for _ in 0..<100 where connection.channel.isActive {
      socket.clientReads()
      connection.channel.embeddedEventLoop.run()
      replies += try count("HTTP/1.1 404", in: connection.written())
    }
    #expect(replies == (50 << 10) / UnreadReplyTests.small.count)
    #expect(!connection.channel.isActive)
  }

  @Test("A connection that ends while requests and replies wait gives all room back")
  func ended() throws {
    for ending in EmbeddedConnection.Ending.allCases {
      let connection = try EmbeddedConnection(StuckSocket(), ingest: RecordingIngest())
      connection.read(UnreadReplyTests.ahead(50 << 10))
      #expect(connection.context.budget.taken > 0)
      #expect(connection.context.unreadReplies.taken > 0)
      connection.end(ending)
      #expect(connection.context.budget.taken == 0)
      #expect(connection.context.unreadReplies.taken == 0)
    }
  }

  @Test("Past the limit of all connections together, the one that needs more is closed and counted")
  func shared() throws {
    var configuration = testConfiguration()
    configuration.maximumUnreadReplyBytes = 100_000
    let loop = EmbeddedEventLoop()
    let context = ReceiverContext(
      configuration: configuration, ingest: RecordingIngest(), loops: [loop],
      workers: NIOThreadPool(numberOfThreads: 1))
    let first = try EmbeddedConnection(StuckSocket(), context, loop)
    first.read(UnreadReplyTests.ahead(100_000))
    #expect(first.channel.isActive)
    let second = try EmbeddedConnection(StuckSocket(), context, loop)
    second.read(UnreadReplyTests.ahead(100_000))
    #expect(!second.channel.isActive)
    #expect(second.port.closed(.unreadReplies) == 1)
    #expect(first.port.closed(.unreadReplies) == 0)
    first.end(.close)
    #expect(context.unreadReplies.taken == 0)
  }

  @Test("Frames that must be answered are few where the answers are not read")
  func pings() throws {
    let socket = StuckSocket()
    let connection = try EmbeddedConnection(socket, ingest: RecordingIngest())
    connection.read(Frame.preface + Frame.settings + Frame.settingsAcknowledgement)
    for _ in 0..<18 where connection.channel.isActive {
      connection.read((0..<500).flatMap { Frame.ping($0) })
    }
    #expect(!connection.channel.isActive)
    #expect(connection.port.closed(.unreadReplies) == 1)
    #expect(socket.waiting < StuckSocket.highWatermark + (48 << 10))
    #expect(connection.context.unreadReplies.taken == 0)
  }

  @Test("A client that reads nothing of its replies is closed in time and counted")
  func replyTimeout() async throws {
    var configuration = testConfiguration()
    configuration.replyTimeout = .milliseconds(50)
    try await withServer(configuration) { addresses in
      try await withStuckClient(addresses.http, UnreadReplyTests.ahead(8 << 20)) {
        // The bytes are given back when the connection is gone, a little after it was counted.
        _ = try await metrics(addresses) {
          $0.contains(UnreadReplyTests.closed("http", .replyTimeout, 1))
            && $0.contains("tracemill_unread_reply_bytes{} 0\n")
        }
      }
    }
  }

  @Test(
    "A client that keeps its windows closed is closed in time and counted",
    arguments: [false, true])
  func closedWindow(isLarge: Bool) async throws {
    var configuration = testConfiguration()
    configuration.replyTimeout = .milliseconds(50)
    if isLarge { configuration.maximumInlineBodySize = 0 }
    try await withServer(configuration) { addresses in
      try await withRawConnection(addresses.grpc) { connection in
        let noWindow = Frame.make(.settings, 0, on: 0, [0, 4, 0, 0, 0, 0])
        try await connection.send(
          Frame.preface + noWindow + Frame.settingsAcknowledgement + StreamIsolationTests.call(1))
        do {
          while true { _ = try await connection.frames() }
        } catch is ConnectionEnded {}
      }
      _ = try await metrics(addresses) {
        $0.contains(UnreadReplyTests.closed("grpc", .replyTimeout, 1))
      }
    }
  }

  @Test("A window that is closed for one stream resets that stream while others are answered")
  func oneClosedWindow() async throws {
    var configuration = testConfiguration()
    configuration.replyTimeout = .seconds(5)
    try await withServer(configuration) { addresses in
      try await withRawConnection(addresses.grpc) { connection in
        let noWindow = Frame.make(.settings, 0, on: 0, [0, 4, 0, 0, 0, 0])
        try await connection.send(
          Frame.preface + noWindow + Frame.settingsAcknowledgement + StreamIsolationTests.call(1))
        var ends: [UInt32: String] = [:]
        var next: UInt32 = 3
        while ends[1] == nil {
          try await connection.send(
            StreamIsolationTests.call(next)
              + Frame.make(.windowUpdate, 0, on: next, Frame.bytes(of: 1000)))
          for (stream, end) in try await StreamIsolationTests.ends(of: [next], &connection) {
            ends[stream] = end
          }
          next += 2
        }
        // 8 is CANCEL.
        #expect(ends[1] == "reset 8")
        #expect(ends[3] == "reply")
      }
    }
  }

  @Test("An idle HTTP/2 client that does not answer the goodbye is closed")
  func idleWithoutGoodbye() async throws {
    var configuration = testConfiguration()
    configuration.idleTimeout = .milliseconds(50)
    try await withServer(configuration) { addresses in
      try await StreamIsolationTests.withClient(addresses.grpc) { connection in
        var frames: [Frame.Received] = []
        do {
          while true { frames += try await connection.frames() }
        } catch is ConnectionEnded {}
        #expect(frames.contains { $0.is(.goAway, on: 0) })
      }
      _ = try await metrics(addresses) {
        $0.contains(UnreadReplyTests.closed("grpc", .idle, 1))
      }
    }
  }

  struct Closing: Sendable {
    var sent: String
    var reason: ClosingReason
  }

  @Test(
    "Each connection that the server ends is counted by why it did",
    arguments: [
      Closing(sent: "", reason: .headTimeout), Closing(sent: "PRI * HT", reason: .headTimeout),
      Closing(sent: "POST /v1/traces HTTP/1.1\r\nhost: local", reason: .headTimeout),
      Closing(
        sent: "POST /v1/traces HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
          + "content-length: 5\r\n\r\n{", reason: .bodyTimeout),
      Closing(sent: "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n", reason: .idle),
      Closing(sent: "no HTTP\r\n\r\n", reason: .protocolError),
      Closing(sent: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nno frames", reason: .protocolError),
    ])
  func reasons(_ closing: Closing) async throws {
    var configuration = testConfiguration()
    switch closing.reason {
    case .headTimeout: configuration.firstHeadTimeout = .milliseconds(50)
    case .bodyTimeout: configuration.requestTimeout = .milliseconds(50)
    case .idle: configuration.idleTimeout = .milliseconds(50)
    default: break
    }
    try await withServer(configuration) { addresses in
      try await withRawConnection(addresses.http) { connection in
        // It may be closed before anything is sent.
        try? await connection.send(closing.sent)
        // Nothing ever sends these bytes: this reads to the end.
        _ = try? await connection.receives([0xFF, 0xFE, 0xFF, 0xFE])
      }
      let page = try await metrics(addresses) {
        $0.contains(UnreadReplyTests.closed("http", closing.reason, 1))
      }
      for reason in ClosingReason.allCases where reason != closing.reason {
        #expect(page.contains(UnreadReplyTests.closed("http", reason, 0)))
      }
    }
  }

  static func closed(_ port: String, _ reason: ClosingReason, _ count: Int) -> String {
    "tracemill_connections_closed_total"
      + "{transport=\"\(port)\",reason=\"\(reason.rawValue)\"} \(count)\n"
  }

  struct Cut: Sendable {
    var bytes: [UInt8]
    var place: RequestCut.Place
    var length: Int
  }

  static let head = Array("POST / HTTP/1.1\r\nhost: a\r\n\r\n".utf8)
  static let long = Array(repeating: UInt8(ascii: "x"), count: 100_000)

  @Test(
    "What was read is cut behind each request",
    arguments: [
      Cut(bytes: head, place: .head, length: head.count),
      Cut(bytes: head + head, place: .head, length: 2 * head.count),
      Cut(bytes: head + long, place: .head, length: head.count),
      Cut(bytes: long, place: .head, length: RequestCut.largest),
      Cut(bytes: Array("\r\n\r\n".utf8) + long, place: .head, length: 4),
      Cut(bytes: long, place: .body(left: 50_000), length: 50_000),
      Cut(bytes: long, place: .body(left: 200_000), length: 100_000),
      Cut(bytes: long, place: .body(left: 0), length: 1),
      Cut(bytes: long, place: .chunks, length: RequestCut.largest),
      Cut(bytes: [], place: .head, length: 0),
    ])
  func cuts(_ cut: Cut) {
    #expect(RequestCut.length(of: ByteBuffer(bytes: cut.bytes), at: cut.place) == cut.length)
  }

  @Test("A backlog is measured when it may matter, and moves when something was sent")
  func backlog() {
    var backlog = ReplyBacklog()
    var moves: [Bool] = []
    var changes: [Int] = []
    backlog.write(ReplyBacklog.unnoticed - 1)
    #expect(!backlog.isDue)
    backlog.write(1)
    #expect(backlog.isDue)
    changes.append(backlog.measure(1000))
    #expect(backlog.isDue && backlog.waiting == 1000)
    moves.append(backlog.hasMoved())
    moves.append(backlog.hasMoved())
    backlog.write(500)
    changes.append(backlog.measure(1500))
    moves.append(backlog.hasMoved())
    changes.append(backlog.measure(1499))
    moves.append(backlog.hasMoved())
    changes.append(backlog.measure(0))
    #expect(changes == [1000, 500, -1, -1499])
    #expect(moves == [true, false, false, true])
    #expect(!backlog.isDue)
  }
}
