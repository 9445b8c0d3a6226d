internal import NIOCore
internal import NIOHTTP1
internal import OTLP

/// A connection of HTTP/1.1 that is kept alive from request to request.
struct HTTPSession: ExportSession {
  private typealias Stream = NIOAsyncChannel<
    HTTPClientResponsePart, HTTPPart<HTTPRequestHead, IOData>
  >

  /// Replies are short; what is longer is no reply of OTLP.
  private static let replyLimit = 1 << 20

  private let client: ExportClient
  private var inbound: NIOAsyncChannelInboundStream<HTTPClientResponsePart>.AsyncIterator
  private let outbound: NIOAsyncChannelOutboundWriter<HTTPPart<HTTPRequestHead, IOData>>
  private let headers: HTTPHeaders

  /// Connects for the time of `body`.
  static func run(
    _ client: ExportClient, _ body: (inout any ExportSession) async throws -> Void
  ) async throws {
    let stream = try await client.connect { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHTTPClientHandlers()
        return try Stream(wrappingChannelSynchronously: channel)
      }
    }
    try await stream.executeThenClose { inbound, outbound in
      var headers: HTTPHeaders = [
        "host": client.target.authority, "content-type": client.encoding.contentType,
        "user-agent": "tracemill",
      ]
      if client.isCompressed { headers.add(name: "content-encoding", value: "gzip") }
      var session: any ExportSession = HTTPSession(
        client: client, inbound: inbound.makeAsyncIterator(), outbound: outbound, headers: headers)
      try await body(&session)
    }
  }

  mutating func export(_ body: ByteBuffer) async throws -> ExportReport {
    var head = HTTPRequestHead(
      version: .http1_1, method: .POST, uri: client.target.path, headers: headers)
    head.headers.add(name: "content-length", value: "\(body.readableBytes)")
    try await outbound.write(contentsOf: [
      .head(head), .body(.byteBuffer(body)), .end(nil),
    ])
    var status = 0
    var reply: [UInt8] = []
    while let part = try await inbound.next() {
      switch part {
      case .head(let head): status = Int(head.status.code)
      case .body(let bytes):
        reply += bytes.readableBytesView
        guard reply.count <= HTTPSession.replyLimit else {
          throw ExporterError(
            .badReply,
            "\(client.target) sent a reply that is too large for OTLP. Check that it is an OTLP server."
          )
        }
      case .end:
        // An informational response comes before the one that counts.
        guard status >= 200 else { continue }
        return report(status, reply)
      }
    }
    try Task.checkCancellation()
    throw client.lost()
  }

  private func report(_ status: Int, _ reply: [UInt8]) -> ExportReport {
    var report = ExportReport(httpStatus: status)
    if report.isAccepted {
      (report.rejectedSpans, report.message) = ReplyFields.partialSuccess(reply, client.encoding)
    } else {
      report.message = ReplyFields.statusMessage(reply, client.encoding)
    }
    return report
  }
}
