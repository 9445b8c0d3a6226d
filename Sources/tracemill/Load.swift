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
    abstract: "Send a bounded load of spans to an OTLP server and measure it.",
    discussion: """
      Requests hold \(LoadOptions.spansPerRequest) spans in workflows of 12, each with 20 attributes; \
      3 % of the spans fail. They are encoded once, and each is sent with trace ids of its own. \
      With --gzip at most \(LoadOptions.defaultCompressedBodies) bodies are compressed before the \
      start, which takes some seconds: that is enough for \
      \(LoadOptions.defaultCompressedBodies * LoadOptions.spansPerRequest) spans with trace ids of \
      their own; of more the same bodies come again, and a server that recognises duplicates counts \
      them as such. What the server refuses for now is counted and not sent again; what it refuses \
      for good ends the run with status 1. SIGINT ends it with the summary so far.
      """)

  @Option(
    name: .long, help: "The server, as http://HOST:PORT, with a path where it is not /v1/traces.")
  var target = "http://127.0.0.1:4318"

  @Option(name: .customLong("protocol"), help: "http (HTTP/1.1) or grpc.")
  var transport = Transport.http

  @Option(name: .long, help: "protobuf or json; gRPC has protobuf alone.")
  var encoding = Encoding.protobuf

  @Flag(name: .long, help: "Send bodies compressed by gzip.")
  var gzip = false

  @Option(name: .long, help: "How many spans to send in all.")
  var spans = 1_000_000

  @Option(name: .long, help: "How many connections send at the same time, one request each.")
  var connections = 4

  @Option(name: .long, help: "How many spans to send in a second; without it as many as it takes.")
  var rate: Double?

  @Option(
    name: .long,
    help: """
      workflows; fresh-labels, the same with a new value in every label of every span; or endless, \
      traces that go on without a root.
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
