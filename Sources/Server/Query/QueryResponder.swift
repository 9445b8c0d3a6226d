internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// Answers the requests of the query side.
struct QueryResponder: HTTPResponder {
  typealias Context = QueryContext

  let routes: QueryRoutes
  /// What replies may take that their clients have not read, in bytes: a client that asks and does not
  /// read must not cost more than that, however often it does so.
  private let unread = ByteBudget(limit: 128 << 20)

  init(routes: QueryRoutes) {
    self.routes = routes
  }

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
    var body = reply.body
    var headers: HTTPFields = [.contentType: reply.contentType, .vary: "Accept-Encoding"]
    if body.count >= QueryResponder.smallestCompressed,
      AcceptEncoding.takesGzip(request.headers[.acceptEncoding]),
      let compressed = Deflater.gzip(body)
    {
      body = compressed
      headers[.contentEncoding] = "gzip"
    }
    guard let lease = ReplyLease(body.count, of: unread) else {
      return Response(
        status: .serviceUnavailable, headers: [.contentType: "text/plain", .retryAfter: "1"],
        body: ResponseBody(
          byteBuffer: ByteBuffer(
            string: "Too many replies wait to be read by their clients; ask again in a second.\n")))
    }
    let response = Response(
      status: .init(code: (100...599).contains(reply.status) ? reply.status : 500),
      headers: headers, body: responseBody(ByteBuffer(bytes: body), lease, onSent: reply.onSent))
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func responseBody(
    _ body: ByteBuffer, _ lease: ReplyLease, onSent: (@Sendable () -> Void)?
  ) -> ResponseBody {
    ResponseBody(contentLength: body.readableBytes) { writer in
      try await writer.write(body)
      try await writer.finish(nil)
      onSent?()
      withExtendedLifetime(lease) {}
    }
  }
}
