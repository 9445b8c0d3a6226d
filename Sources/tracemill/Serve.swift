internal import App
internal import ArgumentParser
internal import Foundation
internal import Logging
internal import Pipeline
internal import Server
internal import Settings

/// `tracemill serve`: receives spans and answers queries until it is stopped.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Receive spans, expose metrics and the service map.",
    discussion: """
      Point an OpenTelemetry exporter at it (OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318), let \
      Prometheus scrape http://127.0.0.1:9464/metrics, open http://127.0.0.1:9464/. SIGTERM and SIGINT \
      let requests in flight finish and end it with status 0. Counters begin at 0 with each start, \
      unless --data-dir names a folder to keep them in.
      """)

  @OptionGroup var configurationOption: ConfigurationOption
  @OptionGroup var options: ServeOptions

  func run() async throws {
    Allocator.returnLargeBlocks()
    let configuration = try configurationOption.read()
    try await options.makeRun(configuration).run()
  }
}
