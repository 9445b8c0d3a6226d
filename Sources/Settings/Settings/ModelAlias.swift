package import Semantics

/// What models are called that go by another name than their own: a deployment, a profile, an alias.
package struct ModelAlias: Equatable, Sendable {
  /// What the name in lower case looks like.
  package var pattern: WildcardPattern
  /// The model that it stands for.
  package var model: String

  /// Names that fit `pattern` stand for `model`.
  package init(pattern: WildcardPattern, model: String) {
    self.pattern = pattern
    self.model = model
  }
}
