/// How the other end of a request is named that sends no spans.
package struct ServiceSettings: Equatable, Sendable {
  /// The attributes that name it; the first that a span has counts.
  package var peers = [
    "peer.service", "server.address", "rpc.service", "messaging.destination.name",
    "messaging.system", "net.peer.name", "network.peer.address",
  ]
  /// The attributes that make a client's request one to a database, and that name it where
  /// `peer.service` and `server.address` don't.
  package var databases = ["db.namespace", "db.name", "db.system.name", "db.system"]

  /// The defaults.
  package init() {}
}
