/// Where requests come in, and how much of them.
package struct ServerSettings: Equatable, Sendable {
  /// The address for OTLP/gRPC, `HOST:PORT`; port 0 takes a free one. Default 127.0.0.1:4317.
  package var grpc = "127.0.0.1:4317"
  /// The address for OTLP/HTTP, `HOST:PORT`; port 0 takes a free one. Default 127.0.0.1:4318.
  package var http = "127.0.0.1:4318"
  /// The address of `/metrics`, `/graph` and the page, `HOST:PORT`. Default 127.0.0.1:9464.
  package var query = "127.0.0.1:9464"
  /// The largest request body, in bytes after decompression. Default 64 MiB.
  package var maxBodyBytes = 64 << 20
  /// How many bytes of bodies all connections together may hold. Default 256 MiB.
  package var inFlightBytes = 256 << 20
  /// How many connections a port for OTLP has at most. Default 4096.
  package var maxConnections = 4096
  /// The names beside loopback and the listeners' own that a `Host` header may have; `*` for any.
  /// Default none.
  package var hosts: [String] = []
  /// The origins whose pages may read the query side, as browsers send them; `*` for any. Default none.
  package var corsOrigins: [String] = []
  /// How many connections the query side keeps. Default 1024.
  package var queryConnections = 1024
  /// How long a connection to the query side may take for the head of its first request, and a request
  /// for its body. Default 5 seconds.
  package var queryHeadTimeout = Duration.seconds(5)
  /// How long a reply of the query side may take for its next 32 KiB. Default 30 seconds.
  package var queryReplyTimeout = Duration.seconds(30)
  /// How many queries may wait for a thread. Default 16.
  package var queryWaiting = 16

  /// The defaults.
  package init() {}
}
