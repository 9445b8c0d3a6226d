internal import NIOCore

/// Stands before all other handlers and gives each receive buffer back once they have seen it.
///
/// What is short is passed on as a copy: a handler keeps what it cannot use yet, such as half a head, and
/// is not to keep a whole receive buffer for that.
final class ReceiveHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let buffers: ReceiveBuffers

  /// What is short, in bytes.
  private static let short = 16 << 10

  init(_ buffers: ReceiveBuffers) {
    self.buffers = buffers
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    if buffer.readableBytes > ReceiveHandler.short {
      context.fireChannelRead(data)
    } else {
      context.fireChannelRead(wrapInboundOut(context.channel.allocator.buffer(buffer: buffer)))
    }
    buffers.give(buffer)
    // A channel that was closed meanwhile does not say that the read is complete. The multiplexer of
    // HTTP/2 keeps the streams of the read until it is told, and they keep the connection.
    if !context.channel.isActive { context.fireChannelReadComplete() }
  }
}
