internal import ArgumentParser

/// The command line.
@main
struct Tracemill: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tracemill",
    abstract:
      "Derive Prometheus metrics, a service map and a ledger from OpenTelemetry traces of agents.",
    version: version,
    subcommands: [Serve.self, Demo.self, Load.self, Derive.self, Check.self])

  /// The program's version.
  static let version = "0.1.0"
}
