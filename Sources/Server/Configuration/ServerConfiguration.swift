internal import NIOCore

/// Where the server listens and what it allows.
package struct ServerConfiguration: Sendable {
  /// Where OTLP/gRPC is expected; it takes OTLP/HTTP too. Default 127.0.0.1:4317.
  package var grpc = Endpoint(host: "127.0.0.1", port: 4317)
  /// Where OTLP/HTTP is expected; it takes OTLP/gRPC too. Default 127.0.0.1:4318.
  package var http = Endpoint(host: "127.0.0.1", port: 4318)
  /// Where `/metrics`, `/graph` and the page are. Default 127.0.0.1:9464.
  package var query = Endpoint(host: "127.0.0.1", port: 9464)
  /// Where the addresses are written once all listeners accept; nil for nowhere. Default nil.
  package var readyFile: String?

  /// The largest request body, in bytes, before and after decompression. Default 64 MiB.
  package var maximumBodySize = 64 << 20
  /// What all requests that are being received or read may hold together, in bytes; at least twice
  /// ``maximumBodySize``. Past it requests are told to come again. Default 256 MiB.
  package var maximumBytesInFlight = 256 << 20
  /// Bodies above this size, in bytes without compression, are read on a thread pool, so that no
  /// other connection waits for them. Default 1 MiB.
  package var maximumInlineBodySize = 1 << 20
  /// How many connections each of the two ports for OTLP has at most. Default 4096.
  package var maximumConnections = 4096
  /// How many requests one HTTP/2 connection may have open. Default 128.
  package var maximumConcurrentStreams = 128
  /// How long a connection may be open without a request. Default 3 minutes.
  package var idleTimeout = Duration.seconds(180)
  /// How long a new connection may take for the head of its first request. Default 30 seconds.
  package var firstHeadTimeout = Duration.seconds(30)
  /// How long a request's body may take to arrive. Default 60 seconds.
  package var requestTimeout = Duration.seconds(60)
  /// How long a client may leave a reply unread: where none of what waits for it is sent for so long, its
  /// connection is closed. Default 30 seconds.
  package var replyTimeout = Duration.seconds(30)
  /// What replies may take together, in bytes, that wait because clients do not read them; past it the
  /// connection that needs more is closed. Default 64 MiB.
  package var maximumUnreadReplyBytes = 64 << 20
  /// How long requests may take to finish after a stop was asked for. Default 10 seconds.
  package var drainTimeout = Duration.seconds(10)
  /// How many event loops receive. Default one per core.
  package var eventLoopCount = System.coreCount
  /// How many threads read large bodies. Default 2.
  package var workerCount = 2

  /// The names beside loopback and the listeners' own that a request may be sent to, without a port; `*`
  /// for any. Default none.
  package var hosts: [String] = []
  /// The origins whose pages may read the query side, as browsers send them; `*` for any. Default none.
  package var corsOrigins: [String] = []
  /// How many connections the query side keeps; for one more the one without a request that has been idle
  /// longest is closed. Default 1024.
  package var queryConnections = 1024
  /// How long a connection to the query side may take for the head of its first request, and a request for
  /// its body. Default 5 seconds.
  package var queryHeadTimeout = Duration.seconds(5)
  /// How long a client of the query side may take for the next 32 KiB of its reply. Default 30 seconds.
  package var queryReplyTimeout = Duration.seconds(30)
  /// How many threads answer queries. Default 2.
  package var queryThreads = 2
  /// How many queries may wait for one of these threads. Default 16.
  package var queryWaiting = 16

  /// The defaults.
  package init() {}

  /// How many lanes ``TraceIngest/export(_:encoding:lane:)`` is called with.
  package var laneCount: Int { eventLoopCount + workerCount }

  /// Which hosts requests may be sent to, on any of the listeners.
  var hostPolicy: HostPolicy {
    HostPolicy(listeners: [grpc.host, http.host, query.host], names: hosts)
  }

  /// Checks the limits.
  ///
  /// - Throws: `badConfiguration` where one is out of range.
  package func validate() throws(ServerError) {
    // OTLP's reader counts in 32 bits, and zlib counts its input in 32 bits.
    let largestBody = 1 << 31
    guard (1...largestBody).contains(maximumBodySize) else {
      throw ServerError(
        .badConfiguration, "The body limit must be between 1 byte and 2 GiB; give another.")
    }
    guard maximumBytesInFlight >= 2 * maximumBodySize else {
      throw ServerError(
        .badConfiguration,
        "The limit of bytes in flight must be at least twice the body limit"
          + " (\(2 * maximumBodySize) bytes); raise it or lower the body limit.")
    }
    guard (1...1024).contains(eventLoopCount), (1...1024).contains(workerCount),
      maximumConcurrentStreams > 0, maximumInlineBodySize >= 0, maximumConnections > 0,
      (1...1024).contains(queryThreads), queryConnections > 0, queryWaiting >= 0,
      maximumUnreadReplyBytes > 0
    else {
      throw ServerError(
        .badConfiguration,
        "Event loops, workers, connections, streams and bytes of replies must be at least 1;"
          + " give another number.")
    }
    for duration in [
      idleTimeout, firstHeadTimeout, requestTimeout, replyTimeout, drainTimeout, queryHeadTimeout,
      queryReplyTimeout,
    ] {
      guard duration > .zero, duration <= .seconds(86_400 * 365) else {
        throw ServerError(
          .badConfiguration, "Timeouts must be more than zero and at most a year; give another.")
      }
    }
  }
}
