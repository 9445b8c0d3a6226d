internal import App
internal import ArgumentParser
internal import Bytes
internal import Foundation
internal import Graph
internal import OTLP
internal import Pipeline
internal import TraceMetrics

/// `tracemill derive FILE…`: the whole pipeline in memory, over files.
struct Derive: ParsableCommand {
  /// What is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case prometheus
    case openmetrics
    case graph
    case ledger
  }

  static let configuration = CommandConfiguration(
    abstract: "Derive metrics, the service map or the ledger from files of OTLP requests.",
    discussion: """
      A file contains requests of the OTLP trace service: .pb one in protobuf, .json one in JSON, \
      .jsonl one per line. Each may be compressed with gzip (.gz). All traces settle at the end of the \
      input.
      """)

  @Argument(
    help: "Files of OTLP requests, or - for standard input.",
    completion: .file(extensions: ["pb", "json", "jsonl", "gz"]))
  var files: [String]

  @OptionGroup var configurationOption: ConfigurationOption

  @Option(
    name: .long, help: "The output format.")
  var format = Format.prometheus

  @Flag(name: .long, help: "Print the rule that matched each span, instead of the results.")
  var explain = false

  func run() throws {
    let configuration = try configurationOption.read()
    let engine = Engine(
      EngineOptions(configuration, workers: 1, inputEnds: true), now: Derive.now)
    var progress = Progress(total: files.count)
    for file in files {
      for request in try RequestFile(path: file, bytes: InputFile.read(file)).requests {
        try send(request, of: file, to: engine)
        progress.advance(spans: engine.accounting.received)
      }
      progress.finishFile()
    }
    progress.clear()
    if explain { return }
    engine.settleAll(now: Derive.now)
    try FileHandle.standardOutput.write(contentsOf: Data(output(of: engine)))
  }

  private func send(
    _ request: RequestFile.Request, of file: String, to engine: Engine
  ) throws {
    if explain {
      switch engine.explain(request.body.span, encoding: request.encoding) {
      case .success(let text): try FileHandle.standardOutput.write(contentsOf: Data(text))
      case .failure(let status): throw CommandFailure("\(file)\(request.place): \(status.message)")
      }
      return
    }
    let result = engine.export(
      request.body.span, encoding: request.encoding, worker: 0, now: Derive.now)
    switch result {
    case .success(let reply) where reply.rejectedSpans > 0:
      Derive.warn("\(file)\(request.place): \(reply.message)")
    case .success: break
    case .failure(let status): throw CommandFailure("\(file)\(request.place): \(status.message)")
    }
  }

  private func output(of engine: Engine) throws -> [UInt8] {
    switch format {
    case .prometheus: return engine.metrics(.text, now: Derive.now)
    case .openmetrics: return engine.metrics(.openMetrics, now: Derive.now)
    case .graph:
      let query = try GraphQuery(
        parameters: [("window", "all")], retention: engine.graphRetention,
        maxNodes: engine.maxGraphNodes)
      var writer = ByteWriter(capacity: 1 << 16)
      GraphDocument(engine.graphRows(query, now: nil), query).write(.json, into: &writer)
      writer.append("\n")
      return writer.array
    case .ledger:
      var writer = ByteWriter(capacity: 1 << 16)
      engine.writeLedgers(into: &writer)
      return writer.array
    }
  }

  private static func warn(_ message: String) {
    FileHandle.standardError.write(Data("tracemill: \(message)\n".utf8))
  }

  private static var now: UInt64 { UInt64(Date().timeIntervalSince1970 * 1e9) }
}
