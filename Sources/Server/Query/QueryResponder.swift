internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// Answers the requests of the query side.
struct QueryResponder: HTTPResponder {
  typealias Context = QueryContext

  let routes: QueryRoutes
  let unread: UnreadReplies

  func respond(to request: Request, context: QueryContext) async throws -> Response {
    let path = request.uri.path
    guard let route = routes[path] else {
      let message =
        "There is nothing at this path; there is \(routes.paths.joined(separator: ", "))."
      return make(.error(404, message), request)
    }
    var response: Response
    switch request.method {
    case .get, .head: response = make(route.answer(input(request, context)), request)
    case .options:
      response = Response(status: .noContent, headers: [.allow: QueryResponder.methods])
      response.headers[.accessControlAllowMethods] = QueryResponder.methods
      response.headers[.accessControlAllowHeaders] = "*"
    default:
      let message = "\(path) takes GET only; send the request with that method."
      response = make(.error(405, message), request)
      response.headers[.allow] = QueryResponder.methods
    }
    if route.isOpenToBrowsers { response.headers[.accessControlAllowOrigin] = "*" }
    return response
  }

  private static let methods = "GET, HEAD, OPTIONS"
  /// Bodies below this size, in bytes, fit in a packet anyway.
  private static let smallestCompressed = 1024

  private func input(_ request: Request, _ context: QueryContext) -> QueryRoutes.Input {
    // A HEAD shows nobody a value.
    let isScrape =
      request.method == .get
      && request.headers.contains {
        $0.name.canonicalName == "x-prometheus-scrape-timeout-seconds"
      }
    return QueryRoutes.Input(
      parameters: QueryParameters.parse(request.uri.query ?? ""),
      accept: request.headers[.accept], userAgent: request.headers[.userAgent],
      scraper: isScrape ? context.connection : nil)
  }

  private func make(_ reply: QueryReply, _ request: Request) -> Response {
    let vary = (reply.varies + ["Accept-Encoding"]).joined(separator: ", ")
    var headers: HTTPFields = [.contentType: reply.contentType, .vary: vary]
    let takesGzip = AcceptEncoding.takesGzip(request.headers[.acceptEncoding])
    let body: ResponseBody?
    if let rest = reply.rest, let second = rest() {
      body = stream(reply, second, rest, takesGzip, isHead: request.method == .head, &headers)
    } else {
      body = whole(reply, takesGzip, &headers)
    }
    guard let body else {
      return Response(
        status: .serviceUnavailable, headers: [.contentType: "text/plain", .retryAfter: "1"],
        body: ResponseBody(
          byteBuffer: ByteBuffer(
            string: "Too many replies wait to be read by their clients; ask again in a second.\n")))
    }
    let response = Response(
      status: .init(code: (100...599).contains(reply.status) ? reply.status : 500),
      headers: headers, body: body)
    return request.method == .head ? response.createHeadResponse() : response
  }

  /// A body that is there as a whole; nil where too much waits to be read.
  private func whole(
    _ reply: QueryReply, _ takesGzip: Bool, _ headers: inout HTTPFields
  ) -> ResponseBody? {
    var bytes = reply.body
    if takesGzip, bytes.count >= QueryResponder.smallestCompressed,
      let compressed = Deflater.gzip(bytes)
    {
      bytes = compressed
      headers[.contentEncoding] = "gzip"
    }
    guard let lease = unread.lease(bytes.count) else { return nil }
    let body = ByteBuffer(bytes: bytes)
    return ResponseBody(contentLength: body.readableBytes) { writer in
      try await writer.write(body)
      try await writer.finish(nil)
      reply.onSent?()
      withExtendedLifetime(lease) {}
    }
  }

  /// A body that is made while its client reads it: a piece when the one before was taken.
  private func stream(
    _ reply: QueryReply, _ second: [UInt8], _ rest: @escaping QueryReply.Pieces,
    _ takesGzip: Bool, isHead: Bool, _ headers: inout HTTPFields
  ) -> ResponseBody? {
    guard let lease = unread.lease(reply.restSize) else { return nil }
    var first = reply.body + second
    var next = rest
    if takesGzip, let compressed = CompressedPieces(first, rest) {
      first = []
      next = { compressed.next() }
      headers[.contentEncoding] = "gzip"
    }
    if isHead {
      // Its length is all that is wanted; without one it would be taken as 0.
      var length = first.count
      while let piece = next() { length += piece.count }
      headers[.contentLength] = String(length)
      return ResponseBody()
    }
    return ResponseBody { [first, next] writer in
      if !first.isEmpty { try await writer.write(ByteBuffer(bytes: first)) }
      while let piece = next() { try await writer.write(ByteBuffer(bytes: piece)) }
      try await writer.finish(nil)
      reply.onSent?()
      withExtendedLifetime(lease) {}
    }
  }
}
