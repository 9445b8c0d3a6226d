import Glibc
import NIOCore
import NIOPosix
import Server

/// A reply over HTTP/1.1.
struct RawResponse: Sendable {
  var status: Int
  /// Names in lower case.
  var headers: [String: String]
  var body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }
}

struct ConnectionEnded: Error {}

/// A plain socket, and what is needed of HTTP/1.1 to talk over it.
struct RawConnection {
  fileprivate var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  fileprivate let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  private let channel: any Channel
  private var received: [UInt8] = []

  fileprivate init(
    _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
    _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>, _ channel: any Channel
  ) {
    self.inbound = inbound.makeAsyncIterator()
    self.outbound = outbound
    self.channel = channel
  }

  func send(_ bytes: [UInt8]) async throws {
    try await outbound.write(ByteBuffer(bytes: bytes))
  }

  func send(_ text: String) async throws { try await send(Array(text.utf8)) }

  /// Closes the sending side.
  func finish() { outbound.finish() }

  /// Ends the connection at once, by a reset.
  func reset() async throws {
    if let options = channel as? any SocketOptionProvider {
      try await options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    }
    try? await channel.close()
  }

  /// The frames of HTTP/2 that come next, at least one.
  mutating func frames() async throws -> [Frame.Received] {
    while true {
      let frames = Frame.take(from: &received)
      if !frames.isEmpty { return frames }
      try await receive()
    }
  }

  /// Reads the next response, informational ones too.
  mutating func response(hasBody: Bool = true) async throws -> RawResponse {
    var end = received.firstRange(of: Array("\r\n\r\n".utf8))
    while end == nil {
      try await receive()
      end = received.firstRange(of: Array("\r\n\r\n".utf8))
    }
    guard let end else { throw ConnectionEnded() }
    let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
    received.removeSubrange(..<end.upperBound)
    let lines = head.split(separator: "\r\n")
    let status = Int(lines[0].split(separator: " ")[1]) ?? 0
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts[1].trimmingPrefix(" ").description
    }
    if hasBody, headers["transfer-encoding"] == "chunked" {
      return RawResponse(status: status, headers: headers, body: try await chunks())
    }
    let length = hasBody ? Int(headers["content-length"] ?? "") ?? 0 : 0
    while received.count < length { try await receive() }
    let body = Array(received.prefix(length))
    received.removeFirst(length)
    return RawResponse(status: status, headers: headers, body: body)
  }

  /// Reads a body that comes in chunks (RFC 9112, 7.1), to its end.
  private mutating func chunks() async throws -> [UInt8] {
    var body: [UInt8] = []
    while true {
      while received.firstRange(of: Array("\r\n".utf8)) == nil { try await receive() }
      guard let end = received.firstRange(of: Array("\r\n".utf8)),
        let length = Int(String(decoding: received[..<end.lowerBound], as: UTF8.self), radix: 16)
      else { throw ConnectionEnded() }
      received.removeSubrange(..<end.upperBound)
      while received.count < length + 2 { try await receive() }
      body += received.prefix(length)
      received.removeFirst(length + 2)
      if length == 0 { return body }
    }
  }

  /// Reads until `bytes` have come, among others; false where the connection ends before.
  mutating func receives(_ bytes: [UInt8]) async throws -> Bool {
    while received.firstRange(of: bytes) == nil {
      do { try await receive() } catch is ConnectionEnded { return false }
    }
    return true
  }

  /// Waits until the other side has closed; false where it sent something before.
  mutating func isEnded() async -> Bool {
    do {
      try await receive()
      return false
    } catch {
      return received.isEmpty
    }
  }

  private mutating func receive() async throws {
    guard let chunk = try await inbound.next() else { throw ConnectionEnded() }
    received += chunk.readableBytesView
  }

  /// A request as it is sent, with its length.
  static func request(
    _ method: String = "POST", _ path: String = "/v1/traces",
    _ headers: [(String, String)] = [("content-type", "application/x-protobuf")],
    _ body: [UInt8] = []
  ) -> [UInt8] {
    var text = "\(method) \(path) HTTP/1.1\r\n"
    if !headers.contains(where: { $0.0 == "host" }) { text += "host: 127.0.0.1\r\n" }
    for (name, value) in headers { text += "\(name): \(value)\r\n" }
    text += "content-length: \(body.count)\r\n\r\n"
    return Array(text.utf8) + body
  }
}

/// Connects for the time of `body`.
func withRawConnection<Result: Sendable>(
  _ endpoint: Endpoint, _ body: (inout RawConnection) async throws -> Result
) async throws -> Result {
  let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    .connect(host: endpoint.host, port: endpoint.port) { channel in
      channel.eventLoop.makeCompletedFuture {
        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
          wrappingChannelSynchronously: channel,
          configuration: .init(isOutboundHalfClosureEnabled: true))
      }
    }
  return try await channel.executeThenClose { inbound, outbound in
    var connection = RawConnection(inbound, outbound, channel.channel)
    return try await body(&connection)
  }
}

/// Connects, sends `bytes` as far as the server takes them, and reads nothing for the time of `body`.
func withStuckClient<Result: Sendable>(
  _ endpoint: Endpoint, _ bytes: [UInt8], _ body: () async throws -> Result
) async throws -> Result {
  let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    .channelOption(.autoRead, value: false)
    .channelOption(.socketOption(.so_rcvbuf), value: 4096)
    .connect(host: endpoint.host, port: endpoint.port).get()
  channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
  do {
    let result = try await body()
    try? await channel.close()
    return result
  } catch {
    try? await channel.close()
    throw error
  }
}

/// Makes `count` connections for the time of `body`.
func withRawConnections<Result: Sendable>(
  _ count: Int, _ endpoint: Endpoint, _ made: [RawConnection] = [],
  _ body: ([RawConnection]) async throws -> Result
) async throws -> Result {
  if made.count == count { return try await body(made) }
  return try await withRawConnection(endpoint) { connection in
    try await withRawConnections(count, endpoint, made + [connection], body)
  }
}

/// Sends one request on a connection of its own and reads the response.
func exchange(
  _ endpoint: Endpoint, _ method: String = "POST", _ path: String = "/v1/traces",
  _ headers: [(String, String)] = [("content-type", "application/x-protobuf")],
  _ body: [UInt8] = []
) async throws -> RawResponse {
  try await withRawConnection(endpoint) { connection in
    try await connection.send(RawConnection.request(method, path, headers, body))
    return try await connection.response(hasBody: method != "HEAD")
  }
}
