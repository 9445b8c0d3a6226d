/// How often one label set of `traces_service_graph_request_total` was counted within the window.
package struct RequestRow: Sendable {
  /// `client`: the name of the service that asks.
  package var client: String
  /// `server`: the name of the service that answers.
  package var server: String
  /// `connection_type`; `direct` where it is absent.
  package var connection: String
  /// Whether spans of the client were seen.
  package var hasClient: Bool
  /// Whether spans of the server were seen.
  package var hasServer: Bool
  /// The number of requests.
  package var calls: UInt64
  /// Those of them of which either side is in error.
  package var errors: UInt64
  /// Requests per duration bucket as the server saw them, else as the client did, not cumulative; one
  /// more than ``GraphRows/requestBounds``.
  package var buckets: [UInt64]
  /// The sum of all durations, in milliseconds.
  package var sum: Double
  /// The trace id of a recent request in lower-case hexadecimal digits; empty = unknown.
  package var lastTrace: String

  /// The client's name where nobody is known to have asked.
  package static let user = "user"

  /// Whether the client is whoever uses all of the services.
  package var isOfUser: Bool {
    connection == "virtual_node" && client == RequestRow.user && !hasClient
  }

  package init(
    client: String, server: String, connection: String = "direct", hasClient: Bool = true,
    hasServer: Bool = true, calls: UInt64, errors: UInt64 = 0, buckets: [UInt64] = [],
    sum: Double = 0, lastTrace: String = ""
  ) {
    self.client = client
    self.server = server
    self.connection = connection
    self.hasClient = hasClient
    self.hasServer = hasServer
    self.calls = calls
    self.errors = errors
    self.buckets = buckets
    self.sum = sum
    self.lastTrace = lastTrace
  }
}
