internal import NIOCore
internal import NIOHTTP2

/// Ends a connection that breaks the protocol; an error of one stream ends only that stream.
final class ErrorCloser: ChannelInboundHandler {
  typealias InboundIn = Never

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if error is NIOHTTP2Errors.StreamError { return }
    context.close(promise: nil)
  }
}
