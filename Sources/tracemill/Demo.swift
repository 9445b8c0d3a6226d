internal import App
internal import ArgumentParser
internal import Exporter
internal import Foundation
internal import Server

/// `tracemill demo`: a server, and workflows that are sent to it.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a server that sends sample agent workflows to itself.",
    discussion: """
      Runs the same server as `serve` and sends three kinds of workflows to its OTLP/HTTP port: a \
      research assistant, a support desk and a code review. Open http://127.0.0.1:9464/ to see them. \
      SIGTERM and SIGINT stop it with status 0.
      """)

  @OptionGroup var configurationOption: ConfigurationOption
  @OptionGroup var options: ServeOptions

  func run() async throws {
    let configuration = try configurationOption.read()
    let run = try options.makeRun(configuration)
    let sending = Task {
      // Where the server does not start, it says why.
      guard let addresses = try? await run.server.addresses else { return }
      await Demo.send(to: addresses)
    }
    do {
      try await run.run()
    } catch {
      sending.cancel()
      throw error
    }
    sending.cancel()
    await sending.value
  }

  private static func send(to addresses: ServerAddresses) async {
    let target = ExportTarget(
      host: reachable(addresses.http.host), port: addresses.http.port)
    let page = ExportTarget(host: reachable(addresses.query.host), port: addresses.query.port)
    FileHandle.standardError.write(
      Data("tracemill: sending \(DemoExporter.summary) to \(target); open \(page)/\n".utf8))
    await DemoExporter(target: target).run()
  }

  /// How a listener on `host` is reached: "any address" is none to connect to.
  private static func reachable(_ host: String) -> String {
    switch host {
    case "0.0.0.0": "127.0.0.1"
    case "::": "::1"
    default: host
    }
  }
}
