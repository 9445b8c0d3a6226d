import Bytes
import Graph
import OTLP
import Pipeline
import TraceMetrics

/// Everything that an engine shows of its state, as lines of text.
struct RecordedOutput {
  /// Samples of the process, which differ from run to run, and texts, which may change.
  private static let ignored = [
    "# HELP", "tracemill_start_time_seconds ", "tracemill_memory_horizon_seconds ",
    "tracemill_trace_bytes ",
  ]

  /// The FNV-1a hash of the lines (Fowler, Noll, Vo; 64 bits).
  private(set) var digest: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds `/metrics`, its lines sorted, `/graph?window=all` and all ledgers of `engine`.
  mutating func add(_ engine: TestEngine) throws {
    let engine = (engine.engine, engine.now)
    let metrics = String(decoding: engine.0.metrics(.text, now: engine.1), as: UTF8.self)
    for line in metrics.split(separator: "\n").sorted()
    where !RecordedOutput.ignored.contains(where: { line.hasPrefix($0) }) {
      add(line.utf8)
    }
    let query = try GraphQuery(
      parameters: [("window", "all")], retention: engine.0.graphRetention,
      maxNodes: engine.0.maxGraphNodes)
    var writer = ByteWriter()
    GraphDocument(engine.0.graphRows(query, now: nil), query).write(.json, into: &writer)
    engine.0.writeLedgers(into: &writer)
    add(writer.array)
  }

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    digest = (digest ^ 0x0A) &* 0x100_0000_01b3
  }
}
