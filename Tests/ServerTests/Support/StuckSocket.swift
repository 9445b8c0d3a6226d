import NIOCore
import NIOEmbedded

/// Stands where the socket is, of a client that does not read until it is told to.
final class StuckSocket: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = IOData

  /// What NIO has waiting before a channel is not writable, in bytes.
  static let highWatermark = 64 << 10

  /// What was written since the client last read, in bytes.
  private(set) var waiting = 0
  /// How often somebody asked to read.
  private(set) var reads = 0
  private var context: ChannelHandlerContext?

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func read(context: ChannelHandlerContext) { reads += 1 }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .byteBuffer(let buffer) = unwrapOutboundIn(data) { waiting += buffer.readableBytes }
    context.write(data, promise: promise)
    if waiting > StuckSocket.highWatermark { setWritable(false, context) }
  }

  func flush(context: ChannelHandlerContext) {}

  /// The client reads everything that waits.
  func clientReads() {
    guard let context else { return }
    waiting = 0
    context.flush()
    setWritable(true, context)
  }

  private func setWritable(_ isWritable: Bool, _ context: ChannelHandlerContext) {
    guard let channel = context.channel as? EmbeddedChannel, channel.isWritable != isWritable
    else { return }
    channel.isWritable = isWritable
    context.fireChannelWritabilityChanged()
  }
}
