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

  /// The defaults.
  package init() {}
}
