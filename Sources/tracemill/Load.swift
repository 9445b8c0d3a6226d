internal import App
internal import ArgumentParser
internal import Exporter
internal import OTLP
internal import UnixSignals

/// `tracemill load`: sends a bounded load of spans and says how it went.
struct Load: AsyncParsableCommand {
  /// How bodies are written.
  enum Encoding: String, CaseIterable, ExpressibleByArgument {
    case protobuf
    case json
  }

  /// How they are sent.
  enum Transport: String, CaseIterable, ExpressibleByArgument {
    case http
    case grpc
  }

  static let configuration = CommandConfiguration(
    abstract: "Send a limited number of spans to an OTLP server and measure it.",
    discussion: """
      A request has \(LoadOptions.spansPerRequest) spans in workflows of 12 spans. A span has 20 \
      attributes, and 3 % of the spans fail. Requests are encoded once, and each is sent with new \
      trace ids. With --gzip, at most \(LoadOptions.defaultCompressedBodies) bodies are compressed \
      before the start, which takes some seconds. That is enough for \
      \(LoadOptions.defaultCompressedBodies * LoadOptions.spansPerRequest) spans with new trace ids. \
      After that the same bodies are sent again, and a server that recognises duplicates counts them \
      as such. A request that the server refuses temporarily is counted and not sent again. A \
      permanent refusal ends the run with status 1. SIGINT ends it and prints the summary so far.
      """)

  @Option(
    name: .long, help: "The server, http://HOST:PORT, with a path if that is not /v1/traces.")
  var target = "http://127.0.0.1:4318"

  @Option(name: .customLong("protocol"), help: "The protocol: http (HTTP/1.1) or grpc.")
  var transport = Transport.http

  @Option(name: .long, help: "The encoding: protobuf or json. gRPC supports only protobuf.")
  var encoding = Encoding.protobuf

  @Flag(name: .long, help: "Compress bodies with gzip.")
  var gzip = false

  @Option(name: .long, help: "The total number of spans.")
  var spans = 1_000_000

  @Option(name: .long, help: "The number of connections. Each sends one request at a time.")
  var connections = 4

  @Option(name: .long, help: "Spans per second. Default: as many as the server accepts.")
  var rate: Double?

  @Option(
    name: .long,
    help: """
      The spans to send: workflows; fresh-labels, with a new value in every label of every span; or \
      endless, traces that never have a root.
      """)
  var shape = LoadShape.workflows

  @Flag(name: .long, help: "Print the summary as JSON.")
  var json = false

  func run() async throws {
    do {
      let generator = try LoadGenerator(try loadOptions())
      let summary = try await LoadProgress(total: spans).whileShown(generator) {
        try await Load.untilInterrupted(generator)
      }
      print(json ? summary.json : summary.text)
    } catch let error as ExporterError {
      throw CommandFailure(error.message)
    }
  }

  private func loadOptions() throws(ExporterError) -> LoadOptions {
    var options = LoadOptions(target: try ExportTarget(parsing: target))
    options.transport = transport == .grpc ? .grpc : .http
    options.encoding = encoding == .json ? .json : .protobuf
    options.isCompressed = gzip
    options.shape = shape
    options.spans = spans
    options.connections = connections
    options.rate = rate
    return options
  }

  private static func untilInterrupted(_ generator: LoadGenerator) async throws -> LoadSummary {
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    let watching = Task {
      for await _ in signals { generator.stop() }
    }
    defer { watching.cancel() }
    return try await generator.run()
  }
}

extension LoadShape: ExpressibleByArgument {}
