/// The shipped pipeline files as the program carries them in itself.
package enum EmbeddedFiles {
  /// All of them, in the order in which they are read.
  package static var all: [ConfigurationFile] {
    [
      ConfigurationFile(name: "pipelines/default.yaml", text: defaultText),
      ConfigurationFile(name: "pipelines/dialects.yaml", text: dialectsText),
      ConfigurationFile(name: "pipelines/prices.yaml", text: pricesText),
    ]
  }
}
