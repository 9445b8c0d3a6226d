internal import NIOCore

/// Stands before the decoder of HTTP/1 and gives it the next request when the replies before it are on
/// their way; what was sent ahead of that waits here, as bytes that the budget of requests counts.
final class RequestFeeder: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  /// So many pieces are given one after the other; then other connections have their turn.
  private static let mostAtOnce = 256

  private let http1: HTTP1Connection
  private var context: ChannelHandlerContext?
  private var rest = ByteBuffer()
  /// What of the budget `rest` takes; 0 while it is a part of a receive buffer.
  private var reserved = 0
  private var isFeeding = false
  private var isEndHeldBack = false

  /// A feeder of `http1`, which stands behind the decoder.
  init(_ http1: HTTP1Connection) {
    self.http1 = http1
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    http1.feeder = self
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    http1.feeder = nil
    self.context = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    rest = ByteBuffer()
    giveBack()
    context.fireChannelInactive()
  }

  /// Whether something waits.
  var isWaiting: Bool { rest.readableBytes > 0 }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data)
    if isWaiting {
      rest.writeImmutableBuffer(bytes)
      giveBack()
    } else {
      rest = bytes
    }
    feed(context)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event, isWaiting {
      isEndHeldBack = true
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  /// Gives the decoder more of what waits, if the connection takes it now.
  func feed() {
    if let context { feed(context) }
  }

  private func feed(_ context: ChannelHandlerContext) {
    guard !isFeeding, isWaiting else { return }
    isFeeding = true
    var pieces = 0
    while isWaiting, context.channel.isActive {
      if http1.isLingering {
        http1.discard(rest.readableBytes)
        rest = ByteBuffer()
      } else if !http1.takesMore {
        break
      } else if pieces == RequestFeeder.mostAtOnce {
        feedLater(context)
        break
      } else if let piece = rest.readSlice(
        length: RequestCut.length(of: rest, at: http1.place))
      {
        pieces += 1
        context.fireChannelRead(wrapInboundOut(piece))
      }
    }
    isFeeding = false
    keep(context)
  }

  private func feedLater(_ context: ChannelHandlerContext) {
    context.eventLoop.assumeIsolated().execute { [self] in
      feed()
      http1.flush()
    }
  }

  /// Makes what waits our own, as a receive buffer is many times larger, or lets go of it.
  private func keep(_ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    guard isWaiting else {
      rest = ByteBuffer()
      giveBack()
      if isEndHeldBack {
        isEndHeldBack = false
        context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
      }
      return
    }
    guard reserved == 0 else { return }
    let count = rest.readableBytes
    guard http1.connection.receiver.budget.take(count) else {
      return http1.connection.close(context.channel, .limit)
    }
    reserved = count
    rest = ByteBuffer(bytes: rest.readableBytesView)
  }

  private func giveBack() {
    http1.connection.receiver.budget.give(reserved)
    reserved = 0
  }
}
