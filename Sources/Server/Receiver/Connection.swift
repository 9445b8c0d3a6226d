internal import NIOCore

/// What the handlers of one connection share. Only its event loop uses it.
final class Connection {
  /// What all connections share.
  let receiver: ReceiverContext
  /// What its event loop keeps.
  let lane: Lane
  /// The connections of its port.
  let port: Connections
  /// When it was accepted.
  let start = NIODeadline.now()
  /// What writes to its socket, while it is there.
  var replies: ReplyWriter?
  /// Whether the client was told that the connection ends by an error (HTTP/2).
  var hasFailed = false
  private var isCounted = false

  init(_ receiver: ReceiverContext, lane: Lane, port: Connections) {
    self.receiver = receiver
    self.lane = lane
    self.port = port
  }

  /// Counts why the server ends the connection; only the first reason counts.
  func count(_ reason: ClosingReason) {
    guard !isCounted else { return }
    isCounted = true
    port.countClosing(reason)
  }

  /// Closes `channel`, which is the connection's, and counts why.
  func close(_ channel: any Channel, _ reason: ClosingReason) {
    count(reason)
    channel.close(promise: nil)
  }
}
