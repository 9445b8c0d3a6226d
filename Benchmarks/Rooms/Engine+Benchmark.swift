internal import NIOCore
internal import OTLP
internal import Pipeline
internal import Semantics
internal import Settings
internal import TraceMetrics

extension Engine {
  /// An engine of the shipped configuration, but with room for a million series a metric.
  static func forBenchmark(lanes: Int = 1) throws -> Engine {
    var options = EngineOptions(try ConfigurationReader.read([]), workers: lanes)
    options.seriesLimit = 1_000_000
    options.symbols.bytes = 256 << 20
    return Engine(options, now: RequestPool.now)
  }

  /// Takes one request; returns the CPU seconds that took.
  func take(
    _ body: ByteBuffer, _ encoding: BodyEncoding, now: UInt64, lane: Int = 0
  ) throws -> Double {
    let start = CPUTime.seconds
    let result = export(body.readableBytesUInt8Span, encoding: encoding, worker: lane, now: now)
    let seconds = CPUTime.seconds - start
    switch result {
    case .success(let reply) where reply.rejectedSpans == 0: return seconds
    case .success(let reply): throw BenchmarkError("the engine rejected spans: \(reply.message)")
    case .failure(let status): throw BenchmarkError("the engine refused: \(status.message)")
    }
  }

  /// Takes all requests of a pool; returns the CPU seconds that took.
  func take(_ pool: RequestPool, now: UInt64 = RequestPool.now) throws -> Double {
    var seconds = 0.0
    for index in pool.indices {
      seconds += try take(pool.body(index), pool.encoding, now: now)
    }
    return seconds
  }

  /// Checks that each of `spans` spans has counted once.
  func check(counted spans: Int) throws {
    guard accounting.counted == UInt64(spans) else {
      throw BenchmarkError("of \(spans) spans the engine counted \(accounting.counted)")
    }
  }

  /// The value of a metric of the program's own that has no labels.
  func value(of metric: String) throws -> Double {
    let text = String(decoding: metrics(.text, now: RequestPool.now), as: UTF8.self)
    for line in text.split(separator: "\n") where line.hasPrefix(metric + " ") {
      if let value = Double(line.dropFirst(metric.count + 1)) { return value }
    }
    throw BenchmarkError("/metrics shows no \(metric)")
  }

  /// How many label sets there are, all metrics' together.
  var labelSets: Int { seriesStatistics.reduce(0) { $0 + $1.series } }

  /// How many label sets executions have.
  var executionLabelSets: Int { seriesStatistics.first?.series ?? 0 }
}
