internal import NIOCore

/// Stands behind the socket and gives it what is written in one piece for each flush; watches over what
/// the client does not read.
///
/// A reply is written in several small parts; together they take less memory while they wait, and no
/// more than their bytes.
///
/// Nothing is read while the channel has as much to send as it may have. What waits is taken from a
/// budget that all connections share. A client that reads nothing for too long, or for which there is no
/// more room, loses its connection.
final class ReplyWriter: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  /// Parts are put together up to this size, in bytes.
  private static let largest = 32 << 10
  /// A buffer that is larger, in bytes, is not kept for the next reply.
  private static let largestKept = 4 << 10

  private let connection: Connection
  private var context: ChannelHandlerContext?
  /// The frames of what is written, where it is HTTP/2.
  private var frames: WrittenFrames?
  /// What has been written since the last flush.
  private var parts = ByteBuffer()
  private var backlog = ReplyBacklog()
  private var watch: IdleTimer?
  /// When something of what waits was last seen to be sent.
  private var lastMove = NIODeadline.distantPast
  private var isReadHeldBack = false
  private var isHeld = false
  private var isFlushHeldBack = false
  private var closesHeldBack: [(mode: CloseMode, promise: EventLoopPromise<Void>?)] = []
  private var closesWhenSent = false

  init(_ connection: Connection) {
    self.connection = connection
  }

  private var receiver: ReceiverContext { connection.receiver }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    connection.replies = self
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    end()
    self.context = nil
    connection.replies = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  // MARK: Writing

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard promise == nil, case .byteBuffer(var part) = unwrapOutboundIn(data) else {
      passOn(context)
      return context.write(data, promise: promise)
    }
    if frames?.connectionFails(in: part) == true { connection.hasFailed = true }
    if parts.readableBytes == 0 { parts.clear() }
    parts.writeBuffer(&part)
    if parts.readableBytes >= ReplyWriter.largest { passOn(context) }
  }

  func flush(context: ChannelHandlerContext) {
    if isHeld {
      isFlushHeldBack = true
      return
    }
    passOn(context)
    context.flush()
    if backlog.isDue { measure(context) }
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    if isHeld {
      closesHeldBack.append((mode, promise))
    } else {
      context.close(mode: mode, promise: promise)
    }
  }

  /// Closes the connection once the client has been sent everything that was written.
  func closeWhenSent() {
    closesWhenSent = true
    guard !isHeld, let context else { return }
    passOn(context)
    let sent = context.eventLoop.makePromise(of: Void.self)
    sent.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    context.writeAndFlush(wrapOutboundOut(.byteBuffer(ByteBuffer())), promise: sent)
    measure(context)
  }

  /// From now on everything that is written is frames of HTTP/2.
  func followFrames() { frames = WrittenFrames() }

  /// Holds back all flushes and closes until ``release()``.
  func hold() { isHeld = true }

  /// Flushes and closes if that was asked for since ``hold()``, and from now on at once.
  func release() {
    isHeld = false
    guard let context else { return }
    if isFlushHeldBack {
      isFlushHeldBack = false
      flush(context: context)
    }
    if closesWhenSent { closeWhenSent() }
    let closes = closesHeldBack
    closesHeldBack = []
    for close in closes { context.close(mode: close.mode, promise: close.promise) }
  }

  private func passOn(_ context: ChannelHandlerContext) {
    guard parts.readableBytes > 0 else { return }
    let whole = parts
    if parts.storageCapacity > ReplyWriter.largestKept {
      parts = ByteBuffer()
    } else {
      parts.moveReaderIndex(to: parts.writerIndex)
    }
    backlog.write(whole.readableBytes)
    context.write(wrapOutboundOut(.byteBuffer(whole)), promise: nil)
  }

  // MARK: What is not read

  func read(context: ChannelHandlerContext) {
    if context.channel.isWritable {
      context.read()
    } else {
      isReadHeldBack = true
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    measure(context)
    context.fireChannelWritabilityChanged()
    if isReadHeldBack, context.channel.isWritable {
      isReadHeldBack = false
      context.read()
    }
  }

  private func measure(_ context: ChannelHandlerContext) {
    guard context.channel.isActive,
      let count = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
    else { return }
    let change = backlog.measure(count)
    if change > 0, !receiver.unreadReplies.take(change) {
      // What was not taken is not given back either.
      _ = backlog.measure(count - change)
      return connection.close(context.channel, .unreadReplies)
    }
    receiver.unreadReplies.give(-change)
    if count == 0 {
      watch?.stop()
      watch = nil
    } else if watch == nil {
      _ = backlog.hasMoved()
      lastMove = .now()
      let timer = IdleTimer(on: context.eventLoop) { [self] in lookAgain(context) }
      timer.set(interval)
      watch = timer
    }
  }

  /// How often it is looked whether what waits is sent.
  private var interval: Duration { min(.seconds(1), receiver.configuration.replyTimeout) }

  private func lookAgain(_ context: ChannelHandlerContext) {
    measure(context)
    guard backlog.waiting > 0, context.channel.isActive else { return }
    let now = NIODeadline.now()
    if backlog.hasMoved() { lastMove = now }
    if now - lastMove >= TimeAmount(receiver.configuration.replyTimeout) {
      connection.close(context.channel, .replyTimeout)
    } else {
      watch?.set(interval, from: now)
    }
  }

  private func end() {
    watch?.stop()
    watch = nil
    receiver.unreadReplies.give(-backlog.measure(0))
  }
}
