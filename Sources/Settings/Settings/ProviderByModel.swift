package import Semantics

/// A pattern of models' names, and the provider that it tells.
package struct ProviderByModel: Equatable, Sendable {
  /// What the model's name in lower case must look like.
  package var pattern: WildcardPattern
  /// The provider, as it is shown.
  package var provider: String

  /// The provider of models whose names fit `pattern`.
  package init(pattern: WildcardPattern, provider: String) {
    self.pattern = pattern
    self.provider = provider
  }
}
