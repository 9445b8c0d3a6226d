import Bytes
import Foundation
import OTLP
import Pipeline
import Settings
import TraceMetrics

/// An engine with the shipped configuration and a clock that tests set.
struct TestEngine {
  /// Some moment.
  static let start: UInt64 = 1_700_000_000_000_000_000

  private static let shipped = Result { try ConfigurationReader.read([]) }

  let engine: Engine
  var now = TestEngine.start
  /// Whether invariants are checked after each step, in debug builds.
  var checksInvariants = false

  init(
    lanes: Int = 2, inputEnds: Bool = false,
    _ change: (inout PipelineConfiguration) -> Void = { _ in },
    options changeOptions: (inout EngineOptions) -> Void = { _ in }
  ) throws {
    var configuration = try TestEngine.shipped.get()
    change(&configuration)
    var options = EngineOptions(configuration, workers: lanes, inputEnds: inputEnds)
    changeOptions(&options)
    engine = Engine(options, now: TestEngine.start)
  }

  /// Sends one request.
  @discardableResult
  func send(
    _ body: [UInt8], _ encoding: BodyEncoding = .protobuf, lane: Int = 0
  ) -> Result<ExportReply, ReplyStatus> {
    defer { checkInvariants() }
    return engine.export(body.span, encoding: encoding, worker: lane, now: now)
  }

  /// Settles all traces.
  func settle() {
    engine.settleAll(now: now)
    checkInvariants()
  }

  /// Lets time pass.
  mutating func wait(seconds: Double) {
    now += UInt64(seconds * 1e9)
    engine.advance(to: now)
    checkInvariants()
  }

  private func checkInvariants() {
    #if DEBUG
      if checksInvariants { engine._checkInvariants() }
    #endif
  }

  /// The ledgers of all traces in memory, by start and id.
  func ledgers<Ledger: Decodable>(_ type: Ledger.Type) throws -> [Ledger] {
    var writer = ByteWriter()
    engine.writeLedgers(into: &writer)
    return try writer.string.split(separator: "\n")
      .filter { !$0.hasPrefix("{\"forgotten\"") }
      .map { try JSONDecoder().decode(Ledger.self, from: Data($0.utf8)) }
  }

  /// What `/metrics` shows.
  var metrics: PrometheusText {
    PrometheusText(String(decoding: engine.metrics(.text, now: now), as: UTF8.self))
  }
}
