internal import NIOCore
internal import NIOHTTP2

/// What the streams of an HTTP/2 connection have in common: how many there may be, and when all end.
final class HTTP2Connection: ChannelInboundHandler {
  typealias InboundIn = Never

  /// A client may take so long to say goodbye.
  private static let goodbyeTime = Duration.seconds(5)

  /// What the connection's handlers share.
  let connection: Connection
  private var streams = 0
  private var idle: IdleTimer?
  private var isGoingAway = false
  /// Streams whose replies were written during the current read.
  private var answered: [HTTP2Stream] = []
  /// Streams whose replies the client's windows have had no room for, and since when.
  private var waiting: [(stream: HTTP2Stream, since: NIODeadline)] = []
  /// When a stream was last closed while others waited.
  private var lastMove = NIODeadline.distantPast
  private var timeout: IdleTimer?

  init(_ connection: Connection) {
    self.connection = connection
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let timer = IdleTimer(on: context.eventLoop) { [self] in becomeIdle(context) }
    timer.set(connection.receiver.configuration.idleTimeout)
    idle = timer
  }

  func channelInactive(context: ChannelHandlerContext) {
    idle?.stop()
    idle = nil
    timeout?.stop()
    timeout = nil
    answered = []
    waiting = []
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // An error of one stream has ended that stream, and one of the socket ends the channel anyway.
    guard connection.hasFailed else { return }
    let isUnread = error is NIOHTTP2Errors.ExcessiveOutboundFrameBuffering
    connection.close(context.channel, isUnread ? .unreadReplies : .protocolError)
  }

  // MARK: Streams

  /// Counts a stream that the client has opened; false where it is one too many.
  func open() -> Bool {
    streams += 1
    idle?.pause()
    return streams <= connection.receiver.configuration.maximumConcurrentStreams
  }

  /// A stream that was counted by ``open()`` is closed.
  func close() {
    streams -= 1
    if !waiting.isEmpty { lastMove = .now() }
    guard streams == 0 else { return }
    idle?.set(isGoingAway ? goodbyeTime : connection.receiver.configuration.idleTimeout)
  }

  private var goodbyeTime: Duration {
    min(HTTP2Connection.goodbyeTime, connection.receiver.configuration.idleTimeout)
  }

  /// Says goodbye, and closes the connection where the client does not answer.
  private func becomeIdle(_ context: ChannelHandlerContext) {
    connection.count(.idle)
    if isGoingAway { return context.close(promise: nil) }
    isGoingAway = true
    idle?.set(goodbyeTime)
    // The handler before this one then sends GOAWAY, and closes the connection once it is answered.
    context.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
  }

  // MARK: Replies that are not taken

  /// The whole reply of `stream` is written; it is closed once the client's windows had room for it.
  func isAnswered(_ stream: HTTP2Stream, isReading: Bool, _ loop: any EventLoop) {
    answered.append(stream)
    if !isReading { watch(loop) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if !answered.isEmpty { watch(context.eventLoop) }
    context.fireChannelReadComplete()
  }

  private func watch(_ loop: any EventLoop) {
    for stream in answered where stream.isOpen { waiting.append((stream, .now())) }
    answered.removeAll(keepingCapacity: true)
    guard timeout == nil, let first = waiting.first else { return }
    let timer = IdleTimer(on: loop) { [self] in expire() }
    timer.set(connection.receiver.configuration.replyTimeout, from: first.since)
    timeout = timer
  }

  /// Ends what has waited for too long: the stream where others move, the connection where none does.
  private func expire() {
    let limit = TimeAmount(connection.receiver.configuration.replyTimeout)
    let now = NIODeadline.now()
    waiting.removeAll { !$0.stream.isOpen }
    let late = waiting.filter { $0.since + limit <= now }
    if !late.isEmpty, lastMove + limit <= now, let channel = late[0].stream.channel?.parent {
      return connection.close(channel, .replyTimeout)
    }
    for (stream, _) in late { stream.channel?.close(promise: nil) }
    waiting.removeAll { !$0.stream.isOpen || $0.since + limit <= now }
    if let first = waiting.first {
      timeout?.set(connection.receiver.configuration.replyTimeout, from: first.since)
    } else {
      timeout?.stop()
      timeout = nil
    }
  }
}
