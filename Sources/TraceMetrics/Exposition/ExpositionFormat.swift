/// How `/metrics` writes what it shows.
package enum ExpositionFormat: Sendable, Equatable {
  /// Prometheus' text format 0.0.4.
  case text
  /// OpenMetrics 1.0.0.
  case openMetrics
  /// `io.prometheus.client.MetricFamily`, each after its length.
  case protobuf

  /// The media type of a reply.
  package var contentType: String {
    switch self {
    case .text: "text/plain; version=0.0.4; charset=utf-8"
    case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
    case .protobuf:
      "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily;"
        + " encoding=delimited"
    }
  }

  /// Whether buckets have exemplars.
  package var hasExemplars: Bool { self != .text }

  /// The format that an `Accept` header asks for: of those it names the one with the greatest weight,
  /// of several the first, the text format where it names none (RFC 9110, section 12.5.1).
  package init(accept: String?) {
    var best = (format: ExpositionFormat.text, weight: 0.0)
    for range in (accept ?? "").split(separator: ",") {
      let parts = range.split(separator: ";").map { part in
        part.filter { !$0.isWhitespace && $0 != "\"" }.lowercased()
      }
      guard let type = parts.first else { continue }
      var parameters: [String: String] = [:]
      for part in parts.dropFirst() {
        let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if pair.count == 2 { parameters[String(pair[0])] = String(pair[1]) }
      }
      guard let format = ExpositionFormat(type: type, parameters) else { continue }
      // A weight that is none is taken as if it were absent.
      let weight = min(parameters["q"].flatMap(Double.init) ?? 1, 1)
      if weight > best.weight { best = (format, weight) }
    }
    self = best.format
  }

  /// The format of a media range; nil where it is none of ours.
  private init?(type: String, _ parameters: [String: String]) {
    let version = parameters["version"]
    switch type {
    case "application/vnd.google.protobuf":
      guard parameters["proto"] == "io.prometheus.client.metricfamily",
        parameters["encoding"] == "delimited"
      else { return nil }
      self = .protobuf
    case "application/openmetrics-text":
      guard version == nil || version == "1.0.0" || version == "0.0.1" else { return nil }
      self = .openMetrics
    case "text/plain", "text/*", "*/*":
      guard version == nil || version == "0.0.4" else { return nil }
      self = .text
    default: return nil
    }
  }
}
