internal import Foundation
internal import Pipeline

/// What one more of something takes. Each is measured in a process of its own, where nothing was
/// given back before.
struct MemoryUse: Encodable {
  /// How many there were.
  let count: Int
  /// Bytes of resident memory for each.
  let residentBytes: Double
  /// Bytes for each by the engine's own count, where it has one.
  let countedBytes: Double?

  private enum CodingKeys: String, CodingKey {
    case count
    case residentBytes = "resident_bytes"
    case countedBytes = "counted_bytes"
  }

  /// Spans that are remembered.
  init(spans: Int) throws {
    var pool = RequestPool(.load, count: 4, spans: 500)
    let engine = try Engine.forBenchmark()
    // Series, symbols and tables that do not grow with spans come first.
    pool.renew()
    _ = try engine.take(pool)
    let countedBefore = try engine.value(of: "tracemill_trace_bytes")
    let before = try MemoryUse.resident()
    let passes = max(1, spans / pool.spanCount)
    for _ in 0..<passes {
      pool.renew()
      _ = try engine.take(pool)
    }
    count = passes * pool.spanCount
    residentBytes = Double(try MemoryUse.resident() - before) / Double(count)
    try engine.check(counted: count + pool.spanCount)
    let counted = try engine.value(of: "tracemill_trace_bytes")
    countedBytes = (counted - countedBefore) / Double(count)
  }

  /// Label sets of executions: each a counter, a histogram and its exemplars. The traces they come
  /// from are subtracted as the engine counts them.
  init(series: Int) throws {
    let warm = RequestPool(.roots(1), count: 1, spans: 500)
    let pool = RequestPool(.roots(series), count: (series + 499) / 500, spans: 500, seed: 2)
    let engine = try Engine.forBenchmark()
    _ = try engine.take(warm)
    let countedBefore = try engine.value(of: "tracemill_trace_bytes")
    let setsBefore = engine.labelSets
    let before = try MemoryUse.resident()
    _ = try engine.take(pool)
    let grown = Double(try MemoryUse.resident() - before)
    try engine.check(counted: warm.spanCount + pool.spanCount)
    let traces = try engine.value(of: "tracemill_trace_bytes") - countedBefore
    count = engine.labelSets - setsBefore
    residentBytes = (grown - traces) / Double(max(1, count))
    countedBytes = nil
  }

  /// Resident memory of this process in bytes.
  private static func resident() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    for line in text.split(separator: "\n") where line.hasPrefix("VmRSS:") {
      let fields = line.split(whereSeparator: \.isWhitespace)
      if fields.count > 1, let kilobytes = Int(fields[1]) { return kilobytes << 10 }
    }
    throw BenchmarkError("/proc/self/status has no VmRSS")
  }
}
