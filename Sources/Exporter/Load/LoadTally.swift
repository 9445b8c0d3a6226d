/// What was handed out to connections, and what came back.
struct LoadTally: Sendable {
  /// One request to send.
  struct Ticket {
    /// The requests are numbered from 0.
    var number: Int
    var spans: Int
    /// Seconds after the start.
    var due: Double
  }

  private let options: LoadOptions
  private var next = 0
  private var summary = LoadSummary()
  private var latencies = LatencyHistogram()
  var isStopped = false

  init(_ options: LoadOptions) {
    self.options = options
  }

  /// The next request; nil when all are handed out or a stop was asked for.
  mutating func ticket() -> Ticket? {
    let sent = next * LoadOptions.spansPerRequest
    guard !isStopped, sent < options.spans else { return nil }
    defer { next += 1 }
    return Ticket(
      number: next, spans: min(LoadOptions.spansPerRequest, options.spans - sent),
      due: options.rate.map { Double(sent) / $0 } ?? 0)
  }

  /// Counts the reply to a request of `spans` spans.
  mutating func add(_ report: ExportReport, spans: Int, nanoseconds: UInt64) {
    summary.requests += 1
    latencies.add(nanoseconds)
    if report.isAccepted {
      let rejected = max(0, min(spans, report.rejectedSpans))
      summary.accepted += spans - rejected
      summary.rejected += rejected
    } else {
      summary.refused[report.status, default: 0] += spans
    }
  }

  /// What has come back in `seconds` seconds.
  func summary(seconds: Double) -> LoadSummary {
    func milliseconds(_ quantile: Double) -> Double {
      Double(latencies.quantile(quantile) ?? 0) / 1e6
    }
    var summary = summary
    summary.seconds = seconds
    summary.spansPerSecond = seconds > 0 ? Double(summary.accepted) / seconds : 0
    summary.p50 = milliseconds(0.5)
    summary.p95 = milliseconds(0.95)
    summary.p99 = milliseconds(0.99)
    return summary
  }
}
