internal import NIOCore
internal import NIOHTTP1

/// A request of the query side.
struct QueryRequest: Sendable {
  let method: HTTPMethod
  /// As it was sent, without the query string.
  let path: String
  /// Without the question mark; empty where there is none.
  let query: String
  let headers: HTTPHeaders
  /// The connection of a Prometheus that scrapes; nil for any other reader.
  let scraper: QueryConnection?

  /// The request `head` on `channel`.
  init(_ head: HTTPRequestHead, on channel: any Channel) {
    method = head.method
    headers = head.headers
    (path, query) = QueryRequest.split(head.uri)
    // A HEAD shows nobody a value.
    let isScrape = method == .GET && headers.contains(name: "x-prometheus-scrape-timeout-seconds")
    scraper = isScrape ? QueryRequest.connection(channel) : nil
  }

  /// Whether the reply is to have no body (RFC 9110, 9.3.2).
  var isHead: Bool { method == .HEAD }

  /// A request target in origin form or absolute form (RFC 9112, 3.2).
  private static func split(_ target: String) -> (path: String, query: String) {
    var rest = Substring(target)
    if rest.first != "/", let scheme = rest.firstRange(of: "://") {
      rest = rest[scheme.upperBound...]
      rest = rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
    }
    rest = rest.prefix { $0 != "#" }
    guard let mark = rest.firstIndex(of: "?") else { return (String(rest), "") }
    return (String(rest[..<mark]), String(rest[rest.index(after: mark)...]))
  }

  /// It keeps the channel, so that no other channel gets the same identity.
  private static func connection(_ channel: any Channel) -> QueryConnection {
    QueryConnection(
      id: UInt(bitPattern: ObjectIdentifier(channel)),
      address: channel.remoteAddress?.ipAddress ?? ""
    ) { channel.isActive }
  }
}
