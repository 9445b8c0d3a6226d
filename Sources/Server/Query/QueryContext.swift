internal import Hummingbird
internal import NIOCore

/// A request of the query side and the connection that it came on.
struct QueryContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  private let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }

  /// The connection; it keeps the channel, so that no other channel gets the same identity.
  var connection: QueryConnection {
    let channel = channel
    return QueryConnection(
      id: UInt(bitPattern: ObjectIdentifier(channel)),
      address: channel.remoteAddress?.ipAddress ?? ""
    ) { channel.isActive }
  }
}
