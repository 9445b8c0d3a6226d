/// Where the server listens, with the ports that it was given.
package struct ServerAddresses: Equatable, Sendable {
  /// The port of OTLP/gRPC.
  package var grpc: Endpoint
  /// The port of OTLP/HTTP.
  package var http: Endpoint
  /// The port of the query side.
  package var query: Endpoint

  /// The content of the ready file.
  var json: String {
    #"{"grpc":"\#(grpc)","http":"\#(http)","query":"\#(query)"}"# + "\n"
  }

  /// One line for whoever started the program: where everything is, and what to set.
  var announcement: String {
    "tracemill: OTLP/gRPC on \(grpc), OTLP/HTTP on \(http), metrics and service map on"
      + " http://\(ServerAddresses.reachable(query)); in the exporter set"
      + " OTEL_EXPORTER_OTLP_ENDPOINT=http://\(ServerAddresses.reachable(http))"
  }

  /// How `endpoint` is reached from this machine: "any address" is none to connect to.
  private static func reachable(_ endpoint: Endpoint) -> Endpoint {
    let isAny = endpoint.host == "0.0.0.0" || endpoint.host == "::"
    return Endpoint(host: isAny ? "localhost" : endpoint.host, port: endpoint.port)
  }
}
