internal import Foundation

/// What became of the load that was sent.
package struct LoadSummary: Codable, Equatable, Sendable {
  /// How many requests were answered.
  package var requests = 0
  /// Spans that the server took.
  package var accepted = 0
  /// Spans that the server left out of requests that it took.
  package var rejected = 0
  /// Spans of requests that the server did not take, by status: `503`, `grpc 14`.
  package var refused: [String: Int] = [:]
  /// From the first request to the last reply, in seconds.
  package var seconds = 0.0
  /// Spans taken a second.
  package var spansPerSecond = 0.0
  /// How long half of the requests took at most, in milliseconds, to 1/32; 0 where none was answered.
  package var p50 = 0.0
  /// How long 95 % of the requests took at most, in milliseconds.
  package var p95 = 0.0
  /// How long 99 % of the requests took at most, in milliseconds.
  package var p99 = 0.0

  private enum CodingKeys: String, CodingKey {
    case requests, accepted, rejected, refused, seconds
    case spansPerSecond = "spans_per_second"
    case p50 = "p50_ms"
    case p95 = "p95_ms"
    case p99 = "p99_ms"
  }

  /// Spans of all requests that were answered.
  package var spans: Int { accepted + rejected + refused.values.reduce(0, +) }

  /// The summary as one JSON object, keys in alphabetical order.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    // All values are finite numbers and texts, so there is nothing that could not be encoded.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// The summary for people, one fact a line.
  package var text: String {
    var lines = [
      ("requests", "\(requests)"), ("accepted", "\(accepted) spans"),
      ("rejected", "\(rejected) spans"),
    ]
    if refused.isEmpty { lines.append(("refused", "0 spans")) }
    for (status, spans) in refused.sorted(by: { $0.key < $1.key }) {
      lines.append(("refused", "\(spans) spans with status \(status)"))
    }
    lines += [
      ("time", LoadSummary.decimal(seconds, places: 3) + " s"),
      ("rate", LoadSummary.decimal(spansPerSecond, places: 0) + " spans/s"),
      (
        "latency",
        "p50 \(LoadSummary.decimal(p50, places: 2)) ms, p95 \(LoadSummary.decimal(p95, places: 2))"
          + " ms, p99 \(LoadSummary.decimal(p99, places: 2)) ms"
      ),
    ]
    return lines.map { name, value in
      name + String(repeating: " ", count: 10 - name.count) + value
    }.joined(separator: "\n")
  }

  private static func decimal(_ value: Double, places: Int) -> String {
    value.formatted(
      .number.precision(.fractionLength(places)).grouping(.never)
        .locale(Locale(identifier: "en_US_POSIX")))
  }
}
