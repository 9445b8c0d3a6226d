internal import App
internal import ArgumentParser
internal import Foundation
internal import Settings

/// The option `--config`, and the configuration that it and the environment make.
struct ConfigurationOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A pipeline file that overrides the defaults. `tracemill check` prints the errors in one.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  /// The shipped defaults, over them the file, over it the environment.
  func read() throws -> PipelineConfiguration {
    var files: [ConfigurationFile] = []
    if let config { files.append(try ConfigurationOption.file(at: config)) }
    do {
      return try ConfigurationReader.read(files, environment: ProcessInfo.processInfo.environment)
    } catch {
      throw CommandFailure(error.description)
    }
  }

  /// The pipeline file at `path`.
  static func file(at path: String) throws -> ConfigurationFile {
    let bytes = try InputFile.read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("\(path) is not valid UTF-8. Save it as UTF-8 text.")
    }
    return ConfigurationFile(name: path, text: text)
  }
}
