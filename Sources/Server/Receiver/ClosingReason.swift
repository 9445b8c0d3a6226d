/// Why the server ended a connection of its own accord.
enum ClosingReason: String, CaseIterable, Sendable {
  /// Nothing was asked for ``ServerConfiguration/idleTimeout``.
  case idle
  /// No head came in ``ServerConfiguration/firstHeadTimeout``.
  case headTimeout = "head_timeout"
  /// A body did not come in ``ServerConfiguration/requestTimeout``.
  case bodyTimeout = "body_timeout"
  /// Replies were not read for ``ServerConfiguration/replyTimeout``.
  case replyTimeout = "reply_timeout"
  /// Too many bytes of replies were not read.
  case unreadReplies = "unread_replies"
  /// What came was not HTTP.
  case protocolError = "protocol_error"
  /// What was sent ahead found no room in ``ServerConfiguration/maximumBytesInFlight``.
  case limit
}
