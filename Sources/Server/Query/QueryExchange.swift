internal import NIOCore
internal import NIOHTTP1

/// What an HTTP/1.1 connection of the query side is at: takes its requests one after the other and wants
/// the reply to each before it looks at the next (RFC 9112, 9.3).
///
/// Of a body nothing is kept: no request of the query side needs one.
struct QueryExchange {
  /// Where it stands.
  enum Phase: Equatable {
    /// Between two requests.
    case idle
    /// A request has begun.
    case receiving
    /// A request waits for its reply, or the reply is on its way. Nothing is to be read.
    case answering
    /// The last reply is out; what still arrives is thrown away.
    case lingering
    /// Nothing more comes or goes.
    case closed
  }

  /// What is to be done.
  enum Action: Equatable {
    /// Nothing.
    case wait
    /// To answer the request; then ``QueryExchange/replied()``.
    case answer(HTTPRequestHead)
    /// To answer with this status what was no request; then ``QueryExchange/replied()``.
    case fail(HTTPResponseStatus)
    /// To say that nothing more comes, and to throw away for a while what arrives: a connection that is
    /// closed with unread bytes is reset, which may destroy the reply (RFC 9112, 9.6).
    case closeOutput
    /// To close the connection.
    case close
    /// The same, because of what was sent ahead.
    case closeFlooded
  }

  /// How many parts of requests that were sent ahead are kept, of 18 bytes at least: one read brings fewer;
  /// only at the end of its input the rest comes at once, which nobody needs.
  static let mostWaiting = 512
  /// How large a body may be, in bytes.
  static let largestBody = 64 << 10
  /// How much is thrown away after the last reply, in bytes.
  static let mostLingering = 1 << 20

  private(set) var phase = Phase.idle
  /// Whether a request has begun since the connection was made.
  private(set) var hasBegun = false
  /// The version to answer in.
  private(set) var version = HTTPVersion.http1_1
  private var head: HTTPRequestHead?
  private var keepsAlive = true
  private var isLast: Bool
  private var inputIsClosed = false
  private var waiting = CircularBuffer<HTTPServerRequestPart>()
  /// What has come of a body, or while lingering, in bytes.
  private var received = 0

  /// A connection that is `isLast` closes after the first reply.
  init(isLast: Bool = false) { self.isLast = isLast }

  /// Whether more may be read.
  var reads: Bool { phase != .answering && phase != .closed }

  /// Whether the connection is closed after the current reply.
  var closes: Bool { isLast || !keepsAlive }

  /// A part of a request has come.
  mutating func take(_ part: HTTPServerRequestPart) -> Action {
    switch (phase, part) {
    case (.answering, _):
      guard waiting.count < QueryExchange.mostWaiting else { return close(.closeFlooded) }
      waiting.append(part)
    case (.idle, .head(let head)):
      self.head = head
      version = head.version.minor == 0 ? .http1_0 : .http1_1
      // After an upgrade that is not made the parser reads no further request.
      keepsAlive = head.isKeepAlive && !head.headers.contains(name: "upgrade")
      phase = .receiving
      hasBegun = true
      received = 0
    case (.receiving, .body(let chunk)):
      received += chunk.readableBytes
      if received > QueryExchange.largestBody { return fail(.payloadTooLarge) }
    case (.receiving, .end):
      guard let head else { return close(.close) }
      phase = .answering
      return .answer(head)
    case (.lingering, .body(let chunk)):
      received += chunk.readableBytes
      if received > QueryExchange.mostLingering { return close(.close) }
    case (.idle, _), (.receiving, _), (.lingering, _), (.closed, _): break
    }
    return .wait
  }

  /// What came is not HTTP.
  mutating func fail(_ status: HTTPResponseStatus) -> Action {
    isLast = true
    guard phase == .idle || phase == .receiving else { return .wait }
    phase = .answering
    return .fail(status)
  }

  /// The current reply is the last.
  mutating func closeAfterReply() { isLast = true }

  /// The current reply is out.
  mutating func replied() -> Action {
    guard phase == .answering else { return .wait }
    if closes {
      if inputIsClosed { return close(.close) }
      phase = .lingering
      received = 0
      waiting.removeAll()
      return .closeOutput
    }
    phase = .idle
    while phase != .answering, let part = waiting.popFirst() {
      let action = take(part)
      if action != .wait { return action }
    }
    return phase == .idle && inputIsClosed ? close(.close) : .wait
  }

  /// The client has sent all that it will; what it asked for before is still answered.
  mutating func inputClosed() -> Action {
    inputIsClosed = true
    return phase == .answering ? .wait : close(.close)
  }

  /// The server stops.
  mutating func quiesce() -> Action {
    isLast = true
    return phase == .idle ? close(.close) : .wait
  }

  /// The connection is gone.
  mutating func closed() { _ = close(.close) }

  private mutating func close(_ action: Action) -> Action {
    phase = .closed
    waiting.removeAll()
    return action
  }
}
