internal import NIOCore

/// Stands before NIO's handler of HTTP/2 until both sides have exchanged their settings; see
/// ``SettingsExchange``.
final class SettingsHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  private let streamLimit: Int
  private var exchange = SettingsExchange()
  private var hasAnnounced = false

  /// A handler that lets clients know `streamLimit`.
  init(streamLimit: Int) {
    self.streamLimit = streamLimit
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = exchange.receive(unwrapInboundIn(data))
    if bytes.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(bytes)) }
    if exchange.isOver {
      context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
    }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard !hasAnnounced, case .byteBuffer(let frame) = unwrapOutboundIn(data) else {
      return context.write(data, promise: promise)
    }
    // NIO writes its settings first (RFC 9113, 3.4).
    hasAnnounced = true
    let announced = SettingsExchange.announcing(streamLimit, in: frame)
    context.write(wrapOutboundOut(.byteBuffer(announced)), promise: promise)
  }
}
