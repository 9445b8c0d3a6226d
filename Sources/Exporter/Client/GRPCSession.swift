internal import NIOCore
internal import NIOHPACK
internal import NIOHTTP2
internal import OTLP

/// A connection of HTTP/2 on which each request is a unary gRPC call.
struct GRPCSession: ExportSession {
  private typealias Payload = HTTP2Frame.FramePayload
  private typealias Stream = NIOAsyncChannel<Payload, Payload>
  private typealias Multiplexer = NIOHTTP2Handler.AsyncStreamMultiplexer<Void>

  private static let path = "/opentelemetry.proto.collector.trace.v1.TraceService/Export"
  /// Replies are short; what is longer is no reply of OTLP.
  private static let replyLimit = 1 << 20

  private let client: ExportClient
  private let multiplexer: Multiplexer
  private let headers: HPACKHeaders

  /// Connects for the time of `body`.
  static func run(
    _ client: ExportClient, _ body: (inout any ExportSession) async throws -> Void
  ) async throws {
    let (channel, multiplexer) = try await client.connect { channel in
      channel.configureAsyncHTTP2Pipeline(mode: .client) { stream in
        stream.eventLoop.makeSucceededVoidFuture()
      }.map { (channel, $0) }
    }
    var headers: HPACKHeaders = [
      ":method": "POST", ":path": path, ":scheme": "http", ":authority": client.target.authority,
      "content-type": "application/grpc+proto", "te": "trailers", "user-agent": "tracemill",
    ]
    if client.isCompressed { headers.add(name: "grpc-encoding", value: "gzip") }
    do {
      var session: any ExportSession = GRPCSession(
        client: client, multiplexer: multiplexer, headers: headers)
      try await body(&session)
    } catch {
      try? await channel.close()
      throw error
    }
    try? await channel.close()
  }

  mutating func export(_ body: ByteBuffer) async throws -> ExportReport {
    let stream = try await multiplexer.openStream { channel in
      channel.eventLoop.makeCompletedFuture {
        try Stream(
          wrappingChannelSynchronously: channel,
          configuration: .init(isOutboundHalfClosureEnabled: true))
      }
    }
    return try await stream.executeThenClose { [client, headers] inbound, outbound in
      try await outbound.write(.headers(.init(headers: headers)))
      // The server may have answered and ended the stream before all was sent.
      try? await outbound.write(.data(.init(data: .byteBuffer(body), endStream: true)))
      return try await GRPCSession.report(inbound, client)
    }
  }

  private static func report(
    _ inbound: NIOAsyncChannelInboundStream<Payload>, _ client: ExportClient
  ) async throws -> ExportReport {
    var report = ExportReport(httpStatus: 0)
    var reply: [UInt8] = []
    for try await payload in inbound {
      switch payload {
      case .headers(let frame):
        if let status = frame.headers.first(name: ":status").flatMap({ Int($0) }) {
          report.httpStatus = status
        }
        if let code = frame.headers.first(name: "grpc-status").flatMap({ Int($0) }) {
          report.grpcStatus = code
          report.message = frame.headers.first(name: "grpc-message")?.removingPercentEscapes ?? ""
        }
      case .data(let frame):
        if case .byteBuffer(let bytes) = frame.data { reply += bytes.readableBytesView }
        guard reply.count <= replyLimit else {
          throw ExporterError(
            .badReply,
            "\(client.target) sent a reply that is too large for OTLP. Check that it is an OTLP server."
          )
        }
      default: break
      }
      if report.grpcStatus != nil { break }
    }
    guard report.grpcStatus != nil else {
      try Task.checkCancellation()
      throw report.httpStatus == 0
        ? client.lost()
        : ExporterError(
          .badReply,
          "\(client.target) answered \(report.httpStatus) without a gRPC status. Check that it is an"
            + " OTLP/gRPC server.")
    }
    if report.isAccepted, reply.count > GRPCFrame.prefixLength {
      let partial = ReplyFields.partialSuccess(
        Array(reply.dropFirst(GRPCFrame.prefixLength)), .protobuf)
      (report.rejectedSpans, report.message) = partial
    }
    return report
  }
}
