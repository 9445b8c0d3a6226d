internal import NIOCore
internal import NIOHTTP1

/// How a connection's handlers of the query side are put together.
enum QueryPipeline {
  /// How much of a reply is handed to the channel ahead of its client, in bytes.
  static let mostUnsent = 32 << 10
  /// What one read brings at most, in bytes: a few requests, of which those that are sent ahead are kept.
  private static let readSize = 2 << 10

  /// Makes an accepted connection understand HTTP/1.1, or closes it where there is no room.
  static func configure(_ channel: any Channel, _ side: QueryContext) throws {
    let admission = side.usage.connections.add(channel)
    let operations = channel.pipeline.syncOperations
    guard admission != .refused else { return try operations.addHandler(ConnectionRefuser()) }
    if let options = channel.syncOptions {
      // A client that has sent all may close its side and still read the reply.
      try options.setOption(.allowRemoteHalfClosure, value: true)
      try options.setOption(.maxMessagesPerRead, value: 1)
      try options.setOption(
        .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: readSize))
      try options.setOption(
        .writeBufferWaterMark, value: .init(low: mostUnsent / 2, high: mostUnsent))
    }
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderListSize = 32 << 10
    limits.maxHeaderFieldSize = 16 << 10
    let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: limits)
    try operations.addHandlers([
      HTTPResponseEncoder(), ByteToMessageHandler(decoder),
      QueryHandler(side, isReserve: admission == .reserve),
    ])
  }
}
