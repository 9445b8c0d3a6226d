internal import OTLP
internal import Synchronization

/// A ``HostPolicy`` for requests that come many to a host: the host that was allowed last is known by a
/// comparison alone.
final class HostCheck: Sendable {
  private let policy: HostPolicy
  private let last = Mutex("")

  init(_ policy: HostPolicy) {
    self.policy = policy
  }

  /// Whether a request to `authority` is taken.
  func allows(_ authority: String?) -> Bool {
    guard let authority else { return true }
    if last.withLock({ $0 == authority }) { return true }
    guard policy.allows(authority) else { return false }
    last.withLock { $0 = authority }
    return true
  }
}

extension Refusal {
  /// The request was sent to a name that is not this server's (RFC 9110, 15.5.20).
  static let misdirected = ReplyStatus(
    .invalidArgument,
    "The Host header is not a name of this server; send the request to its address,"
      + " or add the name to server.hosts.",
    http: 421)
}
