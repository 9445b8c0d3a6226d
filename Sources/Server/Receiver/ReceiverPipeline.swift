internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTP2

/// How a connection's handlers are put together.
enum ReceiverPipeline {
  /// Makes an accepted connection understand HTTP/1.1, HTTP/2 and gRPC.
  static func configure(
    _ channel: any Channel, _ receiver: ReceiverContext, _ port: Connections
  ) throws {
    guard let lane = receiver.lane(of: channel.eventLoop) else {
      throw ServerError(.listenerFailed, "A connection is on a foreign event loop; report this.")
    }
    let connection = Connection(receiver, lane: lane, port: port)
    let replies = ReplyWriter(connection)
    let detector = ProtocolDetector(connection, replies: replies) { version, context in
      switch version {
      case .http1: try addHTTP1(context, connection)
      case .http2: try addHTTP2(context, connection, replies)
      }
    }
    // One read brings all of most requests, and of more the channel would keep a buffer for each.
    try channel.syncOptions?.setOption(.maxMessagesPerRead, value: 1)
    try channel.syncOptions?.setOption(
      .recvAllocator, value: ReceiveAllocator(lane.receiveBuffers))
    try channel.pipeline.syncOperations.addHandlers([
      ReceiveHandler(lane.receiveBuffers), replies, detector,
    ])
  }

  private static func addHTTP1(
    _ context: ChannelHandlerContext, _ connection: Connection
  ) throws {
    // A client that has sent all may close its side and still read the reply.
    try context.channel.syncOptions?.setOption(.allowRemoteHalfClosure, value: true)
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderListSize = 64 << 10
    limits.maxHeaderFieldSize = 16 << 10
    let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: limits)
    let http1 = HTTP1Connection(connection)
    try context.pipeline.syncOperations.addHandlers([
      HTTPResponseEncoder(), RequestFeeder(http1), ByteToMessageHandler(decoder), http1,
    ])
  }

  private static func addHTTP2(
    _ context: ChannelHandlerContext, _ connection: Connection, _ replies: ReplyWriter
  ) throws {
    replies.followFrames()
    let receiver = connection.receiver
    let http2 = HTTP2Connection(connection)
    let streams = NIOLoopBound(http2, eventLoop: context.eventLoop)
    let management = NIOHTTP2ServerConnectionManagementHandler(
      eventLoop: context.eventLoop,
      configuration: .init(
        // `HTTP2Connection` sees to idle connections: this one would wait for ever for a client that
        // does not answer when it says goodbye.
        maxIdleTime: nil, maxAge: nil,
        maxGraceTime: TimeAmount(receiver.configuration.drainTimeout), keepalive: nil))
    let operations = context.pipeline.syncOperations
    if receiver.wholeReads.take(ReceiveBuffers.size) {
      context.channel.closeFuture.whenComplete { _ in
        receiver.wholeReads.give(ReceiveBuffers.size)
      }
    } else {
      try operations.addHandler(ReadSplitter())
    }
    try operations.addHandler(
      SettingsHandler(streamLimit: receiver.configuration.maximumConcurrentStreams))
    _ = try operations.configureHTTP2Pipeline(
      mode: .server, connectionConfiguration: connectionConfiguration,
      streamConfiguration: streamConfiguration, streamDelegate: management.http2StreamDelegate
    ) { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(
          HTTP2Stream(streams.value))
      }
    }
    try operations.addHandlers([management, http2])
    // The connection became active before these handlers were there. The timers of this one start
    // with that, and the window of the connection would grow only after its first half was used.
    let behind = try operations.context(handler: management)
    if context.channel.isActive { management.channelActive(context: behind) }
    let growth = HTTP2Frame(
      streamID: .rootStream,
      payload: .windowUpdate(
        windowSizeIncrement: connectionWindow - initialConnectionWindow))
    behind.writeAndFlush(NIOAny(growth), promise: nil)
  }

  /// What a sender may send ahead on a stream, in bytes.
  private static let window = 1 << 20
  /// The same on all streams of a connection together: half of it is used up before a frame and a call
  /// of the system are spent on opening it again.
  private static let connectionWindow = 4 << 20
  /// What every connection begins with (RFC 9113, 6.9.2).
  private static let initialConnectionWindow = 65_535

  private static var connectionConfiguration: NIOHTTP2Handler.ConnectionConfiguration {
    var connection = NIOHTTP2Handler.ConnectionConfiguration()
    connection.initialSettings = [
      // Clients are told another limit, by `SettingsHandler`, and held to it by `HTTP2Stream`.
      HTTP2Setting(parameter: .maxConcurrentStreams, value: Int(Int32.max)),
      HTTP2Setting(parameter: .initialWindowSize, value: window),
      HTTP2Setting(parameter: .maxFrameSize, value: window),
      HTTP2Setting(parameter: .maxHeaderListSize, value: 64 << 10),
    ]
    connection.targetWindowSize = connectionWindow
    // What is still on its way to a stream that was refused ends nothing.
    connection.maximumRecentlyResetStreams = 512
    // More would wait only behind what a client does not read.
    connection.maximumBufferedControlFrames = 1000
    // gRPC clients measure the connection with pings, more of them the busier they are.
    connection.controlFrameRateLimit.maximumCount = 10_000
    return connection
  }

  private static var streamConfiguration: NIOHTTP2Handler.StreamConfiguration {
    var stream = NIOHTTP2Handler.StreamConfiguration()
    stream.targetWindowSize = window
    // Callers whose deadline passes reset their streams, many at once where many wait.
    stream.streamResetFrameRateLimit.maximumCount = 2_000
    return stream
  }
}
