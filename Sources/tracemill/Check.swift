internal import App
internal import ArgumentParser
internal import Settings

/// `tracemill check FILE`: says whether a pipeline file can be used.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a pipeline file.",
    discussion: """
      Prints every problem with file, line, column and what is allowed. The exit status is 0 where \
      the file can be used, 1 where it cannot.
      """)

  @Argument(help: "The pipeline file, or - for standard input.", completion: .file())
  var file: String

  func run() throws {
    let file = try ConfigurationOption.file(at: file)
    do {
      let configuration = try ConfigurationReader.read([file])
      print(
        """
        \(file.name) is right: \(configuration.dialects.count) dialects, \
        \(configuration.prices.entries.count) prices.
        """)
    } catch {
      throw CommandFailure(error.description)
    }
  }
}
