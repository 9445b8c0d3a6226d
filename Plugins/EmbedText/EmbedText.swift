import Foundation
import PackagePlugin

/// Makes a Swift constant of each text file that a target carries in itself, before the target is compiled.
///
/// SwiftPM's own `.embedInCode` writes an array of bytes, which takes the compiler 46 s for these files; a string
/// literal takes it less than one.
@main
struct EmbedText: BuildToolPlugin {
  /// The files of each target, relative to the package.
  private static let files = [
    "Settings": [
      "pipelines/default.yaml", "pipelines/dialects.yaml", "pipelines/prices.yaml",
    ],
    "Server": [
      "Sources/Server/Page/page.html", "Sources/Server/Page/page.css",
      "Sources/Server/Page/page.js",
    ],
  ]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let files = EmbedText.files[target.name] else {
      Diagnostics.error("EmbedText has no files for \(target.name); list them in the plugin.")
      return []
    }
    let inputs = files.map { context.package.directoryURL.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedText.swift")
    return [
      .buildCommand(
        displayName: "Embedding the text files of \(target.name)",
        executable: try context.tool(named: "embed-text").url,
        arguments: ([output] + inputs).map { $0.path(percentEncoded: false) },
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
