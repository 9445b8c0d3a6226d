internal import NIOCore

/// Stands before a decoder of HTTP/2 and gives it what is read in small pieces.
///
/// NIO's decoder copies each piece into a buffer of its own, which is as large as the largest piece was
/// and stays for as long as the connection lives. With whole reads a call costs a tenth less, so some
/// connections do without this handler, but not a thousand of them.
final class ReadSplitter: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  /// The largest piece, in bytes: a little under a power of two, which is what the decoder rounds up to
  /// once it has added what was left of the piece before.
  private static let largest = 60 << 10

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var rest = unwrapInboundIn(data)
    while rest.readableBytes > ReadSplitter.largest,
      let piece = rest.readSlice(length: ReadSplitter.largest)
    {
      context.fireChannelRead(wrapInboundOut(piece))
    }
    context.fireChannelRead(wrapInboundOut(rest))
  }
}
