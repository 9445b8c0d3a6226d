internal import NIOCore
internal import NIOHPACK
internal import NIOHTTP2
internal import OTLP

/// One stream of an HTTP/2 connection: one request, OTLP/HTTP or a unary gRPC call, and its reply.
final class HTTP2Stream: ChannelInboundHandler {
  typealias InboundIn = HTTP2Frame.FramePayload
  typealias OutboundOut = HTTP2Frame.FramePayload

  private enum State {
    /// The head has not come.
    case waiting
    /// The body is arriving.
    case receiving
    /// A worker has the request.
    case working
    /// The reply is out; what still arrives is thrown away, up to this many bytes.
    case answered(Int)
  }

  private let http2: HTTP2Connection
  /// Its channel, until it is closed.
  private(set) var channel: (any Channel)?
  private var state = State.waiting
  private var request: IncomingRequest?
  private var arrival = NIODeadline.distantPast
  /// Whether the reply is to have no body (RFC 9110, 9.3.2).
  private var isHead = false
  /// Whether the other side has sent all that it will.
  private var isEnded = false
  /// What is to be done when all that was read is known.
  private var due = Due.nothing
  private var timeout: IdleTimer?

  /// What is to be done once a read is complete.
  ///
  /// Not before that: the last frame of the read may be the one that resets the stream, and then
  /// nothing may be written on it any more.
  private enum Due {
    case nothing
    case sendContinue
    case reply(Reply)
    /// More has come than is thrown away.
    case close
    /// It is over the limit of streams (RFC 9113, 5.1.2).
    case refuse
    /// The other side has reset it.
    case end
  }

  init(_ http2: HTTP2Connection) {
    self.http2 = http2
    if !http2.open() { due = .refuse }
  }

  private var receiver: ReceiverContext { http2.connection.receiver }

  /// Whether it is not closed yet.
  var isOpen: Bool { channel != nil }

  func handlerAdded(context: ChannelHandlerContext) { channel = context.channel }

