internal import NIOCore

/// Adds the handlers of the protocol that a connection speaks behind itself, and leaves.
///
/// A flush may fail at once, and NIO then reads on or closes the channel before the flush returns. So
/// nothing is flushed until all handlers are there and have everything that came before.
final class ProtocolDetector: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let connection: Connection
  private let replies: ReplyWriter
  /// Adds the handlers of that version behind this one.
  private let configure: (ProtocolDetection.Version, ChannelHandlerContext) throws -> Void
  private var detection = ProtocolDetection()
  private var timeout: IdleTimer?

  init(
    _ connection: Connection, replies: ReplyWriter,
    configure: @escaping (ProtocolDetection.Version, ChannelHandlerContext) throws -> Void
  ) {
    self.connection = connection
    self.replies = replies
    self.configure = configure
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let timer = IdleTimer(on: context.eventLoop) { [connection] in
      connection.close(context.channel, .headTimeout)
    }
    timer.set(connection.receiver.configuration.firstHeadTimeout, from: connection.start)
    timeout = timer
  }

  func handlerRemoved(context: ChannelHandlerContext) { stopTimer() }

  func channelInactive(context: ChannelHandlerContext) {
    stopTimer()
    detection.end()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    act(on: detection.receive(unwrapInboundIn(data)), context) { context.fireChannelRead(data) }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ChannelEvent.inputClosed:
      act(on: detection.receiveEnd(), context) {
        context.fireUserInboundEventTriggered(event)
      }
    case is ChannelShouldQuiesceEvent:
      // Whatever has been asked for is not known yet.
      if timeout != nil { context.close(promise: nil) }
      context.fireUserInboundEventTriggered(event)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  private func act(
    on action: ProtocolDetection.Action, _ context: ChannelHandlerContext, passOn: () -> Void
  ) {
    switch action {
    case .nothing: break
    case .passOn: passOn()
    case .close: context.close(promise: nil)
    case .build(let version): handOver(to: version, context)
    }
  }

  private func handOver(to version: ProtocolDetection.Version, _ context: ChannelHandlerContext) {
    stopTimer()
    replies.hold()
    do {
      try configure(version, context)
    } catch {
      detection.end()
      return context.close(promise: nil)
    }
    while let item = detection.next() {
      switch item {
      case .bytes(let bytes): context.fireChannelRead(wrapInboundOut(bytes))
      case .inputClosed: context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
      }
    }
    context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
    replies.release()
  }

  private func stopTimer() {
    timeout?.stop()
    timeout = nil
  }
}
