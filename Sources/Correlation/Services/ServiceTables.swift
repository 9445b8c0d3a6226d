internal import Semantics

/// What the few spans that are sides of requests need beside their nodes.
struct ServiceTables: Sendable {
  /// How the other end is named of a span that has no partner yet, or a node without spans as partner.
  var peers: [Int32: Symbol] = [:]
  /// Servers and consumers by the parent that has not come.
  private var waiting: [Int32: [Int32]] = [:]
  /// How many of them wait.
  private var waitingCount = 0

  /// Bytes that both take, nearly.
  var bytes: Int { peers.count * 16 + waiting.count * 64 + waitingCount * 8 }

  /// Lets a server or consumer wait for its parent.
  mutating func wait(_ node: Int32, for parent: Int32) {
    waiting[parent, default: []].append(node)
    waitingCount += 1
  }

  /// Takes out those that wait for a parent.
  mutating func take(waitingFor parent: Int32) -> [Int32] {
    guard !waiting.isEmpty, let nodes = waiting.removeValue(forKey: parent) else { return [] }
    waitingCount -= nodes.count
    return nodes
  }
}
