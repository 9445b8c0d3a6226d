internal import NIOCore
internal import NIOHTTP1
internal import OTLP

/// Answers the requests of the query side.
struct QueryResponder: Sendable {
  /// What is to be done with a request.
  enum Step: Sendable {
    /// The reply is there.
    case reply(PreparedReply)
    /// A thread is to make the reply: it may take as long as a scrape takes.
    case work(@Sendable () -> PreparedReply)
  }

  let routes: QueryRoutes
  let hosts: HostPolicy
  let origins: OriginPolicy
  let usage: QueryUsage

  private static let methods = "GET, HEAD, OPTIONS"
  /// Bodies below this size, in bytes, fit in a packet anyway.
  private static let smallestCompressed = 1024

  /// Decides by `request` alone.
  func begin(_ request: QueryRequest) -> Step {
    guard hosts.allows(request.headers.first(name: "host")) else {
      usage.refusals.count(.host)
      return .reply(small(.misdirected, request))
    }
    guard let route = routes[request.path] else {
      let message =
        "There is nothing at this path; there is \(routes.paths.joined(separator: ", "))."
      return .reply(small(.error(404, message), request))
    }
    switch request.method {
    case .GET, .HEAD:
      let input = input(request)
      if route.isImmediate { return .reply(small(route.answer(input), request)) }
      return .work { prepare(route.answer(input), request) }
    case .OPTIONS: return .reply(options(request))
    default:
      let message = "\(request.path) takes GET only; send the request with that method."
      let reply = QueryReply.error(
        405, message, headers: [("allow", QueryResponder.methods)])
      return .reply(small(reply, request))
    }
  }

  /// The reply to a request that there is no thread for; counted.
  func refuse(_ request: QueryRequest, _ reason: QueryRefusals.Reason) -> PreparedReply {
    usage.refusals.count(reason)
    return small(.busy, request)
  }

  /// The reply to what is no request that can be understood.
  func fail(_ status: HTTPResponseStatus) -> PreparedReply {
    let reply = QueryReply.error(Int(status.code), "\(status.reasonPhrase): send a GET request.")
    return whole(reply, headers(of: reply, origin: nil))
  }

  private func input(_ request: QueryRequest) -> QueryRoutes.Input {
    QueryRoutes.Input(
      parameters: QueryParameters.parse(request.query),
      accept: request.headers.combined("accept"),
      userAgent: request.headers.combined("user-agent"), scraper: request.scraper)
  }

  // MARK: Replies

  /// A reply that is too small to be compressed or to need a lease.
  private func small(_ reply: QueryReply, _ request: QueryRequest) -> PreparedReply {
    whole(reply, headers(of: reply, origin: request.headers.first(name: "origin")))
  }

  private func options(_ request: QueryRequest) -> PreparedReply {
    let origin = request.headers.first(name: "origin")
    var reply = QueryReply(status: 204, contentType: "text/plain", body: [])
    reply.headers = [("allow", QueryResponder.methods)]
    var headers = headers(of: reply, origin: origin)
    headers.remove(name: "content-type")
    if origins.grant(origin) != nil {
      headers.add(name: "access-control-allow-methods", value: QueryResponder.methods)
      headers.add(name: "access-control-allow-headers", value: "*")
    }
    return PreparedReply(status: .noContent, headers: headers)
  }

  /// `reply` as it is sent, compressed where the client takes that.
  private func prepare(_ reply: QueryReply, _ request: QueryRequest) -> PreparedReply {
    var headers = headers(of: reply, origin: request.headers.first(name: "origin"))
    let takesGzip = AcceptEncoding.takesGzip(request.headers.combined("accept-encoding"))
    if let rest = reply.rest, let second = rest() {
      return stream(reply, second, rest, takesGzip, request, headers)
    }
    var reply = reply
    if takesGzip, reply.body.count >= QueryResponder.smallestCompressed,
      let compressed = Deflater.gzip(reply.body)
    {
      reply.body = compressed
      headers.add(name: "content-encoding", value: "gzip")
    }
    guard let lease = usage.unread.lease(reply.body.count) else { return small(.unread, request) }
    var prepared = whole(reply, headers)
    prepared.lease = lease
    if !request.isHead { prepared.onSent = reply.onSent }
    return prepared
  }

