import NIOCore
import NIOHPACK
import NIOHTTP2
import NIOPosix
import Server

/// What came back on a stream.
struct HTTP2Response: Sendable {
  var informational: [HPACKHeaders] = []
  var headers: HPACKHeaders = [:]
  var body: [UInt8] = []
  var trailers: HPACKHeaders?

  var status: String { headers.first(name: ":status") ?? "" }

  /// gRPC's code, from the trailers or, where there are none, the headers.
  var grpcStatus: Int? { (trailers ?? headers).first(name: "grpc-status").flatMap { Int($0) } }
  var grpcMessage: String? { (trailers ?? headers).first(name: "grpc-message") }

  /// The message without its frame.
  var message: [UInt8]? { body.count >= 5 ? Array(body.dropFirst(5)) : nil }
}

/// An HTTP/2 connection with prior knowledge.
struct HTTP2Client: Sendable {
  typealias Payload = HTTP2Frame.FramePayload
  typealias Stream = NIOAsyncChannel<Payload, Payload>

  static let exportPath = "/opentelemetry.proto.collector.trace.v1.TraceService/Export"

  fileprivate let multiplexer: NIOHTTP2Handler.AsyncStreamMultiplexer<Void>

  /// A unary gRPC call; `frame` is what is sent, prefix included.
  func call(
    _ frame: [UInt8], path: String = HTTP2Client.exportPath,
    contentType: String = "application/grpc", _ headers: [(String, String)] = []
  ) async throws -> HTTP2Response {
    try await request(
      "POST", path, [("te", "trailers"), ("content-type", contentType)] + headers, frame)
  }

  /// The message in its frame.
  static func frame(_ message: [UInt8], isCompressed: Bool = false) -> [UInt8] {
    let count = UInt32(message.count)
    return [isCompressed ? 1 : 0]
      + stride(from: 24, through: 0, by: -8).map {
        UInt8(truncatingIfNeeded: count >> UInt32($0))
      } + message
  }

  /// Sends a request, all of it at once, and reads the reply.
  func request(
    _ method: String, _ path: String, _ headers: [(String, String)], _ body: [UInt8]
  ) async throws -> HTTP2Response {
    try await withStream { inbound, outbound in
      try await outbound.write(.headers(.init(headers: HTTP2Client.head(method, path, headers))))
      let data = Payload.data(
        .init(data: .byteBuffer(ByteBuffer(bytes: body)), endStream: true))
      // The server may have answered and ended the stream before all was sent.
      try? await outbound.write(data)
      return try await HTTP2Client.response(inbound)
    }
  }

  func withStream<Result: Sendable>(
    _ body: (
      NIOAsyncChannelInboundStream<Payload>, NIOAsyncChannelOutboundWriter<Payload>
    ) async throws -> Result
  ) async throws -> Result {
    let stream = try await multiplexer.openStream { channel in
      channel.eventLoop.makeCompletedFuture {
        try Stream(
          wrappingChannelSynchronously: channel,
          configuration: .init(isOutboundHalfClosureEnabled: true))
      }
    }
    return try await stream.executeThenClose { inbound, outbound in
      try await body(inbound, outbound)
    }
  }

  static func head(
    _ method: String, _ path: String, _ headers: [(String, String)]
  ) -> HPACKHeaders {
    let authority = headers.first { $0.0 == ":authority" }?.1 ?? "localhost"
    return HPACKHeaders(
      [(":method", method), (":path", path), (":scheme", "http"), (":authority", authority)]
        + headers.filter { $0.0 != ":authority" })
  }

  static func response(
    _ inbound: NIOAsyncChannelInboundStream<Payload>
  ) async throws -> HTTP2Response {
    var response = HTTP2Response()
    var hasHead = false
    for try await payload in inbound {
      switch payload {
      case .headers(let frame):
        if frame.headers.first(name: ":status")?.hasPrefix("1") == true {
          response.informational.append(frame.headers)
        } else if hasHead {
          response.trailers = frame.headers
        } else {
          response.headers = frame.headers
          hasHead = true
        }
        if frame.endStream { return response }
      case .data(let frame):
        if case .byteBuffer(let buffer) = frame.data { response.body += buffer.readableBytesView }
        if frame.endStream { return response }
      default: break
      }
    }
    throw ConnectionEnded()
  }
}

/// Connects for the time of `body`.
func withHTTP2<Result: Sendable>(
  _ endpoint: Endpoint, _ body: (HTTP2Client) async throws -> Result
) async throws -> Result {
  let (channel, multiplexer) = try await ClientBootstrap(
    group: MultiThreadedEventLoopGroup.singleton
  ).connect(host: endpoint.host, port: endpoint.port) { channel in
    channel.configureAsyncHTTP2Pipeline(mode: .client) { stream in
      stream.eventLoop.makeSucceededVoidFuture()
    }.map { (channel, $0) }
  }
  do {
    let result = try await body(HTTP2Client(multiplexer: multiplexer))
    try? await channel.close()
    return result
  } catch {
    try? await channel.close()
    throw error
  }
}
