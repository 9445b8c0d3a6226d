/// Where a listener stands: a host and a port.
package struct Endpoint: Hashable, Sendable, CustomStringConvertible {
  /// A name or an address, IPv6 without brackets.
  package var host: String
  /// The port, 0 to 65535; 0 takes a free one.
  package var port: Int

  /// The endpoint `host`:`port`.
  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Reads `HOST:PORT` or `[IPV6]:PORT`.
  ///
  /// - Throws: `badAddress` where it is neither.
  package init(parsing text: String) throws(ServerError) {
    let malformed = ServerError(
      .badAddress,
      "\"\(text)\" is not an address; write HOST:PORT, for example 127.0.0.1:4317 or [::1]:4317.")
    guard let colon = text.lastIndex(of: ":"),
      let port = UInt16(text[text.index(after: colon)...])
    else { throw malformed }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      throw malformed
    }
    guard !host.isEmpty else { throw malformed }
    self.init(host: String(host), port: Int(port))
  }

  /// `HOST:PORT`, with brackets around an IPv6 address.
  package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
