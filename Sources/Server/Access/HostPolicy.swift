internal import NIOCore

/// Which hosts a request may say that it was sent to, in the `Host` header or `:authority`.
///
/// A website can let a name of its own resolve to an address of this machine, so that the browser takes
/// what listens there for a part of the website (DNS rebinding). The browser still sends that name. A name
/// that is not known here is therefore refused. A request without a host does not come from a browser
/// (RFC 9112, 3.2) and is allowed.
struct HostPolicy: Sendable {
  private let names: Set<String>
  /// Whether a listener has all addresses of the machine: then each address is a good one. Rebinding needs
  /// a name.
  private let allowsAddresses: Bool
  private let allowsAny: Bool

  /// - Parameters:
  ///   - listeners: The hosts of the listeners as they are configured.
  ///   - names: Further hosts, without a port; `*` for any.
  init(listeners: [String], names: [String]) {
    let listeners = listeners.map(HostPolicy.canonical)
    self.names = Set(listeners + names.map(HostPolicy.canonical))
    allowsAddresses = listeners.contains("0.0.0.0") || listeners.contains("::")
    allowsAny = names.contains("*")
  }

  /// Whether a request to `authority`, with or without a port, is taken. O(length).
  func allows(_ authority: String?) -> Bool {
    guard let authority, !allowsAny else { return true }
    guard let text = HostPolicy.host(of: authority) else { return false }
    let host = HostPolicy.canonical(text)
    if names.contains(host) || host == "localhost" || host.hasSuffix(".localhost") { return true }
    guard let address = try? SocketAddress(ipAddress: host, port: 0) else { return false }
    return allowsAddresses || HostPolicy.isLoopback(address)
  }

  /// `authority` without its port and the brackets of an IPv6 address; nil where it is malformed
  /// (RFC 3986, 3.2.2).
  private static func host(of authority: String) -> Substring? {
    var host = Substring(authority)
    var port = Substring()
    if host.first == "[" {
      guard let end = host.firstIndex(of: "]") else { return nil }
      port = host[host.index(after: end)...]
      host = host[host.index(after: host.startIndex)..<end]
      // Brackets are for addresses alone.
      guard host.contains(":") else { return nil }
    } else if let colon = host.firstIndex(of: ":") {
      port = host[colon...]
      host = host[..<colon]
    }
    let isPort = port.isEmpty || port.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    return isPort && (port.isEmpty || port.first == ":") && !host.isEmpty ? host : nil
  }

  /// In lower case, without the dot of a full name, an address in its shortest form.
  private static func canonical(_ host: some StringProtocol) -> String {
    var name = host.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    return (try? SocketAddress(ipAddress: name, port: 0))?.ipAddress ?? name
  }

  /// 127.0.0.0/8 and ::1 (RFC 6890, 2.2), also 127.0.0.0/8 as an IPv6 address.
  private static func isLoopback(_ address: SocketAddress) -> Bool {
    guard let text = address.ipAddress else { return false }
    return switch address {
    case .v4: text.hasPrefix("127.")
    case .v6: text == "::1" || text.hasPrefix("::ffff:127.")
    case .unixDomainSocket: false
    }
  }
}
