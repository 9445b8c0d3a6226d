internal import ArgumentParser

/// The command line.
@main
struct Tracemill: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tracemill",
    abstract: "Agent traces in, Prometheus metrics and the service map out.",
    version: version,
    subcommands: [Serve.self, Demo.self, Load.self, Derive.self, Check.self])

  /// The program's version.
  static let version = "0.1.0"
}
