import NIOCore
import NIOEmbedded
import Testing

@testable import Server

/// Connections that break at any moment, in the pipeline that the server really uses.
@Suite("Broken connections")
struct BrokenConnectionTests {
  /// What a client sends.
  struct Stream: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    /// How many requests are in it.
    var requests: Int

    var isHTTP2: Bool { bytes.starts(with: Frame.preface) }
  }

  static let body = TraceBody.protobuf(["a"])
  static let http2 =
    Frame.preface + Frame.settings + Frame.call(on: 1)
    + Frame.data(on: 1, HTTP2Client.frame(body))

  static let streams = [
    Stream(
      testDescription: "HTTP/1.1 requests",
      bytes: RawConnection.request("POST", "/v1/traces", [type], body)
        + RawConnection.request("POST", "/v1/traces", [type], body), requests: 2),
    Stream(testDescription: "an HTTP/2 request", bytes: http2, requests: 1),
    Stream(
      testDescription: "an HTTP/2 request with more than 2 KiB behind the preface",
      bytes: Frame.preface + Frame.settings + (0..<200).flatMap { Frame.ping($0) }
        + http2.dropFirst(Frame.preface.count + Frame.settings.count), requests: 1),
    Stream(
      testDescription: "the beginning of a preface and garbage",
      bytes: Array(Frame.preface.prefix(20)) + Array(repeating: 0xA5, count: 100), requests: 0),
    Stream(
      testDescription: "a preface and garbage",
      bytes: Frame.preface + Array(repeating: 0xA5, count: 100), requests: 0),
  ]

  static let type = ("content-type", "application/x-protobuf")

  /// Places to cut at: all near the beginning and the end, some between.
  static func cuts(_ count: Int) -> [Int] {
    (0...count).filter { $0 < 60 || $0 > count - 20 || $0 % 61 == 0 }
  }

  @Test("Wherever its bytes are cut, a connection gets the same replies", arguments: streams)
  func cuts(_ stream: Stream) throws {
    var replies: [Frame.Received]?
    for cut in BrokenConnectionTests.cuts(stream.bytes.count) {
      let ingest = RecordingIngest()
      let connection = try EmbeddedConnection(
        FailingSocket(failing: 0, events: [], rest: []), ingest: ingest)
      connection.read(stream.bytes[..<cut])
      connection.read(stream.bytes[cut...])
      // Windows are opened as the pieces come, the rest is the same. HTTP/1.1 is compared as it is.
      var rest = try connection.written()
      var written = stream.isHTTP2 ? Frame.take(from: &rest) : []
      written.removeAll { $0.kind == Frame.Kind.windowUpdate.rawValue }
      written.append(Frame.Received(kind: 0, flags: 0, stream: 0, payload: rest))
      if let replies, written != replies { Issue.record("cut at \(cut)") }
      replies = written
      #expect(ingest.calls.count == stream.requests)
      connection.end(.close)
      #expect(connection.context.budget.taken == 0)
    }
  }

  @Test("A connection may end at any place in any way", arguments: streams)
  func endings(_ stream: Stream) throws {
    for cut in BrokenConnectionTests.cuts(stream.bytes.count) {
      for ending in EmbeddedConnection.Ending.allCases {
        let channel = try BrokenConnectionTests.run(
          FailingSocket(failing: 0, events: [], rest: [])
        ) { connection in
          if cut > 0 { connection.read(stream.bytes[..<cut]) }
          connection.end(ending)
        }
        if channel.value != nil { Issue.record("\(ending) at \(cut) keeps the connection") }
      }
    }
  }

  /// A channel that is there only as long as somebody else keeps it.
  struct WeakChannel {
    weak var value: EmbeddedChannel?
  }

  /// Runs a connection to its end; what is left of it.
  static func run(
    _ socket: FailingSocket, _ body: (EmbeddedConnection) throws -> Void
  ) throws -> WeakChannel {
    let connection = try EmbeddedConnection(socket, ingest: RecordingIngest())
    try body(connection)
    #expect(!connection.channel.isActive)
    #expect(connection.context.budget.taken == 0)
    return WeakChannel(value: connection.channel)
  }

  static let orders: [[FailingSocket.Event]] = [
    [.close], [.error, .close], [.read, .close], [.read, .readComplete, .close],
    [.read, .read, .readComplete, .error, .close], [.read, .inputClosed, .close],
    [.inputClosed, .read, .close], [.readComplete, .read, .error, .close],
    [.read, .read, .readComplete, .read, .readComplete],
  ]

  @Test(
    "A flush that fails and reads on, closes or both, in any order, finds all handlers in place",
    arguments: streams, orders)
  func failingFlushes(_ stream: Stream, events: [FailingSocket.Event]) throws {
    for cut in BrokenConnectionTests.cuts(stream.bytes.count)
    where cut > 0 && (cut % 7 == 0 || (20...30).contains(cut)) {
      let rest = Array(stream.bytes[cut...])
      for failing in 1...3 {
        let half = rest.count / 2
        let socket = FailingSocket(
          failing: failing, events: events,
          rest: [Array(rest[..<half]), Array(rest[half...]), rest])
        let channel = try BrokenConnectionTests.run(socket) { connection in
          connection.read(stream.bytes[..<cut])
          if !socket.hasFailed { connection.read(rest) }
          connection.end(.close)
        }
        if channel.value != nil { Issue.record("flush \(failing), cut at \(cut) keeps it") }
      }
    }
  }

  @Test(
    "Connections that are reset behind a preface and 8 KiB of frames end nothing but themselves")
  func resets() async throws {
    let bytes =
      Frame.preface + Frame.settings + (0..<500).flatMap { Frame.ping($0) }
    let ingest = RecordingIngest()
    try await withServer(ingest: ingest) { addresses in
      for endpoint in [addresses.grpc, addresses.http] {
        for _ in 0..<40 {
          try await withRawConnection(endpoint) { connection in
            try await connection.send(bytes)
            try await connection.reset()
          }
        }
        let answer = try await exchange(
          endpoint, "POST", "/v1/traces", [BrokenConnectionTests.type], BrokenConnectionTests.body)
        #expect(answer.status == 200)
      }
    }
    #expect(ingest.calls.count == 2)
  }
}
