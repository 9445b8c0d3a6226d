/// How `/metrics` writes what it shows.
package enum ExpositionFormat: Sendable, Equatable {
  /// Prometheus' text format 0.0.4.
  case text
  /// OpenMetrics 1.0.0.
  case openMetrics

  /// The media type of a reply.
  package var contentType: String {
    switch self {
    case .text: "text/plain; version=0.0.4; charset=utf-8"
    case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
    }
  }

  /// The format that an `Accept` header asks for: of those it names the one with the greatest weight,
  /// the text format where it names none (RFC 9110, section 12.5.1).
  package init(accept: String?) {
    var best = (format: ExpositionFormat.text, weight: 0.0)
    for range in (accept ?? "").split(separator: ",") {
      var parts = range.split(separator: ";").map { part in
        part.split(separator: " ").joined().lowercased()
      }
      guard !parts.isEmpty else { continue }
      let type = parts.removeFirst()
      let weight = parts.lazy.compactMap { part in
        part.hasPrefix("q=") ? Double(part.dropFirst(2)) : nil
      }.first
      let version = parts.first { $0.hasPrefix("version=") }
      let format: ExpositionFormat
      switch type {
      case "application/openmetrics-text":
        guard version == nil || version == "version=1.0.0" || version == "version=0.0.1" else {
          continue
        }
        format = .openMetrics
      case "text/plain", "text/*", "*/*":
        guard version == nil || version == "version=0.0.4" else { continue }
        format = .text
      default: continue
      }
      if weight ?? 1 > best.weight { best = (format, weight ?? 1) }
    }
    self = best.format
  }
}
