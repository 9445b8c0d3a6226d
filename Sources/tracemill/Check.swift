internal import App
internal import ArgumentParser
internal import Settings

/// `tracemill check FILE`: says whether a pipeline file can be used.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a pipeline file.",
    discussion: """
      Prints every error with its file, line and column, and the values that are allowed. The exit \
      status is 0 if the file is valid, else 1.
      """)

  @Argument(help: "The pipeline file, or - for standard input.", completion: .file())
  var file: String

  func run() throws {
    let file = try ConfigurationOption.file(at: file)
    do {
      let configuration = try ConfigurationReader.read([file])
      print(
        """
        \(file.name) is valid: \(configuration.dialects.count) dialects, \
        \(configuration.prices.entries.count) prices.
        """)
    } catch {
      throw CommandFailure(error.description)
    }
  }
}