  func channelInactive(context: ChannelHandlerContext) {
    channel = nil
    timeout?.stop()
    timeout = nil
    http2.close()
    if case .receiving = state { request?.end(nil, read: 0) }
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .headers(let frame):
      if case .waiting = state { begin(frame.headers, endsStream: frame.endStream) }
      isEnded = isEnded || frame.endStream
    case .data(let frame):
      if case .byteBuffer(var chunk) = frame.data { take(&chunk, isLast: frame.endStream) }
      isEnded = isEnded || frame.endStream
    case .rstStream: due = .end
    default: break
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    doWhatIsDue(context)
    // Most requests are complete by now; the others are waited for, but not for ever, and not for
    // the rest of one that is answered either.
    if !isEnded, timeout == nil, context.channel.isActive {
      let timer = IdleTimer(on: context.eventLoop) { self.expire(context) }
      let limit = receiver.configuration.requestTimeout
      var left = limit
      if let deadline = request?.plan.deadline {
        left = min(limit, .nanoseconds(max(0, (deadline - arrival).nanoseconds)))
      }
      timer.set(left, from: arrival)
      timeout = timer
    }
    context.fireChannelReadComplete()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  // MARK: The request

  private func begin(_ headers: HPACKHeaders, endsStream: Bool) {
    arrival = .now()
    guard case .nothing = due else { return }
    let head = RequestHead(headers)
    isHead = head.method == "HEAD"
    var request = IncomingRequest(
      head, context: receiver, lane: http2.connection.lane, now: arrival)
    let expectsContinue = head.expectsContinue && !endsStream
    let step = request.begin(expectsContinue: expectsContinue)
    self.request = request
    state = .receiving
    if expectsContinue { due = .sendContinue }
    follow(step)
  }

  private func take(_ chunk: inout ByteBuffer, isLast: Bool) {
    switch state {
    case .receiving:
      if case .reply = due { return }
      if let step = request?.append(&chunk, isLast: isLast) { follow(step) }
    case .answered(let left):
      state = .answered(left - chunk.readableBytes)
      if left < chunk.readableBytes { due = .close }
    case .waiting, .working: break
    }
  }

  private func follow(_ step: IncomingRequest.Step) {
    if case .answerNow(let reply) = step { due = .reply(reply) }
  }

  private func doWhatIsDue(_ context: ChannelHandlerContext) {
    let now = due
    due = .nothing
    switch now {
    case .nothing: if isEnded { complete(context) }
    case .sendContinue:
      if isEnded { return complete(context) }
      let headers: HPACKHeaders = [":status": "100"]
      context.writeAndFlush(wrapOutboundOut(.headers(.init(headers: headers))), promise: nil)
    case .reply(let reply):
      answer(reply, read: 0, context)
      watch(context, isReading: true)
    case .close: context.close(promise: nil)
    case .refuse: context.writeAndFlush(wrapOutboundOut(.rstStream(.refusedStream)), promise: nil)
    case .end:
      if case .receiving = state { request?.end(nil, read: 0) }
      state = .answered(0)
    }
  }

  private func complete(_ context: ChannelHandlerContext) {
    guard case .receiving = state, let completion = request?.finish() else { return }
    timeout?.stop()
    timeout = nil
    switch completion {
    case .reply(let reply, let read):
      answer(reply, read: read, context)
      watch(context, isReading: true)
    case .work(let job):
      state = .working
      job.runOnWorker(replyingOn: context.eventLoop).assumeIsolated().whenSuccess { reply, read in
        self.answer(reply, read: read, context)
        self.watch(context, isReading: false)
      }
    }
  }

  /// Has it ended if the client does not take the reply. One that the client has not ended is waited for
  /// anyway.
  private func watch(_ context: ChannelHandlerContext, isReading: Bool) {
    guard isEnded, isOpen else { return }
    http2.isAnswered(self, isReading: isReading, context.eventLoop)
  }

  private func expire(_ context: ChannelHandlerContext) {
    if case .receiving = state, let plan = request?.plan {
      let isCallersDeadline = plan.deadline.map { $0 <= .now() } ?? false
      let status = isCallersDeadline ? Refusal.expired : Refusal.tooSlow
      answer(Reply(plan, .failure(status)), read: 0, context)
    }
    context.close(promise: nil)
  }

  // MARK: The reply

  private func answer(_ reply: Reply, read: Int, _ context: ChannelHandlerContext) {
    request?.end(reply, read: read)
    request = nil
    state = .answered(receiver.configuration.maximumBodySize)
    guard context.channel.isActive else { return }
    switch (reply.transport, reply.result) {
    case (.http, _): writeHTTP(reply, context)
    case (.grpc, .success): writeMessage(reply, context)
    case (.grpc, .failure(let status)): writeTrailersOnly(status, reply, context)
    }
    context.flush()
  }

  private func writeHTTP(_ reply: Reply, _ context: ChannelHandlerContext) {
    let body = reply.body
    var headers: HPACKHeaders = [
      ":status": String(reply.httpStatus),
      "content-type": reply.encoding.contentType,
      "content-length": String(body.count),
    ]
    for (name, value) in reply.headers { headers.add(name: name, value: value) }
    let hasBody = !body.isEmpty && !isHead
    write(headers, endStream: !hasBody, context)
    if hasBody {
      let buffer = context.channel.allocator.buffer(bytes: body)
      let data = HTTP2Frame.FramePayload.Data(data: .byteBuffer(buffer), endStream: true)
      context.write(wrapOutboundOut(.data(data)), promise: nil)
    }
  }

  private func writeMessage(_ reply: Reply, _ context: ChannelHandlerContext) {
    write(HTTP2Stream.responseHeaders, endStream: false, context)
    let body = reply.body
    var buffer = context.channel.allocator.buffer(capacity: GRPCFrame.prefixSize + body.count)
    buffer.writeInteger(0 as UInt8)
    buffer.writeInteger(UInt32(truncatingIfNeeded: body.count))
    buffer.writeBytes(body)
    context.write(wrapOutboundOut(.data(.init(data: .byteBuffer(buffer)))), promise: nil)
    write(HTTP2Stream.successTrailers, endStream: true, context)
  }

  private func writeTrailersOnly(
    _ status: ReplyStatus, _ reply: Reply, _ context: ChannelHandlerContext
  ) {
    var headers: HPACKHeaders = [
      ":status": "200",
      "content-type": "application/grpc+proto",
      "grpc-status": String(status.code.rawValue),
      "grpc-message": GRPCText.percentEncoded(status.message),
      "grpc-status-details-bin": GRPCText.base64(status.wireFormat),
    ]
    for (name, value) in reply.headers { headers.add(name: name, value: value) }
    write(headers, endStream: true, context)
  }

  private func write(_ headers: HPACKHeaders, endStream: Bool, _ context: ChannelHandlerContext) {
    context.write(
      wrapOutboundOut(.headers(.init(headers: headers, endStream: endStream))), promise: nil)
  }

  private static let responseHeaders: HPACKHeaders = [
    ":status": "200", "content-type": "application/grpc+proto",
  ]
  private static let successTrailers: HPACKHeaders = ["grpc-status": "0"]
}