  /// A body that is there as a whole.
  private func whole(_ reply: QueryReply, _ headers: HTTPHeaders) -> PreparedReply {
    var headers = headers
    headers.add(name: "content-length", value: String(reply.body.count))
    return PreparedReply(
      status: HTTPResponseStatus(
        statusCode: (200...599).contains(reply.status) ? reply.status : 500),
      headers: headers, body: ByteBuffer(bytes: reply.body))
  }

  /// A body that is made while its client reads it: a piece when the one before was taken.
  private func stream(
    _ reply: QueryReply, _ second: [UInt8], _ rest: @escaping QueryReply.Pieces,
    _ takesGzip: Bool, _ request: QueryRequest, _ headers: HTTPHeaders
  ) -> PreparedReply {
    guard let lease = usage.unread.lease(reply.restSize) else { return small(.unread, request) }
    var first = reply.body + second
    var next = rest
    var headers = headers
    if takesGzip, let compressed = CompressedPieces(first, rest) {
      first = []
      next = { compressed.next() }
      headers.add(name: "content-encoding", value: "gzip")
    }
    let status = HTTPResponseStatus(statusCode: reply.status)
    if request.isHead {
      // Its length is all that is wanted; without one it would be taken as 0.
      var length = first.count
      while let piece = next() { length += piece.count }
      headers.add(name: "content-length", value: String(length))
      return PreparedReply(status: status, headers: headers)
    }
    return PreparedReply(
      status: status, headers: headers, body: ByteBuffer(bytes: first), rest: next, lease: lease,
      onSent: reply.onSent)
  }

  /// The headers that every reply has, and those of `reply`.
  private func headers(of reply: QueryReply, origin: String?) -> HTTPHeaders {
    var varies = reply.varies + ["Accept-Encoding"]
    if origins.varies { varies.append("Origin") }
    var headers: HTTPHeaders = [
      "date": HTTPDate.now(), "content-type": reply.contentType,
      "vary": varies.joined(separator: ", "),
    ]
    for (name, value) in reply.headers { headers.add(name: name, value: value) }
    // Nothing here is to be shown inside another page, run as what it is not, or told where it is asked
    // from.
    headers.add(name: "x-content-type-options", value: "nosniff")
    headers.add(name: "x-frame-options", value: "DENY")
    headers.add(name: "referrer-policy", value: "no-referrer")
    if !headers.contains(name: "content-security-policy") {
      headers.add(
        name: "content-security-policy", value: "default-src 'none'; frame-ancestors 'none'")
    }
    if origins.isClosed {
      headers.add(name: "cross-origin-resource-policy", value: "same-origin")
    }
    if let grant = origins.grant(origin) {
      headers.add(name: "access-control-allow-origin", value: grant)
    }
    return headers
  }
}

extension HTTPHeaders {
  /// The values of all headers `name` as one list (RFC 9110, 5.3); nil where there is none.
  fileprivate func combined(_ name: String) -> String? {
    let values = self[name]
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }
}

extension QueryReply {
  /// The request was sent to a name that is not this server's (RFC 9110, 15.5.20).
  fileprivate static var misdirected: QueryReply { .error(421, Refusal.misdirected.message) }

  /// All threads are taken, and as many queries wait as may.
  fileprivate static var busy: QueryReply {
    .error(503, "Too many queries wait; ask again in a second.", headers: [("retry-after", "1")])
  }

  /// Too many replies wait for their clients.
  fileprivate static var unread: QueryReply {
    .error(
      503, "Too many replies wait to be read by their clients; ask again in a second.",
      headers: [("retry-after", "1")])
  }
}
