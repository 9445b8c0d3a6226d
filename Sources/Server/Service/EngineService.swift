internal import Bytes
internal import Foundation
internal import Graph
package import OTLP
package import Pipeline
package import Settings
internal import TraceMetrics

/// An engine as the server speaks to it, with the clock of the machine.
package struct EngineService: TraceIngest, QueryService {
  private let engine: Engine
  private let configuration: PipelineConfiguration
  private let version: String
  private let samples: @Sendable () -> [ProgramSample]
  private let scrapers = Scrapers()

  /// The service of `engine`, which was made of `configuration`.
  ///
  /// - Parameters:
  ///   - version: the program's, for `tracemill_build_info`.
  ///   - samples: further metrics of the program, called for each scrape.
  package init(
    _ engine: Engine, _ configuration: PipelineConfiguration, version: String,
    samples: @escaping @Sendable () -> [ProgramSample] = { [] }
  ) {
    self.engine = engine
    self.configuration = configuration
    self.version = version
    self.samples = samples
  }

  /// Nanoseconds since 1970.
  package static var now: UInt64 { UInt64(max(0, Date().timeIntervalSince1970) * 1e9) }

  package func export(
    _ body: Span<UInt8>, encoding: BodyEncoding, lane: Int
  ) -> Result<ExportReply, ReplyStatus> {
    engine.export(body, encoding: encoding, worker: lane, now: EngineService.now)
  }

  package func metrics(_ request: MetricsRequest) -> QueryReply {
    let format = ExpositionFormat(accept: request.accept)
    var samples = (request.program + self.samples()).map { sample in
      Sample(
        name: sample.name, help: sample.help, isCounter: sample.isCounter, labels: sample.labels,
        value: sample.value)
    }
    samples.append(
      .gauge(
        "tracemill_build_info", 1, "The program's version.",
        labels: [("version", version)]))
    samples.append(
      .counter(
        "tracemill_scrapers_forgotten_total", scrapers.forgotten,
        "Scrapers that were forgotten for another: series do not begin at 0 for them."))
    let seen = request.scraper.flatMap { scrapers.begin($0, userAgent: request.userAgent ?? "") }
    let scrape = engine.scrape(
      format, after: seen, program: samples, now: EngineService.now)
    var reply = QueryReply(contentType: format.contentType, body: scrape.next() ?? [])
    reply.varies = ["Accept"]
    reply.rest = { scrape.next() }
    reply.restSize = Scrape.largestSize
    if let scraper = request.scraper {
      reply.onSent = { [scrapers] in scrapers.show(scrape.shown, on: scraper.id) }
    }
    return reply
  }

  package func graph(_ parameters: [(name: String, value: String)]) -> QueryReply {
    answer(parameters) { query, rows, writer in
      GraphDocument(rows, query).write(query.format, into: &writer)
      return query.format.contentType
    }
  }

  private func answer(
    _ parameters: [(name: String, value: String)],
    _ write: (GraphQuery, GraphRows, inout ByteWriter) -> String
  ) -> QueryReply {
    var writer = ByteWriter(capacity: 1 << 14)
    do throws(GraphQueryError) {
      let query = try GraphQuery(
        parameters: parameters, retention: engine.graphRetention, maxNodes: engine.maxGraphNodes)
      let rows = engine.graphRows(query, now: EngineService.now)
      let contentType = write(query, rows, &writer)
      return QueryReply(contentType: contentType, body: writer.array)
    } catch {
      error.write(into: &writer)
      return QueryReply(status: 400, contentType: "application/json", body: writer.array)
    }
  }

  package func traces(_ parameters: [(name: String, value: String)]) -> QueryReply {
    var writer = ByteWriter(capacity: 1 << 14)
    do throws(GraphQueryError) {
      engine.writeLedger(try LedgerQuery(parameters: parameters), into: &writer)
      return QueryReply(contentType: "application/json", body: writer.array)
    } catch {
      writer.removeAll()
      error.write(into: &writer)
      return QueryReply(status: 400, contentType: "application/json", body: writer.array)
    }
  }

  package func trace(_ id: String) -> QueryReply {
    var writer = ByteWriter(capacity: 1 << 12)
    if engine.writeLedger(ofTrace: id, into: &writer) {
      return QueryReply(contentType: "application/json", body: writer.array)
    }
    return .error(
      404,
      "This trace is not in memory: it never came, or was forgotten; the id is 32 hexadecimal digits."
    )
  }

  package func graphDiff(_ parameters: [(name: String, value: String)]) -> QueryReply {
    var writer = ByteWriter(capacity: 1 << 14)
    do throws(GraphQueryError) {
      let query = try GraphDiffQuery(parameters: parameters, retention: engine.graphRetention)
      engine.graphDiff(query, now: EngineService.now).write(into: &writer)
      return QueryReply(contentType: "application/json", body: writer.array)
    } catch {
      error.write(into: &writer)
      return QueryReply(status: 400, contentType: "application/json", body: writer.array)
    }
  }

  package func graphFields() -> QueryReply {
    var writer = ByteWriter()
    GrafanaFields.write(into: &writer)
    return QueryReply(contentType: "application/json", body: writer.array)
  }

  /// Jaeger gives the window as its end and its length, both in milliseconds.
  package func dependencies(_ parameters: [(name: String, value: String)]) -> QueryReply {
    var window: [(name: String, value: String)] = [("window", "all")]
    for (name, value) in parameters {
      guard name == "endTs" || name == "lookback", let milliseconds = UInt64(value) else {
        return .dependencyError(name)
      }
      if name == "lookback", (1...engine.graphRetention / 1_000_000).contains(milliseconds) {
        window = [("window", "\(milliseconds)ms")]
      }
    }
    return answer(window) { _, rows, writer in
      JaegerDependencies.write(rows, into: &writer)
      return "application/json"
    }
  }

  package func pipeline() -> QueryReply {
    QueryReply(
      contentType: "application/json",
      body: Array(PipelineReport(engine, configuration).json.utf8))
  }
}

extension QueryReply {
  fileprivate static func dependencyError(_ parameter: String) -> QueryReply {
    var writer = ByteWriter()
    GraphQueryError(
      code: .invalidValue, parameter: parameter,
      message: "the parameters are endTs and lookback, both in milliseconds"
    ).write(into: &writer)
    return QueryReply(status: 400, contentType: "application/json", body: writer.array)
  }
}
