internal import NIOCore
internal import NIOHTTP1

/// A reply as it is sent.
struct PreparedReply: Sendable {
  let status: HTTPResponseStatus
  var headers: HTTPHeaders
  /// The body, or its beginning where there is a rest.
  var body = ByteBuffer()
  /// What follows the body; nil where that is all.
  var rest: QueryReply.Pieces?
  /// The room that the reply takes until its client has read it; nil for one that takes next to none.
  var lease: ReplyLease?
  /// Called once the whole reply has been handed to the system.
  var onSent: (@Sendable () -> Void)?
}
