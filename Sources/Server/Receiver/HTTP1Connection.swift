internal import NIOCore
internal import NIOHTTP1
internal import OTLP

/// An HTTP/1.1 connection: takes its requests one after the other and answers each before it looks
/// at the next (RFC 9112, 9.3).
///
/// The decoder before it is given the next request by a ``RequestFeeder`` when this one takes more: not
/// while a worker has a request, nor while replies wait to be read, so that a sender that does not read
/// them cannot make them pile up. Nothing more is read meanwhile either.
final class HTTP1Connection: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = Never
  typealias OutboundOut = HTTPServerResponsePart

  private enum State {
    /// Between two requests.
    case idle
    /// A body is arriving.
    case receiving
    /// A worker has the request.
    case working
    /// The last reply is out; what still arrives is thrown away, up to this many bytes.
    case lingering(Int)
  }

  /// What the connection's handlers share.
  let connection: Connection
  /// What gives the decoder the next request, while it is there.
  var feeder: RequestFeeder?
  private var context: ChannelHandlerContext?
  private var state = State.idle
  private var request: IncomingRequest?
  private var version = HTTPVersion.http1_1
  private var keepsAlive = true
  /// Whether the reply is to have no body (RFC 9110, 9.3.2).
  private var isHead = false
  /// Whether the connection is to be closed after the current reply.
  private var isLast = false
  /// What the decoder had of further requests in the piece that it was given.
  private var waiting = CircularBuffer<HTTPServerRequestPart>()
  private var hasAnswered = false
  private var isReadHeldBack = false
  private var needsFlush = false
  private var inputIsClosed = false
  private var timeout: IdleTimer?

  init(_ connection: Connection) {
    self.connection = connection
  }

  private var receiver: ReceiverContext { connection.receiver }

  // MARK: Events

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    let timeout = IdleTimer(on: context.eventLoop) { [self] in expire(context) }
    timeout.set(receiver.configuration.firstHeadTimeout, from: connection.start)
    self.timeout = timeout
  }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelInactive(context: ChannelHandlerContext) {
    timeout?.stop()
    timeout = nil
    // A worker's request is ended when the worker is done.
    if case .receiving = state { request?.end(nil, read: 0) }
    waiting.removeAll()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let part = unwrapInboundIn(data)
    if case .working = state {
      waiting.append(part)
    } else {
      take(part, context)
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    flushIfNeeded(context)
    context.fireChannelReadComplete()
  }

  func read(context: ChannelHandlerContext) {
    isReadHeldBack = true
    readOnIfPossible(context)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    goOn(context)
    context.fireChannelWritabilityChanged()
  }

  /// Has the next request given, and once there is none reads on.
  private func goOn(_ context: ChannelHandlerContext) {
    feeder?.feed()
    flushIfNeeded(context)
    readOnIfPossible(context)
  }

  private func readOnIfPossible(_ context: ChannelHandlerContext) {
    guard isReadHeldBack, feeder?.isWaiting != true, context.channel.isActive else { return }
    if case .working = state { return }
    isReadHeldBack = false
    context.read()
  }

  private func expire(_ context: ChannelHandlerContext) {
    switch state {
    case .idle: connection.count(hasAnswered ? .idle : .headTimeout)
    case .receiving: connection.count(.bodyTimeout)
    case .working, .lingering: break
    }
    context.close(promise: nil)
  }

  // MARK: What the feeder asks

  /// Whether it takes another request, or more of one, now.
  var takesMore: Bool {
    if case .working = state { return false }
    return context?.channel.isWritable ?? false
  }

  /// What comes next.
  var place: RequestCut.Place {
    guard case .receiving = state, let request else { return .head }
    guard let length = request.contentLength else { return .chunks }
    return .body(left: length - request.received)
  }

  /// Whether what still comes is thrown away.
  var isLingering: Bool {
    if case .lingering = state { return true }
    return false
  }

  /// Throws away `count` bytes.
  func discard(_ count: Int) {
    guard case .lingering(let left) = state, let context else { return }
    lingerOn(left - count, context)
  }

  /// Sends what was written.
  func flush() {
    guard let context else { return }
    flushIfNeeded(context)
    readOnIfPossible(context)
  }

  // MARK: The end of input

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is ChannelShouldQuiesceEvent:
      isLast = true
      if case .idle = state, feeder?.isWaiting != true { context.close(promise: nil) }
    case ChannelEvent.inputClosed:
      inputIsClosed = true
      switch state {
      // Parts that wait are the requests before the end.
      case .working: if waiting.isEmpty { isLast = true }
      case .idle, .receiving, .lingering: close(context)
      }
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let error = error as? HTTPParserError else { return context.close(promise: nil) }
    if !isLingering { connection.count(.protocolError) }
    switch state {
    case .idle: break
    case .receiving:
      guard let plan = request?.plan else { return context.close(promise: nil) }
      isLast = true
      answer(Reply(plan, .failure(Refusal.misframed)), read: 0, context)
      return flushIfNeeded(context)
    // What follows is not looked at any more.
    case .lingering: return
    case .working: return context.close(promise: nil)
    }
    // Nothing is known about the sender but that it does not speak HTTP.
    let isHeadTooLarge = error == .headerOverflow
    let text = isHeadTooLarge ? "The head is too large.\n" : "This is not HTTP.\n"
    let head = HTTPResponseHead(
      version: .http1_1, status: isHeadTooLarge ? .requestHeaderFieldsTooLarge : .badRequest,
      headers: [
        "content-type": "text/plain", "content-length": String(text.utf8.count),
        "connection": "close",
      ])
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
    context.write(wrapOutboundOut(.end(nil)), promise: nil)
    needsFlush = true
    linger(context)
  }

  // MARK: Requests

  private func take(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
    if case .lingering(let left) = state {
      if case .body(let chunk) = part { lingerOn(left - chunk.readableBytes, context) }
      return
    }
    switch part {
    case .head(let head): begin(head, context)
    case .body(var chunk):
      guard case .receiving = state, let step = request?.append(&chunk) else { return }
      follow(step, context)
    case .end:
      guard case .receiving = state else { return }
      complete(context)
    }
  }

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    version = head.version
    keepsAlive = head.isKeepAlive
    isHead = head.method == .HEAD
    let now = NIODeadline.now()
    timeout?.set(receiver.configuration.requestTimeout, from: now)
    let requestHead = RequestHead(head)
    var request = IncomingRequest(requestHead, context: receiver, lane: connection.lane, now: now)
    let expectsContinue = head.version == .http1_1 && requestHead.expectsContinue
    let step = request.begin(expectsContinue: expectsContinue)
    self.request = request
    state = .receiving
    if expectsContinue, case .readOn = step {
      let head = HTTPResponseHead(version: version, status: .continue)
      context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
    }
    follow(step, context)
  }

  private func follow(_ step: IncomingRequest.Step, _ context: ChannelHandlerContext) {
    guard case .answerNow(let reply) = step else { return }
    // The body is not read to its end, so no other request can follow it.
    isLast = true
    answer(reply, read: 0, context)
  }

  private func complete(_ context: ChannelHandlerContext) {
    guard let completion = request?.finish() else { return }
    switch completion {
    case .reply(let reply, let read): answer(reply, read: read, context)
    case .work(let job):
      state = .working
      timeout?.pause()
      flushIfNeeded(context)
      job.runOnWorker(replyingOn: context.eventLoop).assumeIsolated().whenSuccess { reply, read in
        self.worked(reply, read, context)
      }
    }
  }

  private func worked(_ reply: Reply, _ read: Int, _ context: ChannelHandlerContext) {
    answer(reply, read: read, context)
    while !waiting.isEmpty {
      if case .working = state { break }
      take(waiting.removeFirst(), context)
    }
    if inputIsClosed, waiting.isEmpty, case .idle = state { return close(context) }
    goOn(context)
  }

  private func answer(_ reply: Reply, read: Int, _ context: ChannelHandlerContext) {
    request?.end(reply, read: read)
    request = nil
    hasAnswered = true
    guard context.channel.isActive else { return }
    let closes = isLast || !keepsAlive || receiver.isDraining
    write(reply, closes: closes, context)
    if closes {
      linger(context)
    } else {
      state = .idle
      timeout?.set(receiver.configuration.idleTimeout)
    }
  }

  private func write(_ reply: Reply, closes: Bool, _ context: ChannelHandlerContext) {
    let body = reply.body
    var headers = HTTPHeaders()
    headers.reserveCapacity(4)
    headers.add(name: "content-type", value: reply.encoding.contentType)
    headers.add(name: "content-length", value: String(body.count))
    if closes {
      headers.add(name: "connection", value: "close")
    } else if version.minor == 0 {
      headers.add(name: "connection", value: "keep-alive")
    }
    for (name, value) in reply.headers { headers.add(name: name, value: value) }
    let status = HTTPResponseStatus(statusCode: reply.httpStatus)
    let head = HTTPResponseHead(version: version, status: status, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if !body.isEmpty, !isHead {
      let buffer = context.channel.allocator.buffer(bytes: body)
      context.write(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
    }
    context.write(wrapOutboundOut(.end(nil)), promise: nil)
    needsFlush = true
  }

  private func flushIfNeeded(_ context: ChannelHandlerContext) {
    guard needsFlush else { return }
    needsFlush = false
    context.flush()
  }

  // MARK: Closing

  /// Says that nothing more comes, and goes on reading for a while: a connection that is closed with
  /// unread bytes is reset, which may destroy the reply before it is read (RFC 9112, 9.6).
  private func linger(_ context: ChannelHandlerContext) {
    flushIfNeeded(context)
    if inputIsClosed { return close(context) }
    state = .lingering(receiver.configuration.maximumBodySize)
    timeout?.set(HTTP1Connection.lingerTime)
    context.close(mode: .output, promise: nil)
  }

  private func lingerOn(_ left: Int, _ context: ChannelHandlerContext) {
    state = .lingering(left)
    if left < 0 { context.close(promise: nil) }
  }

  /// Closes it as soon as what was written is sent.
  private func close(_ context: ChannelHandlerContext) {
    flushIfNeeded(context)
    if case .receiving = state { request?.end(nil, read: 0) }
    state = .lingering(0)
    timeout?.pause()
    connection.replies?.closeWhenSent()
  }

  private static let lingerTime = Duration.seconds(2)
}
