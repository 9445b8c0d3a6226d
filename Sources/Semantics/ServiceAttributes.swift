/// The attributes that name the other end of a request.
package struct ServiceAttributes: Equatable, Sendable {
  /// Those that name a service that sends no spans; the first that a span has counts.
  package var peers: [String] = []
  /// Those by which a client's request is one to a database.
  package var databases: [String] = []

  /// None.
  package init() {}

  /// Those that name a database, in order.
  package var databaseNames: [String] { ["peer.service", "server.address"] + databases }

  /// All of them; some twice.
  package var all: [String] { peers + databaseNames }
}
