/// The pipeline files that the program carries in itself.
package enum EmbeddedFiles {
  /// Every option with its default.
  package static let options = file("pipelines/default.yaml", EmbeddedText.defaultYaml)
  /// What spans of known libraries mean.
  package static let dialects = file("pipelines/dialects.yaml", EmbeddedText.dialectsYaml)
  /// The prices of models.
  package static let prices = file("pipelines/prices.yaml", EmbeddedText.pricesYaml)

  /// All of them, in the order in which they are read.
  package static let all = [options, dialects, prices]

  private static func file(_ name: String, _ text: String) -> ConfigurationFile {
    ConfigurationFile(name: name, text: text)
  }
}
