import App
import Foundation
import OTLP
import Pipeline
import Server
import Settings
import TestSupport
import TraceMetrics

/// An engine that is saved to a directory of its own.
struct Saving {
  static let start: UInt64 = 1_700_000_000_000_000_000

  let engine: Engine
  let directory: DataDirectory
  let saver: SnapshotSaver
  let log = LogRecord()
  let disk: HeldDisk

  /// A new directory's path; nothing is there yet.
  static func newPath() -> String {
    FileManager.default.temporaryDirectory.path(percentEncoded: false) + "tracemill-"
      + UUID().uuidString
  }

  static func makeEngine() throws -> Engine {
    Engine(EngineOptions(try ConfigurationReader.read([]), workers: 1), now: start)
  }

  init(_ path: String, disk: HeldDisk = HeldDisk()) throws {
    self.disk = disk
    engine = try Saving.makeEngine()
    directory = try DataDirectory(path: path, calls: disk.fileCalls)
    saver = SnapshotSaver(directory, engine, log.logger)
  }

  /// Runs `body` with a new directory, which is removed afterwards.
  static func with<Result>(_ body: (Saving) async throws -> Result) async throws -> Result {
    let path = newPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(try Saving(path))
  }

  /// Counts one execution of `trace`.
  func count(_ trace: UInt64, now: UInt64 = Saving.start) {
    let body = TestRequest([TestSpan("a", trace: trace, ["openinference.span.kind": "TOOL"])])
      .protobuf
    _ = engine.export(body.span, encoding: .protobuf, worker: 0, now: now)
  }

  /// How many executions an engine that continues from the directory has counted.
  var saved: Int {
    get throws {
      let engine = try Saving.makeEngine()
      _ = try directory.restore(engine)
      let text = String(decoding: engine.metrics(.text, now: Saving.start), as: UTF8.self)
      return text.split(separator: "\n").filter { $0.hasPrefix("primitive_execution_count{") }
        .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }.reduce(0, +)
    }
  }

  /// The value of one of its metrics.
  func metric(_ name: String, reason: String? = nil) -> Double? {
    saver.samples.first { sample in
      sample.name == name && (reason == nil || sample.labels.contains { $0.value == reason })
    }?.value
  }

  /// How many saves have ended, well or not.
  private var attempts: Double {
    saver.samples.filter {
      $0.name == "tracemill_snapshot_saves_total" || $0.name == "tracemill_snapshot_errors_total"
    }.reduce(0) { $0 + $1.value }
  }

  /// Lets time pass until one more save has ended, and waits for it.
  func attempt(_ now: inout UInt64) async {
    let before = attempts
    while attempts == before {
      let skipped = metric("tracemill_snapshot_skipped_total")
      saver.tick(now: now)
      now += 10_000_000_000
      await wait { attempts > before || metric("tracemill_snapshot_skipped_total") != skipped }
    }
  }

  /// Waits until `condition` holds.
  func wait(until condition: () throws -> Bool) async rethrows {
    while try !condition() { await Task.yield() }
  }
}
