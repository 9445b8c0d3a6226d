internal import NIOCore
internal import NIOHTTP1

/// A connection of the query side: does what its ``QueryExchange`` says, keeps the time limits and sends
/// replies no faster than the client reads them.
///
/// A connection holds one reply at a time, of which at most ``QueryPipeline/mostUnsent`` bytes are handed
/// to the channel; what the client sent ahead stays unread, but for one read.
final class QueryHandler: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = Never
  typealias OutboundOut = HTTPServerResponsePart

  private let side: QueryContext
  /// Whether it is one past the limit, which is only told how the server is.
  private let isReserve: Bool
  private var exchange: QueryExchange
  /// The phase for which the time limit was set.
  private var timedPhase = QueryExchange.Phase.idle
  /// What is left of the reply that is being sent; nil while none is.
  private var reply: PreparedReply?
  private var isHead = false
  /// Whether a thread makes the next piece of the reply.
  private var awaitsPiece = false
  private var isReadHeldBack = false
  /// Whether ``run(_:_:)`` is being executed, so that what it brings about does not call it again.
  private var isRunning = false
  private var timeout: IdleTimer?

  private static let lingerTime = Duration.seconds(2)
  /// How many requests that were sent ahead are answered one after the other.
  private static let mostAtOnce = 4

  init(_ side: QueryContext, isReserve: Bool) {
    self.side = side
    self.isReserve = isReserve
    exchange = QueryExchange(isLast: isReserve)
  }

  // MARK: Events

  func handlerAdded(context: ChannelHandlerContext) {
    let timeout = IdleTimer(on: context.eventLoop) { self.expire(context) }
    timeout.set(side.configuration.queryHeadTimeout)
    self.timeout = timeout
  }

  func channelInactive(context: ChannelHandlerContext) {
    timeout?.stop()
    timeout = nil
    reply = nil
    exchange.closed()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    run(exchange.take(unwrapInboundIn(data)), context)
  }

  func read(context: ChannelHandlerContext) {
    isReadHeldBack = true
    readOnIfPossible(context)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if !isRunning, reply != nil { run(nil, context) }
    context.fireChannelWritabilityChanged()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is ChannelShouldQuiesceEvent: run(exchange.quiesce(), context)
    case ChannelEvent.inputClosed: run(exchange.inputClosed(), context)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let error = error as? HTTPParserError else { return context.close(promise: nil) }
    let isTooLarge = error == .headerOverflow
    run(exchange.fail(isTooLarge ? .requestHeaderFieldsTooLarge : .badRequest), context)
  }

  private func expire(_ context: ChannelHandlerContext) {
    let closing: QueryConnections.Closing? =
      switch exchange.phase {
      case .idle: exchange.hasBegun ? .idle : .head
      case .receiving: .body
      case .answering: .reply
      case .lingering, .closed: nil
      }
    if let closing { side.usage.connections.count(closing) }
    context.close(promise: nil)
  }

  private func readOnIfPossible(_ context: ChannelHandlerContext) {
    guard isReadHeldBack, exchange.reads else { return }
    isReadHeldBack = false
    context.read()
  }

  // MARK: What is to be done

  /// Does `action` and what follows from it, or goes on with the reply where there is none.
  ///
  /// Requests that were sent ahead follow one another here, not in callbacks of one another, so that any
  /// number of them needs the same stack.
  private func run(_ action: QueryExchange.Action?, _ context: ChannelHandlerContext) {
    var next = action
    var answered = 0
    isRunning = true
    repeat {
      if case .answer = next {
        answered += 1
        if answered > QueryHandler.mostAtOnce {
          answerLater(next, context)
          break
        }
      }
      next = next.map { perform($0, context) } ?? send(context)
    } while next != nil && next != .wait
    isRunning = false
    setTimes(context)
    readOnIfPossible(context)
  }

  /// Lets other connections go first: none is to wait for what a thousand others have sent ahead.
  private func answerLater(_ action: QueryExchange.Action?, _ context: ChannelHandlerContext) {
    context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(1)) {
      guard self.exchange.phase == .answering else { return }
      self.run(action, context)
    }
  }

  private func perform(
    _ action: QueryExchange.Action, _ context: ChannelHandlerContext
  ) -> QueryExchange.Action? {
    switch action {
    case .wait: return .wait
    case .answer(let head): return answer(head, context)
    case .fail(let status): return begin(side.responder.fail(status), context)
    case .closeOutput:
      context.close(mode: .output, promise: nil)
      return .wait
    case .closeFlooded:
      side.usage.connections.count(.ahead)
      context.close(promise: nil)
      return .wait
    case .close:
      context.close(promise: nil)
      return .wait
    }
  }

  private func answer(
    _ head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) -> QueryExchange.Action? {
    let request = QueryRequest(head, on: context.channel)
    isHead = request.isHead
    switch side.responder.begin(request) {
    case .reply(let reply): return begin(reply, context)
    case .work where isReserve:
      return begin(side.responder.refuse(request, .connections), context)
    case .work(let query):
      let channel = context.channel
      let result = side.workers.admit(on: context.eventLoop) {
        // Nobody waits for the reply to a connection that is gone.
        channel.isActive ? query() : nil
      }
      guard let result else { return begin(side.responder.refuse(request, .queue), context) }
      timeout?.pause()
      result.assumeIsolated().whenSuccess { reply in
        guard let reply, self.exchange.phase == .answering else { return }
        self.run(self.begin(reply, context), context)
      }
      return .wait
    }
  }

  /// Sets the time limit where the phase is another, and notes whether there is a request.
  private func setTimes(_ context: ChannelHandlerContext) {
    let phase = exchange.phase
    guard phase != timedPhase else { return }
    if (phase == .idle) != (timedPhase == .idle) {
      side.usage.connections.set(context.channel, isBusy: phase != .idle)
    }
    timedPhase = phase
    switch phase {
    case .idle: timeout?.set(side.configuration.idleTimeout)
    case .receiving: timeout?.set(side.configuration.queryHeadTimeout)
    case .lingering: timeout?.set(QueryHandler.lingerTime)
    case .answering, .closed: break
    }
  }

  // MARK: Replies

  private func begin(
    _ reply: PreparedReply, _ context: ChannelHandlerContext
  ) -> QueryExchange.Action? {
    // The older version has no chunks: the end of the body is that of the connection (RFC 9112, 6.3).
    if reply.rest != nil, exchange.version == .http1_0 { exchange.closeAfterReply() }
    var head = HTTPResponseHead(
      version: exchange.version, status: reply.status, headers: reply.headers)
    if exchange.closes {
      head.headers.add(name: "connection", value: "close")
    } else if exchange.version == .http1_0 {
      head.headers.add(name: "connection", value: "keep-alive")
    }
    self.reply = reply
    timeout?.set(side.configuration.queryReplyTimeout)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    return send(context)
  }

  /// Sends as much of the reply as the client takes, and says what is to be done when all of it is out.
  private func send(_ context: ChannelHandlerContext) -> QueryExchange.Action {
    while var reply, !awaitsPiece {
      guard !isHead, reply.body.readableBytes > 0 else {
        guard !isHead, let rest = reply.rest else { return end(reply, context) }
        awaitPiece(rest, context)
        break
      }
      guard context.channel.isWritable else { break }
      let count = min(reply.body.readableBytes, QueryPipeline.mostUnsent)
      guard let piece = reply.body.readSlice(length: count) else { break }
      self.reply = reply
      // Whoever takes nothing for so long is not waited for.
      timeout?.set(side.configuration.queryReplyTimeout)
      context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(piece))), promise: nil)
    }
    return .wait
  }

  private func awaitPiece(_ rest: @escaping QueryReply.Pieces, _ context: ChannelHandlerContext) {
    awaitsPiece = true
    timeout?.pause()
    let piece = side.workers.run(on: context.eventLoop) { rest().map { ByteBuffer(bytes: $0) } }
    piece.assumeIsolated().whenSuccess { piece in
      self.awaitsPiece = false
      guard self.reply != nil else { return }
      if let piece {
        self.reply?.body = piece
      } else {
        self.reply?.rest = nil
      }
      self.timeout?.set(self.side.configuration.queryReplyTimeout)
      self.run(nil, context)
    }
  }

  private func end(
    _ reply: PreparedReply, _ context: ChannelHandlerContext
  ) -> QueryExchange.Action {
    self.reply = nil
    isHead = false
    let sent = context.eventLoop.makePromise(of: Void.self)
    var isSent = false
    var isLater = false
    sent.futureResult.assumeIsolated().whenSuccess {
      // The reply is kept until now: so much of its room is still taken.
      reply.onSent?()
      isSent = true
      if isLater { self.run(self.exchange.replied(), context) }
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
    isLater = true
    return isSent ? exchange.replied() : .wait
  }
}
