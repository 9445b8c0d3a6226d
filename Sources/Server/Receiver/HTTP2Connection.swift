internal import NIOCore
internal import NIOHTTP2

/// What the streams of an HTTP/2 connection have in common: how many there may be, and when all end.
final class HTTP2Connection: ChannelInboundHandler {
  typealias InboundIn = Never

  /// What the connection's handlers share.
  let connection: Connection
  private var streams = 0

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Counts a stream that the client has opened; false where it is one too many.
  func open() -> Bool {
    streams += 1
    return streams <= connection.receiver.configuration.maximumConcurrentStreams
  }

  /// A stream that was counted by ``open()`` is closed.
  func close() { streams -= 1 }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // An error of one stream has ended that stream, and one of the socket ends the channel anyway.
    guard connection.hasFailed else { return }
    connection.close(context.channel, .protocolError)
  }
}
