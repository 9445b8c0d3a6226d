package import OTLP
package import Semantics

/// A request from one service to another, or a message.
package struct RequestDerivation: Sendable, BitwiseCopyable {
  /// What lies between the two.
  package enum Connection: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    /// Nothing.
    case direct
    case messagingSystem
    case database
    /// One of them sent no span.
    case virtualNode

    /// The label `connection_type`; empty where it is absent.
    package var name: String {
      switch self {
      case .direct: ""
      case .messagingSystem: "messaging_system"
      case .database: "database"
      case .virtualNode: "virtual_node"
      }
    }
  }

  package var trace = TraceID.invalid
  package var client = Symbol.none
  package var server = Symbol.none
  package var connection = Connection.direct
  /// Whether the client is whoever uses all of it; then it has no name of its own.
  package var isOfUser = false
  /// Whether either side is in error.
  package var failed = false
  /// Whether there is a span of the client, and of the server.
  package var hasClient = false
  package var hasServer = false
  /// Nanoseconds, as the next.
  package var clientDuration: UInt64 = 0
  package var serverDuration: UInt64 = 0
  /// When the client's span ended and the server's began, in nanoseconds since 1970.
  var clientEnd: UInt64 = 0
  var serverStart: UInt64 = 0

  /// How long a message was under way, in nanoseconds; 0 where clocks say that it came before it was
  /// sent.
  package var latency: UInt64 { serverStart - min(serverStart, clientEnd) }

  init() {}

  /// Takes what a node says of the client's side.
  mutating func setClient(_ node: SpanNode, service: Symbol) {
    client = service
    hasClient = true
    clientDuration = node.duration
    clientEnd = node.end
    if node.status != .success { failed = true }
  }

  /// Takes what a node says of the server's side.
  mutating func setServer(_ node: SpanNode, service: Symbol) {
    server = service
    hasServer = true
    serverDuration = node.duration
    serverStart = node.start
    if node.status != .success { failed = true }
  }
}
