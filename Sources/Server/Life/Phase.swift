internal import Synchronization

/// Where in its life the server is.
final class Phase: Sendable {
  /// The phases, in their order.
  enum Name: Sendable {
    /// Not all listeners accept yet.
    case starting
    /// All listeners accept.
    case ready
    /// A stop was asked for.
    case draining
  }

  private let name = Mutex(Name.starting)

  /// The current one.
  var current: Name { name.withLock { $0 } }

  /// Goes on to `next`; ``Name/draining`` is never left.
  func advance(to next: Name) {
    name.withLock { if $0 != .draining { $0 = next } }
  }
}
