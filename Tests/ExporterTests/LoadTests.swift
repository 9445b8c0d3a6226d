import NIOCore
import NIOPosix
import OTLP
import Server
import Testing

@testable import Exporter

@Suite("Load over a socket")
struct LoadTests {
  struct Form: Sendable, CustomTestStringConvertible {
    var transport: ExportClient.Transport
    var encoding = BodyEncoding.protobuf
    var isCompressed = false

    var testDescription: String { "\(transport), \(encoding)\(isCompressed ? ", gzip" : "")" }
  }

  static let forms = [
    Form(transport: .http), Form(transport: .http, encoding: .json),
    Form(transport: .http, isCompressed: true),
    Form(transport: .http, encoding: .json, isCompressed: true), Form(transport: .grpc),
    Form(transport: .grpc, isCompressed: true),
  ]

  private static func options(_ form: Form, _ endpoint: Endpoint, spans: Int) -> LoadOptions {
    var options = LoadOptions(target: ExportTarget(endpoint))
    options.transport = form.transport
    options.encoding = form.encoding
    options.isCompressed = form.isCompressed
    options.connections = 3
    options.spans = spans
    return options
  }

  @Test("What load calls accepted is what the server counted", arguments: forms)
  func accepted(_ form: Form) async throws {
    let engine = try TestEngine()
    let summary = try await withServer(engine) { addresses in
      try await LoadGenerator(LoadTests.options(form, addresses.http, spans: 512 * 6 + 77)).run()
    }
    #expect(summary.accepted == 512 * 6 + 77)
    #expect(summary.requests == 7)
    #expect(summary.rejected == 0)
    #expect(summary.refused.isEmpty)
    #expect(summary.p50 > 0)
    #expect(summary.p50 <= summary.p95 && summary.p95 <= summary.p99)
    #expect(engine.sum("tracemill_spans_counted_total") == Double(summary.accepted))
    #expect(engine.sum("tracemill_spans_duplicate_total") == 0)
  }

  @Test("A rate is kept")
  func rate() async throws {
    let engine = try TestEngine()
    let summary = try await withServer(engine) { addresses in
      var options = LoadTests.options(Form(transport: .http), addresses.http, spans: 512 * 5)
      options.rate = 5120
      return try await LoadGenerator(options).run()
    }
    // The fifth request is due after four tenths of a second.
    #expect(summary.seconds >= 0.4)
    #expect(summary.accepted == 512 * 5)
  }

  @Test("Rejected spans are told apart from those that were taken", arguments: forms)
  func rejected(_ form: Form) async throws {
    let service = try TestEngine()
    let query = EngineService(service.engine, service.configuration, version: "test")
    let ingest = FixedIngest(answer: .success(ExportReply(rejectedSpans: 5, message: "five")))
    let summary = try await withServer(ingest: ingest, query: query) { addresses in
      try await LoadGenerator(LoadTests.options(form, addresses.http, spans: 1024)).run()
    }
    #expect(summary.rejected == 10)
    #expect(summary.accepted == 1014)
  }

  @Test("What is refused for now is counted by status and ends nothing", arguments: forms)
  func refusedForNow(_ form: Form) async throws {
    let service = try TestEngine()
    let query = EngineService(service.engine, service.configuration, version: "test")
    let ingest = FixedIngest(
      answer: .failure(ReplyStatus(.unavailable, "Later.", retryAfter: 1)))
    let summary = try await withServer(ingest: ingest, query: query) { addresses in
      try await LoadGenerator(LoadTests.options(form, addresses.http, spans: 1000)).run()
    }
    #expect(summary.accepted == 0)
    #expect(summary.refused == [form.transport == .grpc ? "grpc 14" : "503": 1000])
  }

  @Test("What is refused for good is an error with the server's words", arguments: forms)
  func refusedForGood(_ form: Form) async throws {
    let service = try TestEngine()
    let query = EngineService(service.engine, service.configuration, version: "test")
    let ingest = FixedIngest(answer: .failure(ReplyStatus(.invalidArgument, "Not so.")))
    let error = try await withServer(ingest: ingest, query: query) { addresses in
      await #expect(throws: ExporterError.self) {
        try await LoadGenerator(LoadTests.options(form, addresses.http, spans: 1000)).run()
      }
    }
    #expect(error?.code == .refused)
    #expect(error?.message.contains("Not so.") == true)
  }

  @Test(
    "Where nothing listens, one sentence says so",
    arguments: [Form(transport: .http), Form(transport: .grpc)])
  func unreachable(_ form: Form) async throws {
    // The near end of a connection: nobody listens there, and no one else is given the port.
    let engine = try TestEngine()
    let error = try await withServer(engine) { addresses in
      let connection = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connect(host: addresses.http.host, port: addresses.http.port).get()
      let port = try #require(connection.localAddress?.port)
      let closed = Endpoint(host: addresses.http.host, port: port)
      let error = await #expect(throws: ExporterError.self) {
        try await LoadGenerator(LoadTests.options(form, closed, spans: 1000)).run()
      }
      try await connection.close()
      return error
    }
    #expect(error?.code == .unreachable)
    #expect(error?.message.contains("connection refused") == true)
  }

  @Test("A stop ends it with what came back so far")
  func stop() async throws {
    let engine = try TestEngine()
    let summary = try await withServer(engine) { addresses in
      var options = LoadTests.options(Form(transport: .http), addresses.http, spans: 512 * 100_000)
      options.rate = 51_200
      let generator = try LoadGenerator(options)
      async let result = generator.run()
      while generator.summary.requests == 0 { await Task.yield() }
      generator.stop()
      return try await result
    }
    #expect(summary.requests > 0)
    #expect(summary.requests < 100_000)
    #expect(engine.sum("tracemill_spans_counted_total") == Double(summary.accepted))
  }

  @Test(
    "Options out of range are refused",
    arguments: [
      { $0.spans = 0 }, { $0.connections = 0 }, { $0.connections = 1001 }, { $0.rate = 0 },
      { $0.rate = .nan },
      {
        $0.transport = .grpc
        $0.encoding = .json
      },
    ] as [@Sendable (inout LoadOptions) -> Void])
  func badOptions(_ change: @Sendable (inout LoadOptions) -> Void) throws {
    var options = LoadOptions(target: ExportTarget(host: "127.0.0.1", port: 4318))
    change(&options)
    let error = try #require(throws: ExporterError.self) { try LoadGenerator(options) }
    #expect(error.code == .badOption)
  }
}
