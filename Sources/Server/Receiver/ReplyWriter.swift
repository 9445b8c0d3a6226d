internal import NIOCore

/// Stands behind the socket and gives it what is written in one piece for each flush.
///
/// A reply is written in several small parts; together they take less memory while they wait, and no
/// more than their bytes.
final class ReplyWriter: ChannelOutboundHandler {
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  /// Parts are put together up to this size, in bytes.
  private static let largest = 32 << 10
  /// A buffer that is larger, in bytes, is not kept for the next reply.
  private static let largestKept = 4 << 10

  private let connection: Connection
  private var context: ChannelHandlerContext?
  /// The frames of what is written, where it is HTTP/2.
  private var frames: WrittenFrames?
  /// What has been written since the last flush.
  private var parts = ByteBuffer()
  private var isHeld = false
  private var isFlushHeldBack = false
  private var closesHeldBack: [(mode: CloseMode, promise: EventLoopPromise<Void>?)] = []

  init(_ connection: Connection) {
    self.connection = connection
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard promise == nil, case .byteBuffer(var part) = unwrapOutboundIn(data) else {
      passOn(context)
      return context.write(data, promise: promise)
    }
    if frames?.connectionFails(in: part) == true { connection.hasFailed = true }
    if parts.readableBytes == 0 {
      parts.clear()
      if part.readableBytes >= ReplyWriter.largest {
        return context.write(data, promise: nil)
      }
    }
    parts.writeBuffer(&part)
    if parts.readableBytes >= ReplyWriter.largest { passOn(context) }
  }

  func flush(context: ChannelHandlerContext) {
    if isHeld {
      isFlushHeldBack = true
      return
    }
    passOn(context)
    context.flush()
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    if isHeld {
      closesHeldBack.append((mode, promise))
    } else {
      context.close(mode: mode, promise: promise)
    }
  }

  /// From now on everything that is written is frames of HTTP/2.
  func followFrames() { frames = WrittenFrames() }

  /// Holds back all flushes and closes until ``release()``.
  func hold() { isHeld = true }

  /// Flushes and closes if that was asked for since ``hold()``, and from now on at once.
  func release() {
    isHeld = false
    guard let context else { return }
    if isFlushHeldBack {
      isFlushHeldBack = false
      flush(context: context)
    }
    let closes = closesHeldBack
    closesHeldBack = []
    for close in closes { context.close(mode: close.mode, promise: close.promise) }
  }

  private func passOn(_ context: ChannelHandlerContext) {
    guard parts.readableBytes > 0 else { return }
    let whole = parts
    if parts.storageCapacity > ReplyWriter.largestKept {
      parts = ByteBuffer()
    } else {
      parts.moveReaderIndex(to: parts.writerIndex)
    }
    context.write(wrapOutboundOut(.byteBuffer(whole)), promise: nil)
  }
}
