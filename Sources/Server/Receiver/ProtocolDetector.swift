internal import NIOCore

/// Tells HTTP/2 from HTTP/1.1 by the first bytes of a connection: HTTP/2 with prior knowledge begins
/// with a fixed preface (RFC 9113, 3.4).
final class ProtocolDetector: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  private static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

  private let timeLimit: Duration
  /// Adds the handlers of HTTP/2 (true) or HTTP/1.1 behind this one.
  private let configure: (Bool, ChannelHandlerContext) throws -> Void
  private var bytes = ByteBuffer()
  private var timeout: IdleTimer?

  init(timeLimit: Duration, configure: @escaping (Bool, ChannelHandlerContext) throws -> Void) {
    self.timeLimit = timeLimit
    self.configure = configure
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let timer = IdleTimer(on: context.eventLoop) { context.close(promise: nil) }
    timer.set(timeLimit)
    timeout = timer
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    timeout?.stop()
    timeout = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var chunk = unwrapInboundIn(data)
    if bytes.readableBytes == 0 {
      bytes = chunk
    } else {
      bytes.writeBuffer(&chunk)
    }
    let count = min(bytes.readableBytes, ProtocolDetector.preface.count)
    let isPreface = bytes.readableBytesView.prefix(count)
      .elementsEqual(ProtocolDetector.preface.prefix(count))
    if isPreface, count < ProtocolDetector.preface.count { return }
    do {
      try configure(isPreface, context)
      let bytes = bytes
      self.bytes = ByteBuffer()
      context.fireChannelRead(NIOAny(bytes))
      context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
    } catch {
      context.close(promise: nil)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent { context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }
}
