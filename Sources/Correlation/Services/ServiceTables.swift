internal import Semantics

/// What the few spans that are sides of requests need beside their nodes.
struct ServiceTables: Sendable {
  /// How the other end is named of a span that has no partner yet, or a node without spans as partner.
  var peers: [Int32: Symbol] = [:]
  /// Servers and consumers by the parent that has not come.
  var waiting: [Int32: [Int32]] = [:]

  /// Bytes that both take, nearly.
  var bytes: Int { peers.count * 16 + waiting.count * 64 }
}
