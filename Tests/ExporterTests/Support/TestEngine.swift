import NIOCore
import OTLP
import Pipeline
import Settings
import TraceMetrics

@testable import Exporter

/// An engine with the shipped configuration.
struct TestEngine {
  /// Some moment at which all models of the demonstration have prices.
  static let start: UInt64 = 1_790_000_000_000_000_000

  let engine: Engine
  let configuration: PipelineConfiguration

  init() throws {
    configuration = try ConfigurationReader.read([])
    engine = Engine(EngineOptions(configuration, workers: 4), now: TestEngine.start)
  }

  /// Sends a request at `now`; false where it is not taken whole.
  func take(_ groups: [SpanGroup], now: UInt64) -> Bool {
    let bytes = Array(EncodedRequest(groups, encoding: .protobuf).body.readableBytesView)
    let result = engine.export(bytes.span, encoding: .protobuf, worker: 0, now: now)
    return (try? result.get().rejectedSpans) == 0
  }

  /// The sum of all lines of `/metrics` that begin with `prefix` and contain `part`.
  func sum(_ prefix: String, where part: String = " ", now: UInt64 = TestEngine.start) -> Double {
    let text = String(decoding: engine.metrics(.text, now: now), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix(prefix) && $0.contains(part) }
    return lines.reduce(0) { sum, line in
      sum + (line.split(separator: " ").last.flatMap { Double($0) } ?? 0)
    }
  }
}
