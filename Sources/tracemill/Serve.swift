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
    abstract: "Receive spans and serve metrics, the service map and the ledger.",
    discussion: """
      Set OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318 in the OpenTelemetry exporter, scrape \
      http://127.0.0.1:9464/metrics with Prometheus, and open http://127.0.0.1:9464/ in a browser. On \
      SIGTERM and SIGINT, requests in flight finish and the exit status is 0. Counters begin at 0 with \
      each start unless --data-dir is given.
      """)

  @OptionGroup var configurationOption: ConfigurationOption
  @OptionGroup var options: ServeOptions

  func run() async throws {
    Allocator.returnLargeBlocks()
    let configuration = try configurationOption.read()
    try await options.makeRun(configuration).run()
  }
}
