import NIOCore
import NIOHTTP1
import Testing

@testable import Server

@Suite("A connection of the query side, without a channel")
struct QueryExchangeTests {
  /// What happens to a connection.
  enum Event: Sendable {
    case head(HTTPVersion = .http1_1, [(String, String)] = [])
    case body(Int)
    case end
    case replied
    case malformed
    case inputClosed
    case quiesce
    case closed
  }

  private static func head(
    _ version: HTTPVersion = .http1_1, _ headers: [(String, String)] = []
  ) -> HTTPRequestHead {
    HTTPRequestHead(version: version, method: .GET, uri: "/", headers: HTTPHeaders(headers))
  }

  private static func apply(
    _ event: Event, to exchange: inout QueryExchange
  ) -> QueryExchange.Action {
    switch event {
    case .head(let version, let headers): exchange.take(.head(head(version, headers)))
    case .body(let count): exchange.take(.body(ByteBuffer(repeating: 0, count: count)))
    case .end: exchange.take(.end(nil))
    case .replied: exchange.replied()
    case .malformed: exchange.fail(.badRequest)
    case .inputClosed: exchange.inputClosed()
    case .quiesce: exchange.quiesce()
    case .closed: closed(&exchange)
    }
  }

  private static func closed(_ exchange: inout QueryExchange) -> QueryExchange.Action {
    exchange.closed()
    return .wait
  }

  private static func run(_ events: [Event]) -> (QueryExchange, last: QueryExchange.Action) {
    var exchange = QueryExchange()
    var action = QueryExchange.Action.wait
    for event in events { action = apply(event, to: &exchange) }
    return (exchange, action)
  }

  @Test(
    "Each event has its action and leaves its phase",
    arguments: [
      ([], .wait, .idle),
      ([.head()], .wait, .receiving),
      ([.head(), .end], .answer(head()), .answering),
      ([.head(), .body(1 << 16), .end], .answer(head()), .answering),
      ([.head(), .body(1 << 16), .body(1)], .fail(.payloadTooLarge), .answering),
      ([.head(), .body(1 << 17), .replied], .closeOutput, .lingering),
      ([.head(), .end, .replied], .wait, .idle),
      // A second request waits for the reply to the first.
      ([.head(), .end, .head(), .end], .wait, .answering),
      ([.head(), .end, .head(), .end, .replied], .answer(head()), .answering),
      ([.head(), .end, .head(), .replied], .wait, .receiving),
      ([.head(), .end, .head(), .end, .replied, .replied], .wait, .idle),
      // The last reply.
      ([.head(.http1_1, [("connection", "close")]), .end, .replied], .closeOutput, .lingering),
      ([.head(.http1_0), .end, .replied], .closeOutput, .lingering),
      ([.head(.http1_0, [("connection", "keep-alive")]), .end, .replied], .wait, .idle),
      ([.head(.http1_1, [("upgrade", "h2c")]), .end, .replied], .closeOutput, .lingering),
      ([.head(), .end, .quiesce, .replied], .closeOutput, .lingering),
      ([.head(), .end, .quiesce, .head(), .end, .replied], .closeOutput, .lingering),
      ([.quiesce], .close, .closed),
      ([.head(), .quiesce], .wait, .receiving),
      ([.head(), .end, .quiesce, .replied, .body(1 << 20)], .wait, .lingering),
      ([.head(), .end, .quiesce, .replied, .body(1 << 20), .body(1)], .close, .closed),
      // A client that has sent all is still answered.
      ([.inputClosed], .close, .closed),
      ([.head(), .inputClosed], .close, .closed),
      ([.head(), .end, .inputClosed], .wait, .answering),
      ([.head(), .end, .inputClosed, .replied], .close, .closed),
      ([.head(), .end, .head(), .end, .inputClosed, .replied], .answer(head()), .answering),
      ([.head(), .end, .head(), .end, .inputClosed, .replied, .replied], .close, .closed),
      // What is not HTTP.
      ([.malformed], .fail(.badRequest), .answering),
      ([.head(), .malformed], .fail(.badRequest), .answering),
      ([.head(), .end, .malformed], .wait, .answering),
      ([.head(), .end, .malformed, .replied], .closeOutput, .lingering),
      ([.malformed, .replied, .malformed], .wait, .lingering),
      // What comes out of turn changes nothing.
      ([.end], .wait, .idle), ([.body(1)], .wait, .idle), ([.replied], .wait, .idle),
      ([.closed, .head(), .end, .replied, .malformed, .inputClosed], .close, .closed),
    ] as [([Event], QueryExchange.Action, QueryExchange.Phase)])
  func events(events: [Event], action: QueryExchange.Action, phase: QueryExchange.Phase) {
    let (exchange, last) = Self.run(events)
    #expect(last == action)
    #expect(exchange.phase == phase)
    #expect(exchange.reads == (phase != .answering && phase != .closed))
  }

  @Test("More parts sent ahead than are kept close the connection")
  func flood() {
    var (exchange, _) = Self.run([.head(), .end])
    for _ in 0..<QueryExchange.mostWaiting {
      #expect(Self.apply(.head(), to: &exchange) == .wait)
    }
    #expect(Self.apply(.head(), to: &exchange) == .closeFlooded)
    #expect(exchange.phase == .closed)
  }

  @Test("A connection of the reserve is answered once")
  func reserve() {
    var exchange = QueryExchange(isLast: true)
    _ = Self.apply(.head(), to: &exchange)
    #expect(Self.apply(.end, to: &exchange) == .answer(Self.head()))
    #expect(exchange.closes)
    #expect(exchange.replied() == .closeOutput)
  }
}
