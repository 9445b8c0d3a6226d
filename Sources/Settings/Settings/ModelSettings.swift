package import Semantics

/// Names of models and providers.
package struct ModelSettings: Equatable, Sendable {
  /// What is no model's own name, such as that of a deployment, and the model it stands for; the first
  /// that fits counts.
  package var names: [ModelAlias] = []
  /// What a model's name may end in, to be removed; the first that fits counts.
  package var dateSuffixes: [DateSuffix] = []
  /// The provider that a model's name tells, for calls that name none; the first that fits counts.
  package var providersByModel: [ProviderByModel] = []
  /// Providers under another name than their usual, lower case.
  package var providerAliases: [String: String] = [:]
  /// What is no provider's name but a framework's, lower case.
  package var frameworks: Set<String> = []

  /// Nothing known; the shipped file fills it.
  package init() {}
}
