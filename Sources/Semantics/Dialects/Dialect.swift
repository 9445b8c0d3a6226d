/// How one family of instrumentation libraries says what a span means: a table, read from a pipeline
/// file.
package struct Dialect: Equatable, Sendable {
  /// Its name in `derive --explain` and `/debug/pipeline`.
  package var name: String
  /// Attributes by which a span is of this dialect although none of its rules matches; a dialect's
  /// fields are looked at only in spans that are of it.
  package var recognisedBy: [String] = []
  /// For each fact the attribute keys that hold it, the first that is there counts.
  package var fields: [SemanticField: [String]] = [:]
  /// What spans are; the first rule that matches a span counts.
  package var rules: [DialectRule] = []
  /// Patterns of instrumentation scopes that always stamp a status: an execution of theirs without
  /// one was cancelled.
  package var stampingScopes: [String] = []
  /// Whether input tokens are reported without those read from or written to the provider's cache.
  package var inputExcludesCache = false

  /// Patterns of instrumentation scopes that pass a provider's own count of input on: Anthropic's is
  /// without cached tokens (its Messages API, "usage").
  package var rawInputScopes: [String] = []

  /// A dialect that recognises nothing yet.
  package init(name: String) {
    self.name = name
  }
}
