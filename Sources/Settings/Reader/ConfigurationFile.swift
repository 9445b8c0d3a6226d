/// The text of one pipeline file.
package struct ConfigurationFile: Equatable, Sendable {
  /// What problems in it are reported under: usually its path.
  package var name: String
  /// All of it.
  package var text: String

  /// The file `name` with `text` in it.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
