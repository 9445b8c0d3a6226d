internal import Foundation

/// Where requests are sent: `http://HOST:PORT`, and for OTLP/HTTP a path.
package struct ExportTarget: Equatable, Sendable, CustomStringConvertible {
  /// A name or an address, IPv6 without brackets.
  package var host: String
  /// The port, 1 to 65535.
  package var port: Int
  /// The path of OTLP/HTTP; gRPC has its own.
  package var path: String

  /// The target at `host` and `port`, with OTLP's path.
  package init(host: String, port: Int) {
    self.host = host
    self.port = port
    path = ExportTarget.tracesPath
  }

  private static let tracesPath = "/v1/traces"

  /// Reads `http://HOST[:PORT][/PATH]`; without a port it is 4318, without a path `/v1/traces`.
  ///
  /// - Throws: `badTarget` where it is none, or asks for TLS.
  package init(parsing text: String) throws(ExporterError) {
    guard let url = URLComponents(string: text), let host = url.host, !host.isEmpty,
      url.query == nil, url.fragment == nil, url.user == nil
    else {
      throw ExporterError(
        .badTarget, "\"\(text)\" is not a valid target; use the form http://127.0.0.1:4318.")
    }
    guard url.scheme == "http" else {
      throw ExporterError(
        .badTarget, "\"\(text)\" does not begin with http://. TLS is not supported.")
    }
    let port = url.port ?? 4318
    guard (1...65_535).contains(port) else {
      throw ExporterError(
        .badTarget,
        "\(port) is not a valid port; use one from 1 to 65535, such as http://127.0.0.1:4318.")
    }
    self.init(host: host.trimmingCharacters(in: ["[", "]"]), port: port)
    if url.path.count > 1 { path = url.percentEncodedPath }
  }

  /// `HOST:PORT`, with brackets around an IPv6 address.
  package var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  /// The target as a URL without its path.
  package var description: String { "http://\(authority)" }
}
