import Foundation
import NIOCore
import Testing

@testable import Server

/// What goes wrong on one stream of an HTTP/2 connection ends that stream alone.
@Suite("Stream isolation", .timeLimit(.minutes(20)))
struct StreamIsolationTests {
  static let message = HTTP2Client.frame(TraceBody.protobuf(["a"]))

  static func call(_ stream: UInt32) -> [UInt8] {
    Frame.call(on: stream) + Frame.data(on: stream, message)
  }

  /// Connects, and says what every client says first.
  static func withClient(
    _ endpoint: Endpoint, acknowledges: Bool = true,
    _ body: (inout RawConnection) async throws -> Void
  ) async throws {
    try await withRawConnection(endpoint) { connection in
      let acknowledgement = acknowledges ? Frame.settingsAcknowledgement : []
      try await connection.send(Frame.preface + Frame.settings + acknowledgement)
      try await body(&connection)
    }
  }

  /// Reads frames until `streams` have all ended; how each ended.
  static func ends(
    of streams: Set<UInt32>, _ connection: inout RawConnection
  ) async throws -> [UInt32: String] {
    var ends: [UInt32: String] = [:]
    while !streams.isSubset(of: ends.keys) {
      for frame in try await connection.frames() {
        if frame.kind == Frame.Kind.reset.rawValue {
          ends[frame.stream] = "reset \(frame.payload.last ?? 0)"
        } else if frame.kind == Frame.Kind.headers.rawValue, frame.flags & Frame.endStream != 0 {
          ends[frame.stream] = "reply"
        }
      }
    }
    return ends
  }

  @Test("A call that is complete and cancelled in one read ends alone", arguments: [0, 1, 7])
  func cancelled(others: UInt32) async throws {
    let ingest = RecordingIngest()
    try await withServer(ingest: ingest) { addresses in
      try await StreamIsolationTests.withClient(addresses.grpc) { connection in
        var bytes = Frame.call(on: 1)
        for other in 0..<others { bytes += StreamIsolationTests.call(3 + 2 * other) }
        let cancelled = 3 + 2 * others
        bytes += StreamIsolationTests.call(cancelled) + Frame.cancel(cancelled)
        try await connection.send(bytes)
        try await connection.send(Frame.data(on: 1, StreamIsolationTests.message))
        let streams = Set((0...others).map { 1 + 2 * $0 })
        let ends = try await StreamIsolationTests.ends(of: streams, &connection)
        #expect(ends.allSatisfy { $0.value == "reply" })
        #expect(Set(ends.keys) == streams)
      }
    }
    #expect(ingest.calls.count == Int(others) + 1)
  }

  @Test("Ten thousand calls that are complete and cancelled leave nothing behind")
  func tenThousand() async throws {
    try await withServer { addresses in
      var first: Int?
      for _ in 0..<21 {
        try await StreamIsolationTests.withClient(addresses.grpc) { connection in
          for batch in 0..<50 {
            var bytes: [UInt8] = []
            for index in 0..<10 {
              let stream = UInt32(batch * 10 + index) * 2 + 1
              bytes += StreamIsolationTests.call(stream) + Frame.cancel(stream)
            }
            try await connection.send(bytes)
          }
          try await connection.send(StreamIsolationTests.call(1001))
          let ends = try await StreamIsolationTests.ends(of: [1001], &connection)
          #expect(ends == [1001: "reply"])
        }
        // After the first connection everything is there that is kept.
        if first == nil { first = try residentBytes() }
      }
      // 35 KiB were lost for each. Other tests run at the same time and take memory of their own.
      let before = try #require(first)
      while try residentBytes() - before > 100 << 20 { await Task.yield() }
      let page = try await metrics(addresses) {
        $0.contains("tracemill_connections{transport=\"grpc\"} 0")
      }
      #expect(page.contains("tracemill_request_bytes_in_flight{} 0\n"))
    }
  }

  @Test(
    "A stream over the limit is refused alone, also before the settings are acknowledged",
    arguments: [false, true])
  func refused(acknowledges: Bool) async throws {
    var configuration = testConfiguration()
    configuration.maximumConcurrentStreams = 4
    let ingest = RecordingIngest()
    try await withServer(configuration, ingest: ingest) { addresses in
      try await StreamIsolationTests.withClient(addresses.grpc, acknowledges: acknowledges) {
        connection in
        let streams = (0..<200).map { UInt32($0) * 2 + 1 }
        try await connection.send(streams.flatMap { Frame.call(on: $0) })
        try await connection.send(
          streams.flatMap { Frame.data(on: $0, StreamIsolationTests.message) })
        let ends = try await StreamIsolationTests.ends(of: Set(streams), &connection)
        #expect(streams.prefix(4).allSatisfy { ends[$0] == "reply" })
        // 7 is REFUSED_STREAM.
        #expect(streams.dropFirst(4).allSatisfy { ends[$0] == "reset 7" })
        // There is room again, and what the client says late changes nothing.
        try await connection.send(
          (acknowledges ? [] : Frame.settingsAcknowledgement) + StreamIsolationTests.call(401))
        #expect(
          try await StreamIsolationTests.ends(of: [401], &connection) == [401: "reply"])
      }
    }
    #expect(ingest.calls.count == 5)
  }

  @Test("Clients are told how many streams there may be")
  func announced() async throws {
    try await withServer { addresses in
      try await StreamIsolationTests.withClient(addresses.grpc) { connection in
        let first = try await connection.frames()[0]
        #expect(first.is(.settings, on: 0))
        #expect(first.payload.starts(with: [0, 3, 0, 0, 0, 128]))
      }
    }
  }

  @Test(
    "A request that HTTP/2 does not allow is reset alone",
    arguments: [("UPPER", "case"), ("connection", "close"), (":unknown", "pseudo")])
  func malformed(name: String, value: String) async throws {
    try await withServer { addresses in
      try await StreamIsolationTests.withClient(addresses.grpc) { connection in
        try await connection.send(
          Frame.call(on: 1) + Frame.head(on: 3, [(":path", "/"), (name, value)])
            + Frame.data(on: 1, StreamIsolationTests.message))
        let ends = try await StreamIsolationTests.ends(of: [1, 3], &connection)
        // 1 is PROTOCOL_ERROR.
        #expect(ends == [1: "reply", 3: "reset 1"])
      }
    }
  }

  @Test("An error of the connection is said by GOAWAY, and the connection is closed")
  func connectionError() async throws {
    try await withServer { addresses in
      try await StreamIsolationTests.withClient(addresses.grpc) { connection in
        // DATA on a stream that was never opened (RFC 9113, 5.1).
        try await connection.send(Frame.data(on: 9, [0]))
        var frames: [Frame.Received] = []
        do {
          while true { frames += try await connection.frames() }
        } catch is ConnectionEnded {}
        let last = try #require(frames.last)
        #expect(last.is(.goAway, on: 0))
        #expect(last.payload.suffix(4) == [0, 0, 0, 1])
      }
    }
  }
}

/// What this process has in memory, in bytes.
func residentBytes() throws -> Int {
  let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
  return try #require(Int(fields[1])) * 4096
}
