internal import NIOCore

/// Closes a connection that there is no room for, before anything of it is read.
final class ConnectionRefuser: ChannelInboundHandler {
  typealias InboundIn = Never

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { context.close(promise: nil) }
  }

  func channelActive(context: ChannelHandlerContext) {
    context.close(promise: nil)
  }
}
