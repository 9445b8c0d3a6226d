internal import Foundation

/// `embed-text OUTPUT FILE…`: writes a Swift source with one string constant for each file.
///
/// The constant of `dir/some-file.yaml` is `EmbeddedText.someFileYaml`. A part of the build, not of the program.
@main
struct EmbedText {
  static func main() throws {
    let paths = CommandLine.arguments.dropFirst()
    guard let output = paths.first, paths.count > 1 else {
      throw EmbedTextError(message: "usage: embed-text OUTPUT FILE…")
    }
    var source = "/// Text files that the program carries in itself.\nenum EmbeddedText {\n"
    for path in paths.dropFirst() {
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      guard !text.unicodeScalars.contains(where: { $0 == "\r" || $0 == "\0" }) else {
        throw EmbedTextError(message: "\(path) has carriage returns or NULs; remove them.")
      }
      source += "  static let \(name(of: path)): String = \(literal(text))\n"
    }
    source += "}\n"
    try source.write(to: URL(filePath: output), atomically: true, encoding: .utf8)
  }

  /// The constant's name: the words of the file's name, joined.
  private static func name(of path: String) -> String {
    let words = URL(filePath: path).lastPathComponent.split { !$0.isLetter && !$0.isNumber }
    return words.enumerated().map { $0 == 0 ? String($1) : $1.capitalized }.joined()
  }

  /// A raw string literal of `text`, with as many `#` as it needs.
  private static func literal(_ text: String) -> String {
    var marks = "#"
    while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
    return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
  }
}

/// Why nothing was written.
struct EmbedTextError: Error, CustomStringConvertible {
  let message: String

  var description: String { message }
}
