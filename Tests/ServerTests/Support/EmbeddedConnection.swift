import NIOCore
import NIOEmbedded
import NIOPosix

@testable import Server

/// The handlers of a connection as the server puts them together, on a socket that fails as it is told.
struct EmbeddedConnection {
  let channel: EmbeddedChannel
  let context: ReceiverContext
  let port: Connections

  /// A connection that is accepted.
  init(_ socket: some ChannelHandler, ingest: any TraceIngest) throws {
    let loop = EmbeddedEventLoop()
    let context = ReceiverContext(
      configuration: testConfiguration(), ingest: ingest, loops: [loop],
      workers: NIOThreadPool(numberOfThreads: 1))
    try self.init(socket, context, loop)
  }

  /// Another connection of `context`, on `loop`.
  init(_ socket: some ChannelHandler, _ context: ReceiverContext, _ loop: EmbeddedEventLoop) throws
  {
    channel = EmbeddedChannel(loop: loop)
    self.context = context
    port = Connections(limit: 1)
    try channel.pipeline.syncOperations.addHandler(socket)
    try ReceiverPipeline.configure(channel, context, port)
    channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1), promise: nil)
  }

  /// Lets `bytes` be read.
  func read(_ bytes: some Sequence<UInt8>) {
    guard channel.isActive else { return }
    channel.pipeline.fireChannelRead(ByteBuffer(bytes: bytes))
    if channel.isActive { channel.pipeline.fireChannelReadComplete() }
    channel.embeddedEventLoop.run()
  }

  /// Lets it end in that way, if it has not.
  func end(_ ending: Ending) {
    switch ending {
    case .halfClose: channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    case .reset:
      channel.pipeline.fireErrorCaught(IOError(errnoCode: 104, reason: "reset"))
      channel.close(promise: nil)
    case .close: channel.close(promise: nil)
    }
    channel.embeddedEventLoop.run()
    if channel.isActive { channel.close(promise: nil) }
    channel.embeddedEventLoop.run()
  }

  /// All that was written.
  func written() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let part = try channel.readOutbound(as: IOData.self) {
      if case .byteBuffer(let buffer) = part { bytes += buffer.readableBytesView }
    }
    return bytes
  }

  /// How a connection may end.
  enum Ending: CaseIterable, Sendable {
    case halfClose
    case reset
    case close
  }
}

/// Stands where the socket is: what is written fails when it is flushed, and NIO then reads what is
/// left before it closes the channel, or not, all before the flush returns.
final class FailingSocket: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = IOData

  /// What happens at a failing flush, in this order.
  enum Event: Sendable {
    case read
    case readComplete
    case inputClosed
    case error
    case close
  }

  /// Which flush fails, from 1 on; 0 for none.
  private let failing: Int
  private let events: [Event]
  /// What is read then, by the pieces.
  private var rest: [[UInt8]]
  private var flushes = 0

  init(failing: Int, events: [Event], rest: [[UInt8]]) {
    self.failing = failing
    self.events = events
    self.rest = rest
  }

  /// Whether a flush has failed.
  var hasFailed: Bool { failing > 0 && flushes >= failing }

  func flush(context: ChannelHandlerContext) {
    flushes += 1
    guard flushes == failing else { return context.flush() }
    for event in events {
      switch event {
      case .read:
        if !rest.isEmpty {
          context.fireChannelRead(NIOAny(ByteBuffer(bytes: rest.removeFirst())))
        }
      case .readComplete: if context.channel.isActive { context.fireChannelReadComplete() }
      case .inputClosed: context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
      case .error: context.fireErrorCaught(IOError(errnoCode: 32, reason: "broken pipe"))
      case .close: context.close(promise: nil)
      }
    }
  }
}
